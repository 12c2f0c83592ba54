"""What the child process does with a file, in the order that keeps it safe: first bytes, archive
directory, document types, sizes from a scan of the sheets, and only then the values."""

from pathlib import Path
from typing import Any

from etl.read import open_document, open_xml, xls, xlsb
from etl.read.archive import Archive
from etl.read.book import Book, SheetPart
from etl.read.calamine_sheets import calamine_sheets
from etl.read.cells import CellWriter, Room
from etl.read.kind import Kind, kind_of_archive, kind_of_file
from etl.read.limits import Limits
from etl.read.packed import unpacked
from etl.read.refused import Refused
from etl.read.scan import SheetScan
from etl.read.text_file import read_text
from etl.read.told_values import write_told_values
from etl.read.values import write_values

Result = dict[str, Any]  # what goes back as JSON


def read_or_refuse(path: Path, folder: Path, limits: Limits) -> Result:
    """{"sheets": [...], "encoding", "separator", "notes"} with the cells of sheet 0 in 0.arrow, or
    {"refused": code, "words": {...}}."""
    try:
        kind = kind_of_file(path)
        if kind is Kind.PACKED:
            path = unpacked(path, folder, limits)
            kind = kind_of_file(path)
        if kind is Kind.TEXT:
            return _read_text(path, folder, limits)
        return _read_book(_opened(path, kind, folder, limits), folder, limits)
    except Refused as refusal:
        return {"refused": refusal.code, "words": refusal.words}
    except MemoryError:
        return {"refused": "HW-116", "words": {}}


def _opened(path: Path, kind: Kind, folder: Path, limits: Limits) -> Book:
    """The workbook, scanned and found safe. Raises Refused."""
    if kind is Kind.PACKED:
        raise Refused("HW-123")
    if kind is Kind.XLS:
        return xls.open_book(path, folder, limits)
    archive = Archive(path, limits)
    kind = kind_of_archive(archive)
    if kind is Kind.XLSB:
        return xlsb.open_book(path, archive, limits)
    if kind is Kind.ODS:
        return open_document.open_book(path, archive, limits)
    return open_xml.open_book(path, archive, folder, limits)


def _read_book(book: Book, folder: Path, limits: Limits) -> Result:
    if len({part.name for part in book.sheets}) < len(book.sheets):
        raise Refused("HW-117")  # two sheets of one name: programs read the one or the other
    room = Room(limits.handed_back_bytes)
    sheets = []
    others = [part.name for number, part in enumerate(book.sheets) if not book.is_told(number)]
    library = calamine_sheets(book.path, others)
    for number, (part, scan) in enumerate(zip(book.sheets, book.scans, strict=True)):
        with CellWriter(folder / f"{number}.arrow", room, book.formats) as writer:
            if book.is_told(number):
                unsaved = write_told_values(scan, book, writer)
            else:
                unsaved = write_values(next(library), number, book, writer)
        sheets.append(_described(part, scan, unsaved))
    return {"sheets": sheets, "encoding": "", "separator": "", "notes": book.notes}


def _read_text(path: Path, folder: Path, limits: Limits) -> Result:
    with CellWriter(folder / "0.arrow", Room(limits.handed_back_bytes)) as writer:
        dialect = read_text(path, limits, writer)
    told = _described(SheetPart("", "visible"), SheetScan(), [])
    return {
        "sheets": [{**told, "has_formats": False}],
        "encoding": dialect.encoding,
        "separator": dialect.separator,
        "notes": (),
    }


def _described(part: SheetPart, scanned: SheetScan, unsaved: list[str]) -> dict[str, Any]:
    return {
        "name": part.name,
        "state": part.state,
        "merged": scanned.merged,
        "hidden_rows": scanned.hidden_rows,
        "hidden_columns": scanned.hidden_columns,
        "unsaved_formulas": unsaved,
        "has_formats": True,
    }
