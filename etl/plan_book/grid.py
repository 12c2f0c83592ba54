"""A sheet as it was read -> cells by row and column, and what its layout hides."""

from etl.plan_book.cells import Cell
from etl.plan_book.notes import Notes
from etl.read import RawSheet
from etl.read.addresses import address

Grid = dict[int, dict[int, Cell]]


def grid_of(sheet: RawSheet) -> Grid:
    """Rows and columns count from 1; cells with nothing but spaces are left out."""
    grid: Grid = {}
    for cell in sheet.cells.to_pylist():
        if cell["text"].strip() or cell["kind"] == "error":
            row = grid.setdefault(cell["row"], {})
            row[cell["column"]] = Cell(
                cell["kind"], cell["text"], cell["number"], cell["number_format"]
            )
    return grid


def note_layout(sheet: RawSheet, grid: Grid, notes: Notes) -> None:
    """Merged cells, formulas without a result, what is hidden and has entries."""
    if grid and sheet.state != "visible":
        notes.note("HW-670", notes.place(sheet.name))
    for merged in sheet.merged:
        notes.note("HW-208", notes.place(sheet.name, merged.split(":")[0]), range=merged)
    for formula in sheet.unsaved_formulas:
        notes.note("HW-211", notes.place(sheet.name, formula))
    rows = sorted(grid.keys() & set(sheet.hidden_rows))
    if rows:
        notes.note("HW-209", notes.place(sheet.name, address(rows[0], 1)), count=len(rows))
    filled = {column for row in grid.values() for column in row}
    for column in sorted(filled & set(sheet.hidden_columns)):
        notes.note("HW-210", notes.place(sheet.name, address(1, column)))
