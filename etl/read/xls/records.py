"""The records of an .xls workbook [MS-XLS]: a number, a length, and that many bytes."""

import struct
from collections.abc import Iterator

from etl.read.refused import Refused

BOF, EOF, CONTINUE = 0x809, 0x0A, 0x3C
# Of the workbook as a whole.
FILEPASS, BOUNDSHEET, FORMAT, XF, SUPBOOK = 0x2F, 0x85, 0x41E, 0xE0, 0x1AE
# Of a sheet.
DIMENSIONS, ROW, COLINFO, MERGEDCELLS = 0x200, 0x208, 0x7D, 0xE5
NUMBER, RK, MULRK, LABELSST, LABEL, RSTRING = 0x203, 0x27E, 0xBD, 0xFD, 0x204, 0xD6
BOOLERR, FORMULA, STRING = 0x205, 0x06, 0x207

EXCEL_97 = 0x0600  # the version that a BOF tells

_HEAD = struct.Struct("<HH")


def records(stream: bytes, at: int) -> Iterator[tuple[int, bytes, int]]:
    """(number, content, place of the content) from the BOF at `at` to its EOF; what stands between
    an inner BOF and its EOF (a chart) is left out. Raises Refused (HW-111) when the stream ends
    before that."""
    depth = 0
    while at + _HEAD.size <= len(stream):
        number, length = _HEAD.unpack_from(stream, at)
        at += _HEAD.size
        if at + length > len(stream) or (depth == 0 and number != BOF):
            raise Refused("HW-111")
        depth += (number == BOF) - (number == EOF)
        if depth == 0:
            return
        if depth == 1:
            yield number, stream[at : at + length], at
        at += length
    raise Refused("HW-111")


def text(content: bytes, at: int, count: int, wide_at: int) -> str:
    """`count` letters from `at`; whether they take two bytes each is told at `wide_at`."""
    if content[wide_at] & 1:
        return content[at : at + 2 * count].decode("utf-16-le", "replace")
    return content[at : at + count].decode("latin-1")
