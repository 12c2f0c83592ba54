"""A chart of cells never draws a word, which a line would take for zero."""

from dashboard.packet.native.bars import of_bars
from dashboard.packet.native.grid import grid_of
from dashboard.packet.native.lines import of_gap, of_trend
from dashboard.packet.native.plotted import Plotted, alone, plotted
from dashboard.speech import speech
from dashboard.view_data.table import Entry, Head, Row, Table
from tests.builders.packets import bars, by_part, by_year, gap, trend

SAY = speech("en")


def drawn(held: Plotted, at: int) -> list[float | None]:
    cells = held.grid.column(held.series[at])[: held.rows]
    assert not [cell for cell in cells if cell.text and not cell.number]
    return [cell.number.value if cell.number else None for cell in cells]


def test_the_table_takes_the_order_of_the_chart_and_a_row_for_each_of_its_years() -> None:
    chart = of_trend(trend())
    held = plotted(grid_of(by_year(), SAY), chart, SAY)
    assert held is not None
    names = [cell.text for cell in held.grid.column(held.grid.head)]
    assert names == [*chart.categories, "2018-19"]
    assert held.rows == len(chart.categories)


def test_a_column_with_words_is_not_drawn_and_the_numbers_get_one_of_their_own() -> None:
    chart = of_trend(trend())
    held = plotted(grid_of(by_year(), SAY), chart, SAY)
    assert held is not None
    assert [drawn(held, at) for at in (0, 1)] == [list(each.values) for each in chart.series]
    titles = [column.title for column in held.grid.columns]
    assert (titles[held.series[0]], titles[held.series[1]]) == (
        "All students",
        "Path the plan needs",
    )


def test_numbers_that_stand_in_the_table_are_drawn_from_there() -> None:
    heads = (Head("Year", False), Head("Black students"), Head("White students"))
    rows = tuple(
        Row(f"20{11 + at}-{12 + at}", (Entry(f"{30 + at}.0%"), Entry(f"{60 - at}.0%")))
        for at in range(3)
    )
    held = plotted(grid_of(Table("Gap", heads, rows), SAY), of_gap(gap()), SAY)
    assert held is not None
    assert held.series == (1, 2)


def test_what_a_chart_writes_under_a_year_has_a_column_of_its_own() -> None:
    held = plotted(grid_of(by_year(), SAY), of_trend(trend()), SAY)
    assert held is not None
    labels = [cell.text for cell in held.grid.column(held.label)]
    assert labels[3] == "2014-15 Hidden"


def test_another_table_than_that_of_the_chart_is_left_alone() -> None:
    chart = of_bars(bars())
    assert plotted(grid_of(by_part(), SAY), chart, SAY) is None
    assert drawn(alone(chart, SAY), 0) == [11.0, -6.4]
