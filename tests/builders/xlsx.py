"""Writes .xlsx workbooks part by part, as no library would."""

import struct
import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SHEET = "xl/worksheets/sheet1.xml"
PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    SHEET,
)


def parts_of(rows: str, *, strings: str = "", after: str = "", before: str = "") -> dict[str, str]:
    """The parts of a workbook whose one sheet has these rows; `before` and `after` stand around
    them."""
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(
            [
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ],
            start=1,
        )
    )
    texts = (
        f'<Types><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}"/></Types>',
        (
            f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        (
            f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
        f'<sst xmlns="{MAIN}">{strings}</sst>',
        f'<styleSheet xmlns="{MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>',
        f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>',
    )
    return dict(zip(PARTS, texts, strict=True))


def write_parts(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def write_xlsx(path: Path, rows: str, **more: str) -> Path:
    return write_parts(path, parts_of(rows, **more))


def overlapping(path: Path, rows: str) -> Path:
    """A workbook whose directory names one part's bytes for two parts."""
    write_xlsx(path, rows)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/extra.xml", "<a/>")
    content = bytearray(path.read_bytes())
    begin = content.index(b"PK\1\2")
    first = content.index(SHEET.encode(), begin) - 46
    extra = content.index(b"xl/extra.xml", begin) - 46
    content[extra + 42 : extra + 46] = content[first + 42 : first + 46]
    path.write_bytes(content)
    return path


def encrypted(path: Path, rows: str) -> Path:
    """A workbook whose parts are marked as locked by a zip program."""
    write_xlsx(path, rows)
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\1\2")
    while content[at : at + 4] == b"PK\1\2":
        content[at + 8] |= 1
        lengths = struct.unpack_from("<HHH", content, at + 28)
        at += 46 + sum(lengths)
    path.write_bytes(content)
    return path
