"""Writes .xls workbooks record by record [MS-XLS], for no library of ours does."""

import struct
from pathlib import Path

from etl.read.xls.compound import container_of

EXCEL_95, EXCEL_97 = 0x0500, 0x0600
ERRORS = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


def record(number: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def bof(kind: int, version: int = EXCEL_97) -> bytes:
    return record(0x809, struct.pack("<HHHHII", version, kind, 0x0DBB, 1996, 0, 6))


def text(words: str, count: str = "<H") -> bytes:
    return struct.pack(count, len(words)) + b"\1" + words.encode("utf-16-le")


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """Row and column from 1; style 1 is 0.0%."""
    return record(0x203, struct.pack("<HHHd", row - 1, column - 1, style, value))


def label(row: int, column: int, words: str) -> bytes:
    return record(0x204, struct.pack("<HHH", row - 1, column - 1, 0) + text(words))


def error(row: int, column: int, words: str) -> bytes:
    return record(0x205, struct.pack("<HHHBB", row - 1, column - 1, 0, ERRORS[words], 1))


def truth(row: int, column: int, value: bool) -> bytes:
    return record(0x205, struct.pack("<HHHBB", row - 1, column - 1, 0, value, 0))


def numbers(row: int, column: int, *values: int) -> bytes:
    """Whole numbers side by side, in one record."""
    cells = b"".join(struct.pack("<HI", 0, value << 2 | 2) for value in values)
    last = struct.pack("<H", column + len(values) - 2)
    return record(0xBD, struct.pack("<HH", row - 1, column - 1) + cells + last)


def formula(row: int, column: int, result: float | str) -> bytes:
    head = struct.pack("<HHH", row - 1, column - 1, 0)
    tail = struct.pack("<HIH", 0, 0, 0)
    if isinstance(result, float):
        return record(0x06, head + struct.pack("<d", result) + tail)
    if result in ERRORS:
        told = bytes([2, 0, ERRORS[result], 0, 0, 0, 0xFF, 0xFF])
        return record(0x06, head + told + tail)
    told = bytes([0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    return record(0x06, head + told + tail) + record(0x207, text(result))


def hidden_row(row: int) -> bytes:
    return record(0x208, struct.pack("<HHHHHHBBH", row - 1, 0, 1, 255, 0, 0, 0x20, 1, 15))


def hidden_column(column: int) -> bytes:
    return record(0x7D, struct.pack("<HHHHHH", column - 1, column - 1, 2304, 15, 1, 0))


def merged(*ranges: tuple[int, int, int, int]) -> bytes:
    """First row, last row, first column, last column, from 0."""
    told = b"".join(struct.pack("<4H", *area) for area in ranges)
    return record(0xE5, struct.pack("<H", len(ranges)) + told)


def size(rows: int, columns: int) -> bytes:
    """What the sheet says of itself."""
    return record(0x200, struct.pack("<IIHHH", 0, rows, 0, columns, 0))


def stream_of(
    sheets: dict[str, bytes], *, states: dict[str, int] | None = None, book: bytes = b""
) -> bytes:
    """The stream of a workbook; `book` holds more records of the workbook as a whole."""
    states = states or {}
    style = struct.pack("<HH", 0, 0) + bytes(16)
    percent = struct.pack("<HH", 0, 164) + bytes(16)
    globals_ = bof(0x05) + book + record(0x41E, struct.pack("<H", 164) + text("0.0%"))
    globals_ += record(0xE0, style) + record(0xE0, percent)
    length = len(globals_) + sum(len(record(0x85, bytes(6) + text(n, "<B"))) for n in sheets) + 4
    heads, bodies = b"", b""
    for name, content in sheets.items():
        told = struct.pack("<IBB", length + len(bodies), states.get(name, 0), 0)
        heads += record(0x85, told + text(name, "<B"))
        bodies += bof(0x10) + content + record(0x0A)
    return globals_ + heads + record(0x0A) + bodies


def write_xls(path: Path, stream: bytes, name: str = "Workbook") -> Path:
    path.write_bytes(container_of(stream, name))
    return path
