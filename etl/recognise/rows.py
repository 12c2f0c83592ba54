"""The top of a sheet, row by row, and how full each of its rows is."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etl.read import RawSheet
from etl.read.addresses import column_number
from etl.recognise.entries import plain

TOP = 80  # headers stand within these rows
_PROSE = 70  # a cell longer than this is a sentence


@dataclass(frozen=True)
class Entry:
    column: int
    text: str
    kind: str
    number_format: str
    width: int = 1  # columns that it covers, by merging

    @property
    def is_prose(self) -> bool:
        return len(self.text) > _PROSE


@dataclass(frozen=True)
class Rows:
    """`top` holds the entries of the first rows, by row; `fill` the number of entries of every
    row that has any; blank texts are no entries."""

    top: Mapping[int, tuple[Entry, ...]]
    fill: Mapping[int, int]
    last: int
    typical: float  # entries of a row in the middle of the sheet

    def entries(self, row: int) -> tuple[Entry, ...]:
        return self.top.get(row, ())


def filled_cells(sheet: RawSheet) -> pa.Table:
    """The cells that hold more than spaces."""
    return sheet.cells.filter(pc.not_equal(pc.utf8_trim_whitespace(sheet.cells["text"]), ""))


def rows_of(sheet: RawSheet, cells: pa.Table) -> Rows:
    numbers, counts = np.unique(cells["row"].to_numpy(), return_counts=True)
    widths = _widths(sheet.merged)
    top: dict[int, list[Entry]] = {}
    for cell in cells.filter(pc.less_equal(cells["row"], TOP)).to_pylist():
        row, column = cell["row"], cell["column"]
        top.setdefault(row, []).append(
            Entry(
                column,
                plain(cell["text"]),
                cell["kind"],
                cell["number_format"] or "",
                widths.get((row, column), 1),
            )
        )
    middle = np.sort(counts)[len(counts) // 2] if len(counts) else 0
    return Rows(
        {row: tuple(entries) for row, entries in top.items()},
        dict(zip(numbers.tolist(), counts.tolist(), strict=True)),
        int(numbers[-1]) if len(numbers) else 0,
        float(middle),
    )


def _widths(merged: tuple[str, ...]) -> dict[tuple[int, int], int]:
    """(row, column) of the first cell of each merged range -> columns that it covers."""
    widths = {}
    for name in merged:
        first, _, last = name.partition(":")
        start, end = _place(first), _place(last or first)
        widths[start] = end[1] - start[1] + 1
    return widths


def _place(address: str) -> tuple[int, int]:
    letters = address.rstrip("0123456789")
    return int(address[len(letters) :]), column_number(letters)
