"""What is said of a foreign file's sheets and columns."""

from etl.findings import Finding
from etl.layouts.layout import Layout, Table
from etl.map.foreign.binding import Bound
from etl.map.foreign.blocks import Stage
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import nearest_heading, needed_columns
from etl.map.margin import Margin
from etl.read.addresses import address, column_number


def note_columns(found: Bound, stage: Stage, margin: Margin) -> None:
    """What the layout names and the header has not, or has twice; formulas without a result
    in columns that are read."""
    at = address(stage.heading.row, 1)
    for name in found.missing:
        margin.note("HW-223", at, column=name)
    for name in found.doubtful:
        margin.note("HW-224", at, column=name)
    used = found.columns()
    for formula in stage.grid.sheet.unsaved_formulas:
        if column_number(formula.rstrip("0123456789")) in used:
            margin.note("HW-211", formula)


def no_table(
    upload: str, layout: Layout, table: Table, grids: list[Grid], is_only: bool
) -> list[Finding]:
    """The table is nowhere: the row that comes nearest to its header says what differs. `is_only`
    says that the file has no other table of the layout either."""
    for grid in grids:
        nearest = nearest_heading(grid, table)
        if nearest is not None:
            lacking = [
                names[0] for names in needed_columns(table) if not any(map(nearest.column, names))
            ]
            margin = Margin(upload, grid.sheet.name)
            columns = _listed(lacking or [table.values[0].columns[0]])
            margin.note("HW-222", address(nearest.row, 1), columns=columns)
            return margin.findings
    margin = Margin(upload)
    wanted = list(map(str, table.sheets)) if table.sheets and not grids else []
    columns = _listed(wanted or [names[0] for names in needed_columns(table)])
    margin.note("HW-221" if is_only else "HW-235", layout=layout.name, wanted=columns)
    return margin.findings


def no_figures(upload: str, layout: Layout) -> list[Finding]:
    """The tables are there, and not one row of them is of use."""
    margin = Margin(upload)
    margin.note("HW-234", layout=layout.name)
    return margin.findings


def _listed(names: list[str]) -> str:
    return ", ".join(names[:6]) + (", ..." if len(names) > 6 else "")
