"""What the child process does with a file, in the order that keeps it safe: first bytes, archive
directory, document types, sizes from a scan of the sheets, and only then the values."""

from pathlib import Path
from typing import Any

import python_calamine as calamine

from etl.read import open_document, open_xml, xls, xlsb
from etl.read.archive import Archive
from etl.read.book import Book, SheetPart
from etl.read.cells import CellWriter, Room
from etl.read.kind import Kind, kind_of_archive, kind_of_file
from etl.read.limits import Limits
from etl.read.packed import unpacked
from etl.read.refused import Refused
from etl.read.scan import SheetScan
from etl.read.text_file import read_text
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
    return open_xml.open_book(path, archive, limits)


def _read_book(book: Book, folder: Path, limits: Limits) -> Result:
    if len({part.name for part in book.sheets}) < len(book.sheets):
        raise Refused("HW-117")  # two sheets of one name: programs read the one or the other
    room = Room(limits.handed_back_bytes)
    sheets = []
    for number, sheet in enumerate(_calamine_sheets(book)):
        with CellWriter(folder / f"{number}.arrow", room, book.formats) as writer:
            unsaved = write_values(sheet, number, book, writer)
        sheets.append(_described(book.sheets[number], book.scans[number], unsaved))
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


def _calamine_sheets(book: Book) -> Any:
    """The sheets by calamine, in the order of the book, one at a time. Its faults are those of the
    file: some arrive as panics, which are no ordinary exceptions."""
    try:
        opened = calamine.load_workbook(str(book.path))
        places = {sheet.name: number for number, sheet in enumerate(opened.sheets_metadata)}
        for part in book.sheets:
            yield opened.get_sheet_by_index(places[part.name])
    except calamine.PasswordError:
        raise Refused("HW-110") from None
    except (calamine.CalamineError, KeyError, ValueError, OSError):
        raise Refused("HW-111") from None
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":
            raise Refused("HW-111") from None
        raise


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
