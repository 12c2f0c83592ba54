"""Scans the records of one sheet of an .xls workbook."""

import struct
from collections.abc import Callable

from etl.read.addresses import address
from etl.read.error_cells import ERROR_TEXTS
from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.scan import ERROR, FORMULA, SURE, VALUE, SheetScan
from etl.read.scan import STRING as TEXT
from etl.read.xls import records as kinds

_CELL = struct.Struct("<HHH")  # row, column, style
_HIDDEN_ROW = 0x20
_IS_TEXT, _IS_ERROR, _IS_EMPTY = 0, 2, 3  # what a formula's result is when it is no number


def scan_sheet(stream: bytes, at: int, limits: Limits) -> SheetScan:
    """The sheet whose BOF stands at `at`. Raises Refused: HW-111 damaged, HW-115 over a limit,
    HW-117 when two cells have one address."""
    scanner = _Scanner(limits)
    try:
        for number, content, _ in kinds.records(stream, at):
            if told := scanner.told.get(number):
                told(content)
    except (struct.error, IndexError):
        raise Refused("HW-111") from None
    return scanner.scan.put_in_order()


class _Scanner:
    def __init__(self, limits: Limits) -> None:
        self.scan = SheetScan()
        self._limits = limits
        self.told: dict[int, Callable[[bytes], object]] = {
            kinds.NUMBER: lambda content: self._cell(content, VALUE | SURE),
            kinds.RK: lambda content: self._cell(content, VALUE | SURE),
            kinds.LABELSST: lambda content: self._cell(content, TEXT),
            kinds.LABEL: self._label,
            kinds.RSTRING: self._label,
            kinds.MULRK: self._many,
            kinds.BOOLERR: self._truth_or_error,
            kinds.FORMULA: self._formula,
            kinds.ROW: self._row,
            kinds.COLINFO: self._column,
            kinds.MERGEDCELLS: self._merged,
        }

    def _cell(self, content: bytes, holds: int) -> int:
        row, column, style = _CELL.unpack_from(content)
        return self.scan.add(row + 1, column + 1, style, holds, self._limits)

    def _label(self, content: bytes) -> None:
        is_empty = content[6:8] == b"\0\0"
        self._cell(content, TEXT if is_empty else TEXT | SURE)

    def _many(self, content: bytes) -> None:
        row, first = struct.unpack_from("<HH", content)
        for number in range((len(content) - 6) // 6):
            (style,) = struct.unpack_from("<H", content, 4 + 6 * number)
            column = first + number + 1
            self.scan.add(row + 1, column, style, VALUE | SURE, self._limits)

    def _truth_or_error(self, content: bytes) -> None:
        value, is_error = content[6], content[7]
        key = self._cell(content, ERROR if is_error else VALUE | SURE)
        if is_error:
            self.scan.errors[key] = ERROR_TEXTS.get(value, "#ERROR!")

    def _formula(self, content: bytes) -> None:
        result = content[6:14]
        if len(result) < 8:
            raise Refused("HW-111")
        if result[6:] != b"\xff\xff":
            self._cell(content, VALUE | FORMULA | SURE)
        elif result[0] == _IS_ERROR:
            key = self._cell(content, ERROR | FORMULA)
            self.scan.errors[key] = ERROR_TEXTS.get(result[2], "#ERROR!")
        elif result[0] in (_IS_TEXT, _IS_EMPTY):
            self._cell(content, TEXT | FORMULA)
        else:
            self._cell(content, VALUE | FORMULA | SURE)

    def _row(self, content: bytes) -> None:
        if content[12] & _HIDDEN_ROW:
            self.scan.hide_row(struct.unpack_from("<H", content)[0] + 1, self._limits)

    def _column(self, content: bytes) -> None:
        first, last, _, _, flags = struct.unpack_from("<5H", content)
        if flags & 1:
            self.scan.hide_columns(first + 1, last + 1, self._limits)

    def _merged(self, content: bytes) -> None:
        (count,) = struct.unpack_from("<H", content)
        for number in range(count):
            top, bottom, left, right = struct.unpack_from("<4H", content, 2 + 8 * number)
            told = f"{address(top + 1, left + 1)}:{address(bottom + 1, right + 1)}"
            self.scan.merge(told, self._limits)
