"""The records of the parts of an .xlsb workbook [MS-XLSB]: a number and a length of up to two and
four bytes, and that many bytes."""

import struct
from collections.abc import Iterable, Iterator

from etl.read.refused import Refused

ROW, ERROR, TRUTH, REAL, RK, TEXT, SHARED_TEXT, RICH_TEXT = 0, 3, 4, 5, 2, 6, 7, 62
FORMULA_TEXT, FORMULA_NUMBER, FORMULA_TRUTH, FORMULA_ERROR = 8, 9, 10, 11
COLUMNS, MERGED = 60, 176
SHEET, FORMAT, STYLE, BEGIN_STYLES, END_STYLES = 156, 44, 47, 617, 618
BEGIN_CELLS, END_CELLS = 145, 146
_LONGEST = 1 << 24  # bytes of a record; a text of 32,767 letters takes a hundredth of it


def records(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """(number, content) of each record. Raises Refused (HW-111) when the part ends within one."""
    held, at = b"", 0
    for chunk in chunks:
        held, at = held[at:] + chunk, 0
        while (head := _head(held, at)) is not None:
            number, begin, end = head
            if end > len(held):
                break
            yield number, held[begin:end]
            at = end
    if at < len(held):
        raise Refused("HW-111")


def _head(held: bytes, at: int) -> tuple[int, int, int] | None:
    """Number, begin and end of the record at `at`; None when its head is not there yet."""
    number = length = 0
    try:
        number = held[at]
        at += 1
        if number & 0x80:
            number += (held[at] - 1) << 7
            at += 1
        for shift in (0, 7, 14, 21):
            byte = held[at]
            at += 1
            length |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
    except IndexError:
        return None
    if length > _LONGEST:
        raise Refused("HW-111")
    return number, at, at + length


def text(content: bytes, at: int) -> tuple[str, int]:
    """The text at `at` and where it ends; none is "". Raises Refused (HW-111)."""
    (count,) = struct.unpack_from("<I", content, at)
    if count == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * count
    if end > len(content):
        raise Refused("HW-111")
    return content[at + 4 : end].decode("utf-16-le", "replace"), end
