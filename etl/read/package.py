"""Which part of a workbook's archive is which sheet, and how its numbers are formatted."""

import posixpath
from dataclasses import dataclass

from etl.read.archive import Archive, joined
from etl.read.number_formats import BUILT_IN
from etl.read.refused import Refused
from etl.read.xml import local, local_attributes, parse

_STATES = {"hidden": "hidden", "veryhidden": "very_hidden"}


@dataclass(frozen=True)
class SheetPart:
    name: str
    state: str
    part: str


@dataclass(frozen=True)
class Package:
    """`formats` holds the number format of each style of the workbook."""

    sheets: tuple[SheetPart, ...]
    formats: tuple[str, ...]


def open_package(archive: Archive) -> Package:
    """Follow the relationships from the root of the archive. Raises Refused (HW-111) when a part
    that is named is not there."""
    book = next(
        (target for kind, target in _relations(archive, "").values() if kind == "officeDocument"),
        None,
    )
    if book is None:
        raise Refused("HW-111")
    relations = _relations(archive, book)
    sheets: list[SheetPart] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if local(name) != "sheet":
            return
        told = local_attributes(attributes)
        kind, part = relations.get(told.get("id", ""), ("", ""))
        if kind == "worksheet":
            state = _STATES.get(told.get("state", "").lower(), "visible")
            sheets.append(SheetPart(told.get("name", ""), state, part))

    parse(archive.chunks(book), start)
    styles = next((part for kind, part in relations.values() if kind == "styles"), "")
    return Package(tuple(sheets), _formats(archive, styles) if archive.has(styles) else ())


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """The relationships of a part by id: (last word of the type, name of the part)."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(element: str, attributes: dict[str, str]) -> None:
        if local(element) != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        found[attributes.get("Id", "")] = (kind, joined(part, attributes.get("Target", "")))

    parse(archive.chunks(posixpath.join(folder, "_rels", f"{name}.rels")), start)
    return found


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
