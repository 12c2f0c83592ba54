"""What a sheet's XML says beyond its values: where its cells are, how they are formatted, which
are errors or formulas, what is merged and what is hidden."""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from etl.read.addresses import column_letters, column_number
from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.xml import Parser, local, local_attributes

WIDTH = 1 << 14  # columns of the largest sheet there can be: keys are row * WIDTH + column

NOTHING, VALUE, STRING, ERROR = range(4)  # what a cell's XML holds
FORMULA = 4  # a flag beside them
_CONTENTS = {"s": STRING, "str": STRING, "inlineStr": STRING, "e": ERROR}
_NO_STYLE = -1
_WHOLE = re.compile(r"^[0-9]{1,9}$")


@dataclass
class SheetScan:
    """Cells that hold a value or a formula, in sheet order: key, style and content of each. A
    value may still turn out to be an empty text."""

    keys: array = field(default_factory=lambda: array("q"))
    styles: array = field(default_factory=lambda: array("i"))
    contents: bytearray = field(default_factory=bytearray)
    errors: dict[int, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)

    @property
    def area(self) -> int:
        """Cells of the smallest block that holds all content."""
        if not self.keys:
            return 0
        columns = {key % WIDTH for key in self.keys}
        rows = self.keys[-1] // WIDTH - self.keys[0] // WIDTH + 1
        return rows * (max(columns) - min(columns) + 1)


def scan_sheet(chunks: Iterable[bytes], limits: Limits) -> SheetScan:
    """Raises Refused: HW-115 over a limit, HW-117 when two cells have one address, HW-111 when
    the XML does not parse, HW-114 for a document type."""
    scanner = _Scanner(limits)
    scanner.parser.parse(chunks)
    scanner.close_cell()
    return _in_order(scanner.scan)


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
        if name == "row":
            self._open_row(attributes)
        elif name == "mergeCell":
            if len(self.scan.merged) >= self._limits.merges:
                raise Refused("HW-115", limit=self._limits.merges, what="merged ranges")
            self.scan.merged.append(attributes.get("ref", ""))
        elif name == "col" and _is_true(attributes.get("hidden")):
            last = min(_whole(attributes.get("max")), self._limits.columns)
            self.scan.hidden_columns.extend(range(_whole(attributes.get("min")), last + 1))

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
        if _is_true(attributes.get("hidden")) and self._row <= self._limits.rows:
            self.scan.hidden_rows.append(self._row)

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
        scan, limits, column = self.scan, self._limits, self._column(cell["r"])
        if self._row > limits.rows:
            raise Refused("HW-115", limit=limits.rows, what="rows")
        if column > limits.columns:
            raise Refused("HW-115", limit=limits.columns, what="columns")
        if len(scan.keys) >= limits.cells:
            raise Refused("HW-115", limit=limits.cells, what="cells")
        self._before = column
        key = self._row * WIDTH + column
        scan.keys.append(key)
        scan.styles.append(_whole(cell["s"]) if cell.get("s") else _NO_STYLE)
        scan.contents.append(content)
        if content & ERROR == ERROR:
            scan.errors[key] = self.parser.collected_text().strip()


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _whole(text: str | None) -> int:
    if text is None or not _WHOLE.match(text):
        raise Refused("HW-117")
    return int(text)


def _in_order(scan: SheetScan) -> SheetScan:
    """The scan with its cells in sheet order; Refused when two of them have one address."""
    keys = scan.keys
    if any(later <= earlier for earlier, later in pairwise(keys)):
        order = sorted(range(len(keys)), key=keys.__getitem__)
        if len(set(keys)) < len(keys):
            raise Refused("HW-117")
        scan.keys = array("q", [keys[i] for i in order])
        scan.styles = array("i", [scan.styles[i] for i in order])
        scan.contents = bytearray(scan.contents[i] for i in order)
    return scan
