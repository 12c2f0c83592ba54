import pytest

from tests.builders.sheets import raw_sheet
from tests.etl.map.foreign.county import RATE, WHO, codes, read, told

HEADER = ("Code", "Group", "Year", "Rate")
MIDDLE = ("-- Middle School --",)
ALL = ("275", "All Students", "2014-15", "79.0")
BLACK = ("275", "Black", "2014-15", "76.5")
BANDS = WHO + '[grade_band]\nsection = "-- {grade_band} --"\n'
STRANGE = ("High School (EOC)",)
BY_GROUP = """
name = "county"
title = "A county"
organization = { text = "275" }
student_group = "Group"
school_year = { text = "2014-15" }
grade_band = { section = "-- {grade_band} --" }
"""


def test_a_line_between_rows_that_fits_no_section_is_an_error_at_its_cell() -> None:
    sheet = raw_sheet([HEADER, MIDDLE, ALL, STRANGE, BLACK])
    assert codes(read(BANDS + RATE, sheet)) == ["HW-236"]


def test_the_first_section_line_counts_too() -> None:
    assert codes(read(BANDS + RATE, raw_sheet([HEADER, STRANGE, ALL]))) == ["HW-236"]


def test_sections_and_footers_are_no_strange_lines() -> None:
    foreign = read(BANDS + RATE, raw_sheet([HEADER, MIDDLE, ALL, ("* Hidden",)]))
    assert codes(foreign) == []
    assert told(foreign, "grade_band") == ["Middle School"]


@pytest.mark.parametrize("word", ["skip", "stop"])
def test_lines_that_the_layout_skips_or_stops_at_are_known(word: str) -> None:
    toml = BANDS + f'[rows]\n{word} = ["High School*"]\n' + RATE
    assert codes(read(toml, raw_sheet([HEADER, MIDDLE, ALL, STRANGE, BLACK]))) == []


def test_a_table_without_sections_may_have_lines_between_its_rows() -> None:
    assert codes(read(WHO + RATE, raw_sheet([HEADER, ALL, STRANGE, BLACK]))) == []


def test_a_line_above_a_header_that_comes_again_belongs_to_the_rows_below_it() -> None:
    toml = BANDS + "[rows]\nrepeats = true\n" + RATE
    rows = [HEADER, MIDDLE, ALL, STRANGE, HEADER, BLACK, ("* Hidden",)]
    assert codes(read(toml, raw_sheet(rows))) == ["HW-236"]


def test_a_known_group_without_a_figure_is_a_row_and_no_line() -> None:
    rows = [("Group", "Rate"), MIDDLE, ("All Students", "79.0"), ("Black",), ("White", "80.5")]
    assert codes(read(BY_GROUP + RATE, raw_sheet(rows))) == []


def test_a_line_in_the_only_column_of_words_is_still_a_line() -> None:
    rows = [("Group", "Rate"), MIDDLE, ("Black", "79.0"), STRANGE, ("White", "80.5")]
    assert codes(read(BY_GROUP + RATE, raw_sheet(rows))) == ["HW-236"]
