"""What makes Excel offer to repair a workbook, as rules over its parts."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

# The order in which a worksheet's elements must come (CT_Worksheet of ECMA-376).
ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"),
    *("sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"),
    *("dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting"),
    *("dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup"),
    *("headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches"),
    *("ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture"),
    *("oleObjects", "controls", "webPublishItems", "tableParts", "extLst"),
)
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CELL = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")


def faults(path: Path) -> list[str]:
    """Everything that breaks a rule; none for a workbook that opens as it is."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    found = [*_parts(parts), *_sheet_names(parts)]
    for name, content in parts.items():
        if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
            found += [f"{name}: {fault}" for fault in _sheet(content)]
    return found


def _parts(parts: dict[str, bytes]) -> Iterator[str]:
    """Each part has a content type, and each relation leads to a part that is there."""
    types = ElementTree.fromstring(parts["[Content_Types].xml"])
    listed = {each.get("PartName", "").lstrip("/") for each in types}
    endings = {each.get("Extension") for each in types}
    for name, content in parts.items():
        ending = name.rpartition(".")[2]
        if name != "[Content_Types].xml" and name not in listed and ending not in endings:
            yield f"{name} has no content type"
        if name.endswith((".xml", ".rels", ".vml")):
            ElementTree.fromstring(content)
        if name.endswith(".rels"):
            base = PurePosixPath(name).parent.parent
            for each in ElementTree.fromstring(content).iter(_RELATIONS):
                target = str(each.get("Target"))
                where = target.lstrip("/") if target.startswith("/") else str(base / target)
                if each.get("TargetMode") != "External" and _flat(where) not in parts:
                    yield f"{name}: there is no {where}"


def _flat(path: str) -> str:
    told: list[str] = []
    for part in path.split("/"):
        if part == "..":
            told.pop()
        elif part != ".":
            told.append(part)
    return "/".join(told)


def _sheet_names(parts: dict[str, bytes]) -> Iterator[str]:
    book = ElementTree.fromstring(parts["xl/workbook.xml"])
    names = [str(each.get("name")) for each in book.iter() if each.tag.endswith("}sheet")]
    if len({name.casefold() for name in names}) < len(names):
        yield "two sheets have one name"
    yield from (f"the name {name!r}" for name in names if not 0 < len(name) <= 31)
    yield from (f"the name {name!r}" for name in names if re.search(r"[\[\]:*?/\\]", name))


def _sheet(content: bytes) -> Iterator[str]:
    root = ElementTree.fromstring(content)
    tags = [each.tag.split("}")[1] for each in root]
    places = [ORDER.index(tag) for tag in tags]
    if places != sorted(places):
        yield f"elements out of order: {tags}"
    rows: list[int] = []
    for row in (each for each in root.iter() if each.tag.endswith("}row")):
        rows.append(int(row.get("r", "0")))
        columns = []
        for cell in row:
            at = _CELL.match(cell.get("r", ""))
            if not at or int(at[2]) != rows[-1]:
                yield f"a cell of row {rows[-1]} is called {cell.get('r')}"
            columns.append((len(at[1]), at[1]) if at else (0, ""))
        if columns != sorted(set(columns)):
            yield f"cells of row {rows[-1]} are out of order"
    if rows != sorted(set(rows)):
        yield "rows are out of order"
    links = [each for each in root.iter() if each.tag.endswith("}hyperlink")]
    if len(links) > 65_530:
        yield "too many links"
