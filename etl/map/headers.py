"""Row 1 of a sheet -> which column is what."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from etl.map.aliases import Aliases
from etl.map.columns import NUMERATOR, REQUIRED, STUDENTS, VALUE
from etl.map.margin import Margin
from etl.map.spelling import nearest, normal
from etl.read import RawSheet
from etl.read.addresses import address, column_letters


def header_places(sheet: RawSheet, aliases: Aliases, margin: Margin) -> dict[str, int] | None:
    """Header of the template -> number of the sheet's column. None when row 1 holds no known
    header at all, or not every column that is needed; the findings say which."""
    top = sheet.cells.filter(pc.equal(sheet.cells["row"], 1)).to_pylist()
    known = {cell["column"]: aliases.headers.get(normal(cell["text"])) for cell in top}
    if not any(known.values()):
        margin.note("HW-203")
        return None
    places: dict[str, int] = {}
    for cell in top:
        header, place = known[cell["column"]], address(1, cell["column"])
        if not normal(cell["text"]):
            known.pop(cell["column"])  # nothing but spaces: as if there were no header
        elif header is None:
            margin.note("HW-205", place, nearest=_suggested(cell["text"], aliases.headers))
        elif header in places:
            margin.note("HW-206", place, column=header, other=address(1, places[header]))
        else:
            places[header] = cell["column"]
    _note_columns_without_header(sheet, set(known), margin)
    return places if _is_complete(places, margin) else None


def _is_complete(places: Mapping[str, int], margin: Margin) -> bool:
    has_counts = NUMERATOR in places and STUDENTS in places
    missing = [
        header
        for header in REQUIRED
        if header not in places and not (header == VALUE and has_counts)
    ]
    for header in missing:
        margin.note("HW-204", column=header)
    return not missing


def _note_columns_without_header(sheet: RawSheet, headed: set[int], margin: Margin) -> None:
    headers = pa.array(sorted(headed), pa.int32())
    others = sheet.cells.filter(pc.invert(pc.is_in(sheet.cells["column"], headers)))
    filled = others.filter(pc.not_equal(pc.utf8_trim_whitespace(others["text"]), ""))
    tops = filled.group_by("column").aggregate([("row", "min")])
    for cell in tops.sort_by("column").to_pylist():
        margin.note("HW-207", address(cell["row_min"], cell["column"]))


def _suggested(text: str, headers: Mapping[str, str]) -> str:
    near = nearest(text, headers)
    return f" The nearest is {headers[near]}." if near else ""


def letters_of(places: Mapping[str, int]) -> dict[str, str]:
    return {header: column_letters(number) for header, number in places.items()}
