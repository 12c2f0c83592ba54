"""Decimal commas, brackets and factors, as a layout says that a file writes them."""

import pytest

from etl.layouts.folder import parse_layout
from etl.layouts.table import LayoutFile
from tests.builders.sheets import Entry, raw_sheet
from tests.etl.map.foreign.county import RATE, WHO, read, told

HEADER = ("Code", "Group", "Year", "Rate", "Students")
COMMA = 'numbers = { decimal = "," }\n' + WHO
BRACKETS = "numbers = { brackets = true }\n" + WHO


def of(toml: str, entry: Entry, scale: str = "mean") -> list[tuple[object, ...]]:
    """What is read of one entry: its value, its low and high end, its state."""
    sheet = raw_sheet([HEADER, ("275", "Black", "2014-15", entry, "1.200")])
    foreign = read(toml + RATE.replace("percent", scale), sheet)
    return told(foreign, "value", "low", "high", "state")


@pytest.mark.parametrize(
    ("entry", "value"),
    [("12,5", 12.5), ("1.124,5", 1124.5), ("1.124", 1124.0), ("7", 7.0), ("-0,3", -0.3)],
)
def test_a_decimal_comma_is_read_where_the_layout_says_so(entry: str, value: float) -> None:
    assert of(COMMA, entry) == [(value, None, None, "reported")]


@pytest.mark.parametrize("entry", ["12.5", "1,124.5", "1.12,5"])
def test_a_decimal_point_among_decimal_commas_is_not_understood(entry: str) -> None:
    assert of(COMMA, entry) == [(None, None, None, "")]


def test_a_cell_of_a_number_is_that_number_whatever_texts_look_like() -> None:
    assert of(COMMA, 12.5) == [(12.5, None, None, "reported")]


def test_ranges_and_marks_keep_their_meaning() -> None:
    assert of(COMMA, "7,5-9,5") == [(None, 7.5, 9.5, "reported")]
    assert of(COMMA, "n.a.")[0][3] == of(WHO, "n.a.")[0][3]


@pytest.mark.parametrize(
    ("entry", "value"), [("(3.5)", -3.5), ("( 1,200 )", -1200.0), ("3.5", 3.5)]
)
def test_brackets_are_numbers_below_zero_where_the_layout_says_so(entry: str, value: float) -> None:
    assert of(BRACKETS, entry) == [(value, None, None, "reported")]
    assert entry == "3.5" or of(WHO, entry) == [(None, None, None, "")]


def test_brackets_of_dollars_keep_their_sign() -> None:
    assert of(BRACKETS, "($3.50)", "dollars") == [(-3.5, None, None, "reported")]


def test_a_factor_brings_figures_and_ranges_into_the_unit_of_the_scale() -> None:
    rate = RATE.replace("percent", "per_100") + 'factor = 0.1\ndenominator = "Students"\n'
    sheet = raw_sheet(
        [
            HEADER,
            ("275", "Black", "2014-15", "124.5", 1200),
            ("275", "White", "2014-15", "10-20", 1200),
        ]
    )
    assert told(read(WHO + rate, sheet), "value", "low", "high", "denominator") == [
        (12.45, None, None, 1200.0),
        (None, 1.0, 2.0, 1200.0),
    ]


def of_parts(parts: str, *entries: Entry) -> list[tuple[object, ...]]:
    """The figure and its parts: the entries stand in the columns Rate, Students, Low, High."""
    headers = ("Code", "Group", "Year", "Rate", "Students", "Low", "High")
    sheet = raw_sheet([headers, ("275", "Black", "2014-15", *entries)])
    return told(read(WHO + RATE + parts, sheet), "value", "denominator", "low", "high")


def test_a_number_of_students_may_be_told_in_thousands() -> None:
    parts = 'denominator = { column = "Students", factor = 1000 }\n'
    assert of_parts(parts, "12.5", "1.2") == [(12.5, 1200.0, None, None)]


def test_the_factor_of_a_figure_is_not_that_of_its_students() -> None:
    parts = 'factor = 0.1\ndenominator = "Students"\n'
    assert of_parts(parts, "125", "1200") == [(12.5, 1200.0, None, None)]


def test_the_ends_of_a_range_are_written_as_the_figure_unless_the_layout_says_how() -> None:
    ends = 'factor = 0.1\nlow = "Low"\nhigh = { column = "High", scale = "fraction" }\n'
    assert of_parts(ends, "", "", "100", "0.2") == [(None, None, 10.0, 20.0)]


def test_a_number_of_students_has_no_scale() -> None:
    toml = WHO + RATE + 'denominator = { column = "Students", scale = "percent" }\n'
    source = LayoutFile("county.toml", [])
    parse_layout(toml.encode(), source)
    assert [found.code for found in source.findings] == ["HW-603"]
