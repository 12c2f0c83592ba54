"""Which part of an .xlsx archive is which sheet, and how its numbers are formatted."""

from dataclasses import dataclass, field

from etl.read.archive import Archive
from etl.read.book import SheetPart
from etl.read.number_formats import BUILT_IN
from etl.read.relations import STATES, main_part, relations
from etl.read.xml import local, local_attributes, parse


@dataclass
class Package:
    """`formats` holds the number format of each style of the workbook."""

    sheets: list[SheetPart] = field(default_factory=list)
    formats: tuple[str, ...] = ()
    recalculates: bool = False


def open_package(archive: Archive) -> Package:
    """Follow the relationships from the root of the archive. Raises Refused (HW-111) when a part
    that is named is not there."""
    part = main_part(archive)
    related = relations(archive, part)
    package = Package()

    def start(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "calcPr":
            told = local_attributes(attributes).get("fullCalcOnLoad")
            package.recalculates = told in ("1", "true")
        if local(name) != "sheet":
            return
        told_of_sheet = local_attributes(attributes)
        kind, target = related.get(told_of_sheet.get("id", ""), ("", ""))
        if kind == "worksheet":
            state = STATES.get(told_of_sheet.get("state", "").lower(), "visible")
            package.sheets.append(SheetPart(told_of_sheet.get("name", ""), state, target))

    parse(archive.chunks(part), start)
    styles = next((target for kind, target in related.values() if kind == "styles"), "")
    if archive.has(styles):
        package.formats = _formats(archive, styles)
    return package


def _formats(archive: Archive, styles: str) -> tuple[str, ...]:
    own: dict[str, str] = {}
    formats: list[str] = []
    inside = [""]

    def start(name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        if name in ("cellXfs", "cellStyleXfs", "dxfs"):
            inside[0] = name
        elif name == "numFmt" and inside[0] != "dxfs":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "xf" and inside[0] == "cellXfs":
            number = attributes.get("numFmtId", "0")
            formats.append(own.get(number) or BUILT_IN.get(number, "General"))

    parse(archive.chunks(styles), start)
    return tuple(formats)
