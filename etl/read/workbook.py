"""A file as it was read: sheets of cells, nothing yet understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class RawSheet:
    """`cells` is long: row and column (int32, from 1), kind (text, number, date, boolean, error),
    text (what the cell says; a number without needless ".0"), number (null unless kind is
    number), number_format. Blank cells have no row; the rows go down the sheet, left to right.
    """

    name: str  # "" for a text file
    state: str  # visible, hidden, very_hidden
    cells: pa.Table
    merged: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    unsaved_formulas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Workbook:
    """`encoding` and `separator` are empty unless the file is text: both were worked out."""

    name: str
    sha256: str
    sheets: tuple[RawSheet, ...]
    encoding: str = ""
    separator: str = ""
