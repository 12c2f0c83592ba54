"""Workbooks as `etl.read` hands them over, without a file."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from etl.read import RawSheet, Workbook
from etl.read.cells import number_text

Entry = str | float | bool | None


def raw_sheet(rows: Sequence[Sequence[Entry]], name: str = "Data", **more: Any) -> RawSheet:
    """A sheet of these rows from row 1 on. A text is text, "#REF!" an error, "@2012-11-01" a
    date, "0.793|0.0%" a number with its format, None a blank cell."""
    cells = [
        {"row": r, "column": c, **_cell(entry)}
        for r, row in enumerate(rows, start=1)
        for c, entry in enumerate(row, start=1)
        if entry is not None
    ]
    schema = pa.schema(
        {
            "row": pa.int32(),
            "column": pa.int32(),
            "kind": pa.dictionary(pa.int8(), pa.string()),
            "text": pa.string(),
            "number": pa.float64(),
            "number_format": pa.dictionary(pa.int32(), pa.string()),
        }
    )
    return RawSheet(name, "visible", pa.Table.from_pylist(cells, schema), **more)


def workbook(*sheets: RawSheet, **more: Any) -> Workbook:
    return Workbook("figures.xlsx", "", tuple(sheets), **more)


def _cell(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {"number": None, "number_format": "General"}
    if isinstance(entry, bool):
        return {**told, "kind": "boolean", "text": str(entry).upper()}
    if isinstance(entry, int | float):
        return {**told, "kind": "number", "text": number_text(float(entry)), "number": entry}
    assert entry is not None
    if entry.startswith("#"):
        return {**told, "kind": "error", "text": entry}
    if entry.startswith("@"):
        return {**told, "kind": "date", "text": entry[1:]}
    number, bar, form = entry.partition("|")
    if bar and form.endswith("%"):
        return {"kind": "number", "text": number, "number": float(number), "number_format": form}
    return {**told, "kind": "text", "text": entry}
