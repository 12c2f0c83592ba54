"""Which part of a workbook's archive leads to which other, in .xlsx and .xlsb alike."""

import posixpath

from etl.read.archive import Archive, joined
from etl.read.refused import Refused
from etl.read.xml import local, parse

STATES = {"hidden": "hidden", "veryhidden": "very_hidden"}


def relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """The relationships of a part by id: (last word of the type, name of the other part). What
    lies outside the file is left out. Raises Refused (HW-111) when there are none."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(element: str, attributes: dict[str, str]) -> None:
        if local(element) != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        found[attributes.get("Id", "")] = (kind, joined(part, attributes.get("Target", "")))

    parse(archive.chunks(posixpath.join(folder, "_rels", f"{name}.rels")), start)
    return found


def main_part(archive: Archive) -> str:
    """The part that everything else hangs on. Raises Refused (HW-111) when none is named."""
    for kind, target in relations(archive, "").values():
        if kind == "officeDocument":
            return target
    raise Refused("HW-111")


def notes_of(archive: Archive) -> tuple[str, ...]:
    """HW-109 when the archive holds macros, HW-122 when it leads to other workbooks. Raises Refused
    (HW-124) for macros of Excel 4, which are sheets."""
    names = [f"/{name}" for name in archive.names]
    if any("/macrosheets/" in name for name in names):
        raise Refused("HW-124")
    has_macros = any(name.endswith("/vbaproject.bin") for name in names)
    has_links = any("/externallinks/" in name for name in names)
    return ("HW-109",) * has_macros + ("HW-122",) * has_links
