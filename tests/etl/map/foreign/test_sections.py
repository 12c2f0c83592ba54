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


YEAR_ON_TOP = """
name = "county"
title = "A county"
organization = "Code"
student_group = "Group"
rows = { repeats = true }
school_year = { title = "Results of {school_year}" }
grade_band = { title = "Grade {grade_band}" }
"""
BLOCK = ("Code", "Group", "Rate")


def rate(figure: str) -> tuple[str, ...]:
    return ("275", "Black", figure)


def test_a_title_counts_for_every_table_below_until_one_of_its_form_stands_nearer() -> None:
    rows = [
        *(("Results of 2014-15",), ("Grade 3",), BLOCK, rate("61")),
        *((), ("Grade 4",), BLOCK, rate("62")),
        *((), ("Results of 2015-16",), ("Grade 3",), BLOCK, rate("63")),
        *(("* Hidden",), ("Grade 4",), BLOCK, rate("64")),
    ]
    foreign = read(YEAR_ON_TOP + RATE, raw_sheet(rows))
    assert codes(foreign) == []
    assert told(foreign, "school_year", "grade_band", "value") == [
        *((2015, "3", 61.0), (2015, "4", 62.0)),
        *((2016, "3", 63.0), (2016, "4", 64.0)),
    ]


def test_a_strange_line_where_an_older_title_would_be_taken_is_an_error() -> None:
    rows = [
        *(("Results of 2014-15",), ("Grade 3",), BLOCK, rate("61")),
        *((), ("High School (EOC)",), BLOCK, rate("62")),
    ]
    foreign = read(YEAR_ON_TOP + RATE, raw_sheet(rows))
    assert codes(foreign) == ["HW-253"] and foreign.findings[0].place.cell == "A6"
    skipped = YEAR_ON_TOP.replace("repeats = true", 'repeats = true, skip = "High*"')
    assert codes(read(skipped + RATE, raw_sheet(rows))) == []


def test_a_title_at_a_fixed_distance_is_never_that_of_another_table() -> None:
    rows = [("Results of 2014-15",), BLOCK, rate("61"), ("Math",), BLOCK, rate("62")]
    toml = YEAR_ON_TOP.replace('{school_year}" }', '{school_year}", above = 1 }')
    foreign = read(
        toml.replace('grade_band = { title = "Grade {grade_band}" }\n', "") + RATE, raw_sheet(rows)
    )
    assert told(foreign, "school_year") == [2015, 0]
