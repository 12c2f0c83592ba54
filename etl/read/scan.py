"""What a sheet's XML says beyond its values: where its cells are, how they are formatted, which
are errors or formulas without a saved value, what is merged and what is hidden."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from etl.read.addresses import address, parse_address
from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.xml import local, local_attributes, parse

WIDTH = 1 << 14  # columns of the largest sheet there can be: keys are row * WIDTH + column

BLANK, VALUE, STRING, ERROR = range(4)  # STRING may turn out to be an empty text
_CONTENTS = {"s": STRING, "str": STRING, "inlineStr": STRING, "e": ERROR}


@dataclass
class SheetScan:
    """Cells with content, in sheet order: key, style and content of each."""

    keys: array = field(default_factory=lambda: array("q"))
    styles: array = field(default_factory=lambda: array("i"))
    contents: bytearray = field(default_factory=bytearray)
    errors: dict[int, str] = field(default_factory=dict)
    unsaved_formulas: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)

    @property
    def area(self) -> int:
        """Cells of the smallest block that holds all content."""
        if not self.keys:
            return 0
        columns = [key % WIDTH for key in self.keys]
        rows = self.keys[-1] // WIDTH - self.keys[0] // WIDTH + 1
        return rows * (max(columns) - min(columns) + 1)


def scan_sheet(chunks: Iterable[bytes], limits: Limits) -> SheetScan:
    """Raises Refused: HW-115 over a limit, HW-117 when two cells have one address, HW-111 when
    the XML does not parse, HW-114 for a document type."""
    scanner = _Scanner(limits)
    parse(chunks, scanner.start, scanner.end, scanner.text)
    return _in_order(scanner.scan)


class _Scanner:
    """Follows the elements of a sheet. Cells may leave out their address: they then follow the
    one before."""

    def __init__(self, limits: Limits) -> None:
        self.scan = SheetScan()
        self._limits = limits
        self._row = self._column = 0
        self._kind = self._style = ""
        self._is_open = self._is_value = self._has_value = self._has_formula = False
        self._value: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name not in _PLAIN:
            name, attributes = local(name), local_attributes(attributes)
        if name == "c":
            self._open_cell(attributes)
        elif name in ("v", "t"):
            self._is_value = self._has_value = self._is_open
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._open_row(attributes)
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col" and _is_true(attributes.get("hidden")):
            last = min(_whole(attributes.get("max")), self._limits.columns)
            self.scan.hidden_columns.extend(range(_whole(attributes.get("min")), last + 1))

    def end(self, name: str) -> None:
        self._is_value = False
        if name == "c" or (name not in _PLAIN and local(name) == "c"):
            self._close_cell()

    def text(self, text: str) -> None:
        if self._is_value:
            self._value.append(text)

    def _close_cell(self) -> None:
        self._is_open = False
        value = "".join(self._value)
        is_text = _CONTENTS.get(self._kind) == STRING
        if self._has_formula and not (self._has_value if is_text else value.strip()):
            self.scan.unsaved_formulas.append(address(self._row, self._column))
        elif value if is_text else value.strip():
            self._keep(value)

    def _keep(self, value: str) -> None:
        scan, limits = self.scan, self._limits
        if self._row > limits.rows:
            raise Refused("HW-115", limit=limits.rows, what="rows")
        if self._column > limits.columns:
            raise Refused("HW-115", limit=limits.columns, what="columns")
        if len(scan.keys) >= limits.cells:
            raise Refused("HW-115", limit=limits.cells, what="cells")
        key = self._row * WIDTH + self._column
        content = _CONTENTS.get(self._kind, VALUE)
        scan.keys.append(key)
        scan.styles.append(int(self._style) if self._style.isdigit() else -1)
        scan.contents.append(content)
        if content == ERROR:
            scan.errors[key] = value.strip()

    def _open_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            try:
                row, self._column = parse_address(place)
            except ValueError:
                raise Refused("HW-117") from None
            if row != self._row:
                raise Refused("HW-117")
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._is_open = True
        self._has_formula = self._has_value = False
        self._value = []

    def _open_row(self, attributes: dict[str, str]) -> None:
        told = attributes.get("r")
        self._row = _whole(told) if told is not None else self._row + 1
        self._column = 0
        if _is_true(attributes.get("hidden")) and self._row <= self._limits.rows:
            self.scan.hidden_rows.append(self._row)

    def _merge(self, ref: str) -> None:
        if len(self.scan.merged) >= self._limits.merges:
            raise Refused("HW-115", limit=self._limits.merges, what="merged ranges")
        self.scan.merged.append(ref)


_PLAIN = frozenset({"c", "v", "f", "row", "is", "t"})


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


def _whole(text: str | None) -> int:
    if text is None or not text.isdigit():
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
