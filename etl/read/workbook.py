"""A file as it was read: sheets of cells, nothing yet understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl.findings import Finding

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class RawSheet:
    """`cells` is long: row and column (int32, from 1), kind (text, number, date, boolean, error),
    text (what the cell says; a number without needless ".0"), number (null unless kind is
    number), number_format. Blank cells have no row; the rows go down the sheet, left to right.
    Text is as it was typed: "001", "NA" and blanks around it stay; the ="001" of text files says
    001.

    `number_format` is written as in Excel whatever the file is, so that a percent shows by its %.
    `has_formats` is False for text files, which have none: whether 0.5 is a percent must be asked.
    A merged range says its value in its first cell alone.
    """

    name: str  # "" for a text file
    state: str  # visible, hidden, very_hidden
    cells: pa.Table
    merged: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    unsaved_formulas: tuple[str, ...] = ()
    has_formats: bool = True


@dataclass(frozen=True)
class Workbook:
    """`encoding` and `separator` are empty unless the file is text: both were worked out.
    `notes` are what its analyst should know of the file as a whole (HW-109 macros, HW-122 links
    to other workbooks); none of them stops anything."""

    name: str
    sha256: str
    sheets: tuple[RawSheet, ...]
    encoding: str = ""
    separator: str = ""
    notes: tuple[Finding, ...] = ()
