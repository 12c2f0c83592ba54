"""What a sheet hides or leaves out: merged cells, hidden rows and columns, formulas without their
result, Excel errors."""

import pyarrow as pa
import pyarrow.compute as pc

from etl.map.margin import Margin
from etl.read import RawSheet
from etl.read.addresses import address


def note_layout(sheet: RawSheet, margin: Margin) -> None:
    """Only what touches cells with entries is worth a finding; merged ranges always are."""
    cells = sheet.cells
    for merged in sheet.merged:
        margin.note("HW-208", merged.split(":")[0], range=merged)
    for formula in sheet.unsaved_formulas:
        margin.note("HW-211", formula)
    errors = cells.filter(pc.equal(cells["kind"].cast(pa.string()), "error"))
    for row, column in zip(errors["row"].to_pylist(), errors["column"].to_pylist(), strict=True):
        margin.note("HW-401", address(row, column))
    note_hidden(sheet, margin)


def note_hidden(sheet: RawSheet, margin: Margin, read: set[int] | None = None) -> None:
    """Hidden rows and columns that hold entries; of columns those that are `read`, where not all
    are."""
    rows = _filled(sheet.cells["row"], sheet.hidden_rows)
    if rows:
        margin.note("HW-209", address(rows[0], 1), count=len(rows))
    for column in _filled(sheet.cells["column"], sheet.hidden_columns):
        if read is not None and column not in read:
            continue
        margin.note("HW-210", address(1, column))


def _filled(numbers: pa.ChunkedArray, hidden: tuple[int, ...]) -> list[int]:
    return sorted(set(pc.unique(numbers).to_pylist()).intersection(hidden)) if hidden else []
