"""An .ods workbook, scanned."""

from pathlib import Path

from etl.read.archive import Archive
from etl.read.book import Book, hold_to
from etl.read.limits import Limits
from etl.read.open_document.content import Content
from etl.read.open_document.styles import Styles

_NO_MACROS = ("script-lc.xml", "script-lb.xml")


def open_book(path: Path, archive: Archive, limits: Limits) -> Book:
    """Raises Refused: HW-111 damaged, HW-115 over a limit, HW-117 unclear."""
    archive.refuse_doctypes(("content.xml", "styles.xml"))
    styles = Styles()
    if archive.has("styles.xml"):
        Content(styles, limits).read(archive.chunks("styles.xml"))
    content = Content(styles, limits)
    content.read(archive.chunks("content.xml"))
    scans = tuple(table.scan.put_in_order() for table in content.tables)
    hold_to(limits, scans)
    has_macros = any(
        name.startswith(("basic/", "scripts/")) and not name.endswith(_NO_MACROS)
        for name in archive.names
    )
    notes = ("HW-109",) * has_macros + ("HW-122",) * content.has_links
    return Book(path, tuple(content.sheets), scans, tuple(styles.formats), notes=notes)
