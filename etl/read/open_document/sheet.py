"""Scans the cells of the tables of an .ods workbook. Rows and cells that repeat are counted before
they are written out, since one of them can stand for thousands of millions."""

import re
from dataclasses import dataclass, field

from etl.read.addresses import address
from etl.read.limits import Limits
from etl.read.open_document.styles import Styles
from etl.read.refused import Refused
from etl.read.scan import ERROR, FORMULA, NOTHING, STRING, SURE, VALUE, WIDTH, SheetScan

_ERROR = re.compile(r"^(#(N/A|REF!|DIV/0!|NAME\?|NULL!|NUM!|VALUE!)|Err:\d{3})$")
_WHOLE = re.compile(r"^[0-9]{1,9}$")
_VALUES = ("value", "date-value", "time-value", "boolean-value")
_HIDDEN = ("collapse", "filter")


@dataclass
class Cell:
    """`told` are its attributes; `pieces` its text, a line each; `is_shortened` when it holds a
    tab or a line break, which the reader of values leaves out."""

    told: dict[str, str]
    column: int
    repeats: int
    pieces: list[str] = field(default_factory=list)
    is_shortened: bool = False

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass
class _Kept:
    """A cell of the row that is open, with content."""

    cell: Cell
    content: int
    style: int
    words: str = ""


class Table:
    """One sheet. Raises Refused: HW-115 over a limit, HW-117 for a count that is none."""

    def __init__(self, styles: Styles, limits: Limits) -> None:
        self.scan = SheetScan()
        self._styles, self._limits = styles, limits
        self._row, self._rows, self._column, self._columns = 1, 1, 1, 0
        self._row_style = ""
        self._defaults: list[tuple[int, str]] = []  # last column, style
        self._kept: list[_Kept] = []

    def open_column(self, told: dict[str, str]) -> None:
        repeats = _count(told, "number-columns-repeated")
        if told.get("visibility") in _HIDDEN:
            self.scan.hide_columns(self._columns + 1, self._columns + repeats, self._limits)
        self._columns += repeats
        self._defaults.append((self._columns, told.get("default-cell-style-name", "")))

    def open_row(self, told: dict[str, str]) -> None:
        self._rows = _count(told, "number-rows-repeated")
        self._row_style, self._column = told.get("default-cell-style-name", ""), 1
        if told.get("visibility") in _HIDDEN:
            last = min(self._row + self._rows - 1, self._limits.rows)
            self.scan.hidden_rows.extend(range(self._row, last + 1))

    def open_cell(self, told: dict[str, str]) -> Cell:
        cell = Cell(told, self._column, _count(told, "number-columns-repeated"))
        self._column += cell.repeats
        wide, high = _count(told, "number-columns-spanned"), _count(told, "number-rows-spanned")
        if wide > 1 or high > 1:
            if cell.column + wide > WIDTH:
                raise Refused("HW-117")
            begins = address(self._row, cell.column)
            ends = address(self._row + high - 1, cell.column + wide - 1)
            self.scan.merge(f"{begins}:{ends}", self._limits)
        return cell

    def close_cell(self, cell: Cell) -> None:
        text = cell.text
        content = _content(cell.told, text, bool(cell.pieces))
        if content != NOTHING:
            style = self._styles.place(self._style_of(cell))
            words = text if content & ERROR == ERROR or cell.is_shortened else ""
            self._kept.append(_Kept(cell, content, style, words))

    def close_row(self) -> None:
        kept, self._kept = self._kept, []
        if kept:
            self._hold_to_limits(kept)
            for row in range(self._row, self._row + self._rows):
                for one in kept:
                    self._add(row, one)
        self._row += self._rows

    def _add(self, row: int, kept: _Kept) -> None:
        scan, first = self.scan, kept.cell.column
        for column in range(first, first + kept.cell.repeats):
            key = scan.add(row, column, kept.style, kept.content, self._limits)
            if kept.content & ERROR == ERROR:
                scan.errors[key] = kept.words
            elif kept.words:
                scan.texts[key] = kept.words

    def _hold_to_limits(self, kept: list[_Kept]) -> None:
        limits = self._limits
        if self._row + self._rows - 1 > limits.rows:
            raise Refused("HW-115", limit=limits.rows, what="rows")
        if kept[-1].cell.column + kept[-1].cell.repeats - 1 > limits.columns:
            raise Refused("HW-115", limit=limits.columns, what="columns")
        cells = self._rows * sum(one.cell.repeats for one in kept)
        if len(self.scan.keys) + cells > limits.cells:
            raise Refused("HW-115", limit=limits.cells, what="cells")

    def _style_of(self, cell: Cell) -> str:
        own = cell.told.get("style-name") or self._row_style
        if own:
            return own
        return next((style for last, style in self._defaults if cell.column <= last), "")


def _content(told: dict[str, str], text: str, has_text: bool) -> int:
    kind, is_formula = told.get("value-type"), "formula" in told
    is_told = told.get("calcext:value-type") == "error"
    if is_told or (_ERROR.match(text) and (is_formula or kind != "string")):
        return ERROR | FORMULA * is_formula
    if kind == "string":
        holds = told.get("string-value", text)
        return STRING | FORMULA * is_formula | SURE * bool(holds.strip())
    if kind or any(name in told for name in _VALUES):
        return VALUE | FORMULA * is_formula | SURE * any(name in told for name in _VALUES)
    if text.strip():
        return STRING | SURE  # a text that does not say so: not every program reads it
    if is_formula:
        return STRING | FORMULA if has_text else VALUE | FORMULA
    return NOTHING


def _count(told: dict[str, str], name: str) -> int:
    text = told.get(name, "1")
    if not _WHOLE.match(text) or text.strip("0") == "":
        raise Refused("HW-117")
    return int(text)
