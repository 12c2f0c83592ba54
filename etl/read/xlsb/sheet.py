"""Scans the records of one sheet of an .xlsb workbook."""

import struct
from collections.abc import Iterable

from etl.read.addresses import address
from etl.read.error_cells import ERROR_TEXTS
from etl.read.limits import Limits
from etl.read.refused import Refused
from etl.read.scan import ERROR, FORMULA, STRING, SURE, VALUE, WIDTH, SheetScan
from etl.read.xlsb import records as kinds

_CONTENTS = {
    kinds.RK: VALUE | SURE,
    kinds.REAL: VALUE | SURE,
    kinds.TRUTH: VALUE | SURE,
    kinds.ERROR: ERROR,
    kinds.TEXT: STRING,
    kinds.SHARED_TEXT: STRING,
    kinds.RICH_TEXT: STRING | SURE,
    kinds.FORMULA_NUMBER: VALUE | FORMULA | SURE,
    kinds.FORMULA_TRUTH: VALUE | FORMULA | SURE,
    kinds.FORMULA_TEXT: STRING | FORMULA,
    kinds.FORMULA_ERROR: ERROR | FORMULA,
}
_SHORT_CELLS = range(12, 19)  # cells that leave out their column, which only the clipboard holds
_CELL = struct.Struct("<II")  # column, style and flags
_STYLE = 0xFFFFFF
_HIDDEN_ROW = 0x10
_ROWS = 1 << 20


def scan_sheet(chunks: Iterable[bytes], limits: Limits) -> SheetScan:
    """Raises Refused: HW-111 damaged, HW-115 over a limit, HW-117 when two cells have one address
    or a cell is written in a way that workbooks never use."""
    scan, row, inside = SheetScan(), 0, False
    try:
        for number, content in kinds.records(chunks):
            if number in (kinds.BEGIN_CELLS, kinds.END_CELLS):
                inside = number == kinds.BEGIN_CELLS
            elif not inside:
                _note(number, content, scan, limits)
            elif number == kinds.ROW:
                row = _row(content, scan, limits)
            elif number in _CONTENTS:
                _cell(number, content, row, scan, limits)
            elif number in _SHORT_CELLS:
                raise Refused("HW-117")
    except (struct.error, IndexError):
        raise Refused("HW-111") from None
    return scan.put_in_order()


def _row(content: bytes, scan: SheetScan, limits: Limits) -> int:
    row = struct.unpack_from("<I", content)[0] + 1
    if row > _ROWS:
        raise Refused("HW-117")
    if content[11] & _HIDDEN_ROW:
        scan.hide_row(row, limits)
    return row


def _cell(number: int, content: bytes, row: int, scan: SheetScan, limits: Limits) -> None:
    column, style = _CELL.unpack_from(content)
    if column >= WIDTH or not row:
        raise Refused("HW-117")
    key = scan.add(row, column + 1, style & _STYLE, _CONTENTS[number], limits)
    if _CONTENTS[number] & ERROR == ERROR:
        scan.errors[key] = ERROR_TEXTS.get(content[8], "#ERROR!")


def _note(number: int, content: bytes, scan: SheetScan, limits: Limits) -> None:
    if number == kinds.COLUMNS:
        first, last, _, _, flags = struct.unpack_from("<4IH", content)
        if flags & 1:
            scan.hide_columns(first + 1, last + 1, limits)
    elif number == kinds.MERGED:
        top, bottom, left, right = struct.unpack_from("<4I", content)
        if max(left, right) >= WIDTH:
            raise Refused("HW-117")
        scan.merge(f"{address(top + 1, left + 1)}:{address(bottom + 1, right + 1)}", limits)
