"""An .xlsx workbook, scanned."""

from pathlib import Path

from etl.read.archive import Archive
from etl.read.book import Book, hold_to
from etl.read.limits import Limits
from etl.read.open_xml.package import open_package
from etl.read.open_xml.sheet import scan_sheet
from etl.read.relations import notes_of


def open_book(path: Path, archive: Archive, folder: Path, limits: Limits) -> Book:
    """Raises Refused: see `scan_sheet`, `open_package` and `hold_to`."""
    notes = notes_of(archive)
    package = open_package(archive)
    archive.refuse_doctypes(part.part for part in package.sheets)
    scans = tuple(scan_sheet(archive.chunks(part.part), limits) for part in package.sheets)
    hold_to(limits, scans)
    sheets = tuple(package.sheets)
    texts = None
    if any(scan.is_told for scan in scans):
        # Small workbooks do without numpy.
        from etl.read.open_xml.shared_texts import shared_texts

        texts = shared_texts(archive, sheets, scans, folder, limits)
    return Book(path, sheets, scans, package.formats, package.recalculates, notes, texts)
