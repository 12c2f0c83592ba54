"""A table with the numbers that a chart draws from it, for programs that chart cells."""

from dataclasses import dataclass, replace

from dashboard.packet.native.chart import Chart, Series
from dashboard.packet.native.grid import Cell, Column, Grid, own_titles
from dashboard.packet.native.plain_text import one_line
from dashboard.packet.native.written import Written
from dashboard.speech import Speech, noted

LABEL = noted("Label in the chart")


@dataclass(frozen=True)
class Plotted:
    """The first `rows` rows of the grid are those of the chart, in its order. `label` is the column
    of its categories, `series` that of each series: numbers and empty cells, never a text, which
    a line would take for zero."""

    grid: Grid
    rows: int
    label: int
    series: tuple[int, ...]


def plotted(grid: Grid, chart: Chart, say: Speech) -> Plotted | None:
    """The grid in the order of the chart, with a row for each category that it has none of, and a
    column for each series that it does not hold already. None where it is another table than the
    chart's: where no row is named like a category, or two rows share a name."""
    wanted = tuple(map(one_line, chart.categories))
    names = [row[grid.head].text for row in grid.rows]
    if len(set(names)) < len(names) or not set(names) & set(wanted):
        return None
    known = dict(zip(names, grid.rows, strict=True))
    first = tuple(known.pop(each) if each in known else _empty(grid, each) for each in wanted)
    return _drawn(replace(grid, rows=(*first, *known.values())), chart, say)


def alone(chart: Chart, say: Speech) -> Plotted:
    """The chart's own numbers as a table."""
    rows = tuple((Cell(one_line(each)),) for each in chart.categories)
    return _drawn(Grid(one_line(chart.name), (Column(one_line(chart.first)),), rows), chart, say)


def _empty(grid: Grid, name: str) -> tuple[Cell, ...]:
    return tuple(Cell(name) if at == grid.head else Cell() for at in range(len(grid.columns)))


def _drawn(grid: Grid, chart: Chart, say: Speech) -> Plotted:
    columns, lines = list(grid.columns), [list(row) for row in grid.rows]
    label = grid.head
    if any(chart.under):
        label = len(columns)
        columns.append(Column(say(LABEL)))
        texts = [one_line(each) for each in chart.written_categories]
        _add(lines, [Cell(text) for text in texts])
    places = []
    for series in chart.series:
        at = _held(grid, series)
        if at is None:
            at = len(columns)
            columns.append(Column(one_line(series.name), True))
            _add(lines, [_number(spot.value, spot.form) for spot in series.spots])
        places.append(at)
    rows = tuple(map(tuple, lines))
    whole = replace(grid, columns=own_titles(tuple(columns)), rows=rows)
    return Plotted(whole, len(chart.categories), label, tuple(places))


def _add(lines: list[list[Cell]], cells: list[Cell]) -> None:
    """A column more; rows that are not of the chart stay empty there."""
    for at, line in enumerate(lines):
        line.append(cells[at] if at < len(cells) else Cell())


def _number(value: float | None, form: str) -> Cell:
    return Cell() if value is None else Cell(f"{value:g}", Written(value, form))


def _held(grid: Grid, series: Series) -> int | None:
    """The column that holds exactly the numbers of a series, and no word beside them."""
    for at, column in enumerate(grid.columns):
        cells = grid.column(at)[: len(series.values)]
        numbers = tuple(cell.number.value if cell.number else None for cell in cells)
        is_free = not any(cell.text and not cell.number for cell in cells)
        if column.is_number and is_free and numbers == series.values:
            return at
    return None
