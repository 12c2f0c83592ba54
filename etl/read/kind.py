"""What a file is, by its first bytes and its inner parts; its name decides nothing."""

from pathlib import Path

from etl.read.archive import Archive
from etl.read.refused import Refused

ZIP = b"PK"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_NOT_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc",
    b"\x1f\x8b",
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_MACROS = (b"macroenabled", b"ms-excel.addin")
_EXCEL = (b"spreadsheetml.sheet.main", b"spreadsheetml.template.main")


def is_archive(head: bytes) -> bool:
    return head.startswith(ZIP)


def refuse_unread(path: Path, head: bytes) -> None:
    """Refuse what is neither an archive nor text: each format with its own way out."""
    if head.startswith(OLE):
        raise Refused("HW-110" if _holds(path, _ENCRYPTED) else "HW-105")
    if head.startswith(_NOT_TEXT):
        raise Refused("HW-104")
    if head[:2] == b"\x09\x08" or head[:4] in (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00"):
        raise Refused("HW-105")  # Excel 2 to 4 wrote its records with nothing around them


def refuse_other_archives(archive: Archive) -> None:
    """Refuse archives that are no Excel workbook without macros."""
    if archive.has("mimetype"):
        mimetype = b"".join(archive.chunks("mimetype"))
        raise Refused("HW-107" if _OPEN_DOCUMENT in mimetype else "HW-104")
    if archive.has("xl/workbook.bin"):
        raise Refused("HW-106")
    if any(name.endswith(".iwa") or name == "index.zip" for name in archive.names):
        raise Refused("HW-108")
    if not archive.has("[Content_Types].xml"):
        raise Refused("HW-104")
    types = b"".join(archive.chunks("[Content_Types].xml")).lower()
    if any(sign in types for sign in _MACROS) or any(
        name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in archive.names
    ):
        raise Refused("HW-109")
    if b"sheet.binary" in types:
        raise Refused("HW-106")
    if not any(sign in types for sign in _EXCEL):
        raise Refused("HW-104")


def _holds(path: Path, sign: bytes) -> bool:
    before = b""
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            if sign in before + chunk:
                return True
            before = chunk[-len(sign) :]
    return False
