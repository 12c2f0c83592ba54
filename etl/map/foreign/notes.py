"""What is said of a foreign file's sheets and columns."""

from etl.layouts.layout import Layout, Table
from etl.map.foreign.binding import Bound
from etl.map.foreign.blocks import Stage
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import nearest_heading, needed_columns
from etl.map.margin import Margin
from etl.read.addresses import address


def note_columns(found: Bound, stage: Stage, margin: Margin) -> None:
    """What the layout names and the header has not, or has twice; formulas without a result."""
    at = address(stage.heading.row, 1)
    for name in found.missing:
        margin.note("HW-223", at, column=name)
    for name in found.doubtful:
        margin.note("HW-224", at, column=name)
    for formula in stage.grid.sheet.unsaved_formulas:
        margin.note("HW-211", formula)


def note_no_header(grid: Grid, table: Table, margin: Margin) -> None:
    """The sheet is there and its header is not: the nearest row says what differs."""
    nearest = nearest_heading(grid, table)
    if nearest is None:
        margin.note("HW-222", columns=_listed([names[0] for names in needed_columns(table)]))
        return
    lacking = [names[0] for names in needed_columns(table) if not any(map(nearest.column, names))]
    columns = _listed(lacking or [table.values[0].columns[0]])
    margin.note("HW-222", address(nearest.row, 1), columns=columns)


def note_no_table(layout: Layout, table: Table, margin: Margin) -> None:
    names = [names[0] for names in needed_columns(table)]
    sheets = [str(each) for each in table.sheets]
    margin.note("HW-221", layout=layout.name, wanted=_listed(sheets or names))


def _listed(names: list[str]) -> str:
    return ", ".join(names[:6]) + (", ..." if len(names) > 6 else "")
