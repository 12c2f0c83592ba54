"""An .xls workbook, scanned."""

import struct
from pathlib import Path

from etl.read.book import Book, SheetPart, hold_to
from etl.read.limits import Limits
from etl.read.number_formats import BUILT_IN
from etl.read.refused import Refused
from etl.read.scan import WIDTH, SheetScan
from etl.read.xls import records as kinds
from etl.read.xls.compound import Compound, container_of
from etl.read.xls.records import EXCEL_97, records, text
from etl.read.xls.sheet import scan_sheet

_STATES = ("visible", "hidden", "very_hidden")
_WORKSHEET, _MACRO_SHEET = 0, 1
_OWN_SHEETS, _ADD_IN = b"\x01\x04", b"\x01\x3a"  # links that lead to no other workbook
_SIZES = struct.Struct("<IIHHH")


def open_book(path: Path, folder: Path, limits: Limits) -> Book:
    """Raises Refused: HW-104 another document, HW-105 Excel 95 or older, HW-110 a password,
    HW-111 damaged, HW-115 over a limit, HW-117 two cells with one address."""
    compound = Compound(path.read_bytes())
    stream = _workbook(compound)
    told = _Told(stream)
    scans = tuple(scan_sheet(stream, int(part.part), limits) for part in told.sheets)
    hold_to(limits, scans)
    clean = folder / "clean.xls"
    clean.write_bytes(container_of(_with_true_sizes(stream, told.sheets, scans)))
    has_macros = told.has_macros or "_VBA_PROJECT_CUR" in compound.names
    notes = ("HW-109",) * has_macros + ("HW-122",) * told.has_links
    return Book(clean, tuple(told.sheets), scans, told.formats(), notes=notes)


def _workbook(compound: Compound) -> bytes:
    if {"EncryptedPackage", "EncryptionInfo"} & compound.names:
        raise Refused("HW-110")
    stream = compound.stream("Workbook")
    if stream is None:
        raise Refused("HW-105" if "Book" in compound.names else "HW-104")
    if len(stream) < 8 or struct.unpack_from("<H", stream)[0] != kinds.BOF:
        raise Refused("HW-111")
    if struct.unpack_from("<H", stream, 4)[0] != EXCEL_97:
        raise Refused("HW-105")
    return stream


class _Told:
    """What the records of the workbook as a whole say."""

    def __init__(self, stream: bytes) -> None:
        self.sheets: list[SheetPart] = []
        self.has_macros = self.has_links = False
        self._own: dict[int, str] = {}
        self._styles: list[int] = []
        try:
            for number, content, _ in records(stream, 0):
                self._note(number, content)
        except (struct.error, IndexError):
            raise Refused("HW-111") from None

    def formats(self) -> tuple[str, ...]:
        """The number format of each style."""
        return tuple(
            self._own.get(style) or BUILT_IN.get(str(style), "General") for style in self._styles
        )

    def _note(self, number: int, content: bytes) -> None:
        if number == kinds.FILEPASS:
            raise Refused("HW-110")
        if number == kinds.BOUNDSHEET:
            self._note_sheet(content)
        elif number == kinds.FORMAT:
            place, count = struct.unpack_from("<HH", content)
            self._own[place] = text(content, 5, count, 4)
        elif number == kinds.XF:
            self._styles.append(struct.unpack_from("<H", content, 2)[0])
        elif number == kinds.SUPBOOK and content[2:4] not in (_OWN_SHEETS, _ADD_IN):
            self.has_links = True

    def _note_sheet(self, content: bytes) -> None:
        place, state, kind, count = struct.unpack_from("<IBBB", content)
        if kind == _MACRO_SHEET:
            self.has_macros = True
        if kind == _WORKSHEET:
            name = text(content, 8, count, 7).replace("\0", "")
            self.sheets.append(SheetPart(name, _STATES[state & 3], str(place)))


def _with_true_sizes(stream: bytes, sheets: list[SheetPart], scans: tuple[SheetScan, ...]) -> bytes:
    """The stream with the size that each sheet really has: a reader sets memory aside for what a
    sheet says of itself."""
    changed = bytearray(stream)
    for part, scan in zip(sheets, scans, strict=True):
        for number, content, at in records(stream, int(part.part)):
            if number == kinds.DIMENSIONS and len(content) >= _SIZES.size:
                rows = (scan.keys[0] // WIDTH, scan.keys[-1] // WIDTH) if scan.keys else (1, 1)
                columns = scan.columns if scan.keys else (1, 1)
                _SIZES.pack_into(changed, at, rows[0] - 1, rows[1], columns[0] - 1, columns[1], 0)
    return bytes(changed)
