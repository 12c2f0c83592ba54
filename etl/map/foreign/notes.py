"""What is said of a foreign file's sheets and columns."""

import numpy as np

from etl.findings import Finding
from etl.layouts.layout import Layout, Table
from etl.layouts.pattern import compiled, tidy
from etl.map.foreign.binding import Bound
from etl.map.foreign.blocks import Stage
from etl.map.foreign.body import header_again, inside
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import nearest_heading, needed_columns
from etl.map.margin import Margin
from etl.read import RawSheet, Workbook
from etl.read.addresses import address, column_number


def note_columns(found: Bound, stage: Stage, margin: Margin) -> None:
    """What the layout names and the header has not, or has twice; formulas without a result
    in columns that are read."""
    at = address(stage.heading.row, 1)
    for name in found.missing:
        margin.note("HW-223", at, column=name)
    for name in found.lost:
        margin.note("HW-252", at, column=name)
    for name, column in found.doubtful:
        margin.note("HW-224", address(stage.heading.row, column), column=name)
    used = found.columns()
    for formula in stage.grid.sheet.unsaved_formulas:
        if column_number(formula.rstrip("0123456789")) in used:
            margin.note("HW-211", formula)


def note_header_again(found: Bound, stage: Stage, margin: Margin) -> None:
    """Each row of the table that says in its columns what their headers say."""
    grid, heading = stage.grid, stage.heading
    again = header_again(grid, heading, found.columns())
    for row in np.flatnonzero(again & inside(grid, stage.table, heading, stage.end)) + 1:
        margin.note("HW-259", address(int(row), 1))


def note_hidden_sheet(sheet: RawSheet, margin: Margin, *, is_again: bool) -> None:
    """A sheet that nobody sees, and that is read because the layout names it."""
    if sheet.state != "visible" and not is_again:
        margin.note("HW-251")


def hidden_sheets(workbook: Workbook, layout: Layout, read: set[str]) -> list[Finding]:
    """Each hidden sheet with entries that no table of the layout reads and no word is explained
    on. None, where nothing at all is read: other findings say why."""
    sources = [source for table in layout.tables for _, source in table.sources]
    explaining = [compiled(each.dictionary.sheet) for each in sources if each.dictionary]
    found = []
    for sheet in workbook.sheets if read else ():
        is_used = sheet.name in read or any(e.fullmatch(tidy(sheet.name)) for e in explaining)
        if sheet.state != "visible" and sheet.cells.num_rows and not is_used:
            margin = Margin(workbook.name, sheet.name)
            margin.note("HW-250")
            found += margin.findings
    return found


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
