"""A table of the packet as plain rows and columns."""

from dashboard.packet.native.grid import grid_of
from dashboard.speech import speech
from dashboard.view_data.table import Entry, Head, Row, Table
from tests.builders.packets import by_part, by_year

SAY = speech("en")


def test_a_hidden_cell_is_words_and_the_reason_has_a_column_of_its_own() -> None:
    grid = grid_of(by_year(), SAY)
    titles = [column.title for column in grid.columns]
    hidden = grid.rows[1]
    assert hidden[titles.index("Percent")].text == "Hidden"
    assert hidden[titles.index("Percent")].number is None
    assert hidden[titles.index("Why there is no number")].text == "Hidden: too few students"


def test_numbers_are_numbers_and_a_dash_is_an_empty_cell() -> None:
    first = grid_of(by_year(), SAY).rows[0]
    assert [cell.number.value if cell.number else cell.text for cell in first][:3] == [
        "2011-12",
        5482,
        45.2,
    ]
    assert "–" not in [cell.text for cell in first]


def test_a_text_over_several_columns_stands_in_the_first_of_them() -> None:
    last = grid_of(by_year(), SAY).rows[2]
    assert [cell.text for cell in last][:4] == ["2018-19", "Due 15 November 2019", "", "90.0%"]


def test_parts_and_what_stands_small_have_columns_and_bars_without_words_have_none() -> None:
    grid = grid_of(by_part(), SAY)
    titles = [column.title for column in grid.columns]
    assert titles == ["Part", "Group", "Details", "Gap", "Gap: details"]
    assert [cell.text for cell in grid.rows[0]] == [
        "Gaps in points",
        "Black students",
        "Readiness, 2016-17",
        "31.3",
        "28.6 to 33.9",
    ]


def test_no_two_columns_have_one_name_in_upper_or_lower_case() -> None:
    heads = (Head("Year"), Head("Rate"), Head("RATE"), Head(""))
    row = Row("2012", (Entry("1"), Entry("2"), Entry("3")))
    titles = [column.title for column in grid_of(Table("A", heads, (row,)), SAY).columns]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(titles)
