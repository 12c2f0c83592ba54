"""An .xlsb workbook, scanned."""

import struct
from pathlib import Path

from etl.read.archive import Archive
from etl.read.book import Book, SheetPart, hold_to
from etl.read.limits import Limits
from etl.read.number_formats import BUILT_IN
from etl.read.refused import Refused
from etl.read.relations import main_part, notes_of, relations
from etl.read.xlsb import records as kinds
from etl.read.xlsb.records import records, text
from etl.read.xlsb.sheet import scan_sheet

_STATES = ("visible", "hidden", "very_hidden")


def open_book(path: Path, archive: Archive, limits: Limits) -> Book:
    """Raises Refused: HW-111 damaged, HW-115 over a limit, HW-117 two cells with one address."""
    notes = notes_of(archive)
    archive.refuse_doctypes()
    part = main_part(archive)
    related = relations(archive, part)
    try:
        sheets = tuple(_sheets(archive, part, related))
        styles = next((target for kind, target in related.values() if kind == "styles"), "")
        formats = _formats(archive, styles) if archive.has(styles) else ()
    except (struct.error, IndexError):
        raise Refused("HW-111") from None
    scans = tuple(scan_sheet(archive.chunks(sheet.part), limits) for sheet in sheets)
    hold_to(limits, scans)
    return Book(path, sheets, scans, formats, notes=notes)


def _sheets(archive: Archive, part: str, related: dict[str, tuple[str, str]]) -> list[SheetPart]:
    found = []
    for number, content in records(archive.chunks(part)):
        if number == kinds.SHEET:
            (state,) = struct.unpack_from("<I", content)
            relation, at = text(content, 8)
            name, _ = text(content, at)
            kind, target = related.get(relation, ("", ""))
            if kind == "worksheet":
                found.append(SheetPart(name, _STATES[state], target))
    return found


def _formats(archive: Archive, styles: str) -> tuple[str, ...]:
    own: dict[int, str] = {}
    formats: list[str] = []
    inside = False
    for number, content in records(archive.chunks(styles)):
        if number == kinds.FORMAT:
            own[struct.unpack_from("<H", content)[0]], _ = text(content, 2)
        elif number in (kinds.BEGIN_STYLES, kinds.END_STYLES):
            inside = number == kinds.BEGIN_STYLES
        elif number == kinds.STYLE and inside:
            (place,) = struct.unpack_from("<H", content, 2)
            formats.append(own.get(place) or BUILT_IN.get(str(place), "General"))
    return tuple(formats)
