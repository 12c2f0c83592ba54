"""Scans the XML of a sheet. Every event is looked at: what two programs could read in two ways is
refused."""

import re
from collections.abc import Iterable

from etl.read.addresses import column_letters, column_number
from etl.read.limits import Limits
from etl.read.open_xml.rows import allow_numpy, without_plain_rows
from etl.read.refused import Refused
from etl.read.scan import ERROR, FORMULA, NO_STYLE, NOTHING, STRING, VALUE, WIDTH, SheetScan
from etl.read.xml import Parser, local, local_attributes

_CONTENTS = {"s": STRING, "str": STRING, "inlineStr": STRING, "e": ERROR}
_WHOLE = re.compile(r"^[0-9]{1,9}$")


def scan_sheet(chunks: Iterable[bytes], limits: Limits) -> SheetScan:
    """Raises Refused: HW-115 over a limit, HW-117 when two cells have one address, HW-111 when
    the XML does not parse, HW-114 for a document type."""
    scanner = _Scanner(limits)
    scanner.parser.parse(without_plain_rows(chunks, lambda: scanner.rows_begin, scanner.take))
    scanner.close_cell()
    return scanner.scan.put_in_order()


class _Scanner:
    """Follows the start of every element; there are millions, so it does little at each. A cell
    is closed by whatever follows it. One that leaves out its address follows the one before."""

    def __init__(self, limits: Limits) -> None:
        self.scan = SheetScan()
        self.parser = Parser(self._start, self._odd)
        self._limits = limits
        self._columns: dict[str, int] = {}  # column by its letters
        self._row, self._row_text = 0, "0"
        self._cell: dict[str, str] = {}  # attributes of the open cell; empty when none is open
        self._content = NOTHING
        self.rows_begin = -1  # the byte at which the element around all rows begins
        self._before = 0  # column of the cell before, known only where addresses are left out

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            if self._content:
                self.close_cell()
            if "r" not in attributes:
                self._address(attributes)
            self._cell = attributes
        elif name in ("v", "is"):
            if self._cell:
                self._content |= _CONTENTS.get(self._cell.get("t", "n"), VALUE)
                if self._content & ERROR == ERROR:
                    self.parser.collect_text()
        elif name == "f":
            if self._cell:
                self._content |= FORMULA
        elif name != "t":
            self._start_other(name, attributes)

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        if ":" in name:
            self._start(local(name), local_attributes(attributes))
            return
        self.close_cell()
        if name == "sheetData":
            self.rows_begin = self.parser.place
        elif name == "row":
            self._open_row(attributes)
        elif name == "mergeCell":
            self.scan.merge(attributes.get("ref", ""), self._limits)
        elif name == "col" and _is_true(attributes.get("hidden")):
            first, last = _whole(attributes.get("min")), _whole(attributes.get("max"))
            self.scan.hide_columns(first, last, self._limits)

    def take(self, block: bytes) -> bool:
        """Note the cells of whole rows, if they are written in the plain way."""
        allow_numpy()
        from etl.read.open_xml.plain_rows import NotPlain, plain_rows

        try:
            found = plain_rows(block)
        except NotPlain:
            return False
        self._row, self._row_text = found.last_row, str(found.last_row)
        first, limits = len(self.scan.keys), self._limits
        self.scan.add_block(
            found.rows, found.columns, found.styles, found.contents, found.numbers, limits
        )
        for place, text in found.errors.items():
            self.scan.errors[self.scan.keys[first + place]] = text
        for row in found.hidden_rows:
            self.scan.hide_row(row, limits)
        return True

    def _odd(self, is_comment: bool) -> None:
        """Comments within a cell, and CDATA around a number, are read by some programs and left
        out by others."""
        if self._cell and (is_comment or self._content & ~FORMULA == VALUE):
            raise Refused("HW-117")

    def _open_row(self, attributes: dict[str, str]) -> None:
        told = attributes.get("r")
        self._row = _whole(told) if told is not None else self._row + 1
        self._row_text = str(self._row)
        self._cell, self._before = {}, 0
        if _is_true(attributes.get("hidden")):
            self.scan.hide_row(self._row, self._limits)

    def _address(self, attributes: dict[str, str]) -> None:
        before = self._cell.get("r")
        self._before = (self._column(before) if before else self._before) + 1
        attributes["r"] = column_letters(self._before) + self._row_text

    def _column(self, place: str) -> int:
        letters = place[: -len(self._row_text)]
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_number(letters)
        if letters + self._row_text != place or not 0 < column <= WIDTH:
            raise Refused("HW-117")
        return column

    def close_cell(self) -> None:
        content, cell = self._content, self._cell
        self._content, self._cell = NOTHING, {}
        if not content:
            return
        self._before = column = self._column(cell["r"])
        style = _whole(cell["s"]) if cell.get("s") else NO_STYLE
        key = self.scan.add(self._row, column, style, content, self._limits)
        if content & ERROR == ERROR:
            self.scan.errors[key] = self.parser.collected_text().strip()


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _whole(text: str | None) -> int:
    if text is None or not _WHOLE.match(text):
        raise Refused("HW-117")
    return int(text)
