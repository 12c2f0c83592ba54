"""Writes .xlsb workbooks record by record [MS-XLSB], for no library of ours does."""

import struct
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

Cell = tuple[int, int, object]  # row, column, what it holds; row and column from 1

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
ERRORS = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


@dataclass(frozen=True)
class Formula:
    """A formula with the result that was saved."""

    result: object


@dataclass(frozen=True)
class Percent:
    """A number that is shown as a percent."""

    number: float


def record(number: int, content: bytes = b"") -> bytes:
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    length = len(content)
    sizes = b""
    while True:
        sizes += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
        length >>= 7
        if not length:
            return head + sizes + content


def text(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def sheet(
    cells: Iterable[Cell],
    *,
    hidden_rows: tuple[int, ...] = (),
    hidden_columns: tuple[int, ...] = (),
    merged: tuple[tuple[int, int, int, int], ...] = (),
    size: tuple[int, int, int, int] = (0, 100, 0, 20),
) -> bytes:
    """`merged` holds first row, last row, first column, last column, from 0; `size` is what the
    sheet says of itself."""
    parts = [record(129), record(148, struct.pack("<4I", *size))]
    if hidden_columns:
        columns = [struct.pack("<4IH", c - 1, c - 1, 2304, 0, 1) for c in hidden_columns]
        parts += [record(390), *(record(60, column) for column in columns), record(391)]
    parts.append(record(145))
    row = 0
    for number, column, value in cells:
        if number != row:
            row = number
            flags = 0x10 if row in hidden_rows else 0
            parts.append(record(0, struct.pack("<IIHBBBI", row - 1, 0, 300, 0, flags, 0, 0)))
        parts.append(_cell(column, value))
    parts.append(record(146))
    if merged:
        ranges = [record(176, struct.pack("<4I", *area)) for area in merged]
        parts += [record(177, struct.pack("<I", len(merged))), *ranges, record(178)]
    return b"".join([*parts, record(130)])


def _cell(column: int, value: object) -> bytes:
    style = 1 if isinstance(value, Percent) else 0
    head = struct.pack("<II", column - 1, style)
    if isinstance(value, Percent):
        return record(5, head + struct.pack("<d", value.number))
    if isinstance(value, Formula):
        return _formula(head, value.result)
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, int):
        return record(2, head + struct.pack("<I", (value << 2 | 2) & 0xFFFFFFFF))
    if isinstance(value, float):
        return record(5, head + struct.pack("<d", value))
    if value in ERRORS:
        return record(3, head + bytes([ERRORS[str(value)]]))
    return record(6, head + text(str(value)))


def _formula(head: bytes, result: object) -> bytes:
    tail = struct.pack("<HI", 0, 0) + struct.pack("<I", 0)
    if result in ERRORS:
        return record(11, head + bytes([ERRORS[str(result)]]) + tail)
    if isinstance(result, float):
        return record(9, head + struct.pack("<d", result) + tail)
    return record(8, head + text(str(result)) + tail)


def write_xlsb(
    path: Path,
    sheets: dict[str, bytes],
    *,
    states: dict[str, int] | None = None,
    added: dict[str, bytes] | None = None,
) -> Path:
    """A workbook of these sheets; style 0 is General, style 1 is 0.0%."""
    names = list(sheets)
    book = record(131) + record(153, struct.pack("<II", 0, 0) + text("")) + record(143)
    for number, name in enumerate(names, start=1):
        state = (states or {}).get(name, 0)
        told = struct.pack("<II", state, number) + text(f"rId{number}") + text(name)
        book += record(156, told)
    book += record(144) + record(157, bytes(26)) + record(132)
    style = struct.pack("<HHHHHBBHBB", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    percent = struct.pack("<HHHHHBBHBB", 0, 164, 0, 0, 0, 0, 0, 0, 0, 0)
    styles = record(278) + record(615, struct.pack("<I", 1))
    styles += record(44, struct.pack("<H", 164) + text("0.0%")) + record(616)
    styles += record(617, struct.pack("<I", 2)) + record(47, style) + record(47, percent)
    styles += record(618) + record(279)
    relations = (
        "".join(
            f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" '
            f'Target="worksheets/sheet{n}.bin"/>'
            for n in range(1, len(names) + 1)
        )
        + f'<Relationship Id="rIdS" Type="{_OFFICE}/styles" Target="styles.bin"/>'
    )
    parts: dict[str, bytes] = {
        "[Content_Types].xml": f'<Types><Override PartName="/xl/workbook.bin" '
        f'ContentType="{_TYPES}"/></Types>'.encode(),
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>'.encode(),
        "xl/workbook.bin": book,
        "xl/styles.bin": styles,
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}'
        "</Relationships>".encode(),
        **{f"xl/worksheets/sheet{n}.bin": sheets[name] for n, name in enumerate(names, start=1)},
        **(added or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path
