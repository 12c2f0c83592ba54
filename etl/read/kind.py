"""What a file is, by its first bytes and its inner parts; its name decides nothing."""

import codecs
from enum import StrEnum
from pathlib import Path

from etl.read.archive import Archive
from etl.read.refused import Refused

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_GZIP = b"\x1f\x8b"
_TAR_AT, _TAR = 257, b"ustar"
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_NOT_TEXT = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"SQLite format 3")
# Excel 2 to 4 wrote its records with nothing around them.
_BARE_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_MARKUP = ("<!doctype", "<html", "<head", "<body", "<table", "<meta", "<style", "<?xml", "<!--")
_WEB_ARCHIVE = ("mime-version:", "from: <saved by")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_EXCEL = (b"spreadsheetml.", b"ms-excel.sheet.", b"ms-excel.template.", b"ms-excel.addin.")


class Kind(StrEnum):
    TEXT = "text"
    PACKED = "packed"
    ARCHIVE = "archive"
    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"


def kind_of_file(path: Path) -> Kind:
    """TEXT, PACKED, ARCHIVE (see `kind_of_archive`) or XLS. Raises Refused for each other format
    with its own way out: HW-104, HW-105, HW-111, HW-121, HW-123."""
    with path.open("rb") as file:
        head = file.read(512)
    if head and any(sign != head and sign.startswith(head) for sign in (*_ZIP, _OLE, _GZIP)):
        raise Refused("HW-111")  # cut off within its first bytes; too short for a table of text
    if head.startswith(_ZIP):
        return Kind.ARCHIVE
    if head.startswith(_OLE):
        return Kind.XLS
    if head.startswith(_GZIP):
        return Kind.PACKED
    if head.startswith(_PACKED) or head[_TAR_AT:].startswith(_TAR):
        raise Refused("HW-123")
    if head.startswith(_NOT_TEXT):
        raise Refused("HW-104")
    if head.startswith(_BARE_EXCEL):
        raise Refused("HW-105")
    begins = _first_letters(head)
    if begins.startswith(_MARKUP + _WEB_ARCHIVE):
        raise Refused("HW-121")
    return Kind.TEXT


def kind_of_archive(archive: Archive) -> Kind:
    """XLSX, XLSB or ODS. Raises Refused: HW-104 another document, HW-108 Numbers, HW-110 a
    password, HW-123 a packed folder."""
    if archive.has("mimetype"):
        return _open_document(archive)
    if any(name.endswith(".iwa") or name == "index.zip" for name in archive.names):
        raise Refused("HW-108")
    if not archive.has("[Content_Types].xml"):
        raise Refused("HW-123")
    types = b"".join(archive.chunks("[Content_Types].xml")).lower()
    if b"sheet.binary" in types:
        return Kind.XLSB
    if not any(sign in types for sign in _EXCEL):
        raise Refused("HW-104")
    return Kind.XLSX


def _open_document(archive: Archive) -> Kind:
    if _OPEN_DOCUMENT not in b"".join(archive.chunks("mimetype")):
        raise Refused("HW-104")
    has_manifest = archive.has("META-INF/manifest.xml")
    manifest = b"".join(archive.chunks("META-INF/manifest.xml")) if has_manifest else b""
    if b"encryption-data" in manifest or archive.has("encrypted-package"):
        raise Refused("HW-110")
    return Kind.ODS


def _first_letters(head: bytes) -> str:
    """The beginning as lower-case text, without blanks or a byte order mark before it."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, "ignore").lstrip().lower()
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1").lstrip().lower()
