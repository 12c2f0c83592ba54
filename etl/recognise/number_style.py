"""Whether the figures of a sheet are written with a decimal comma, told by those that can be read
in one way alone: 81,6 has one, 81.6 has a decimal point, and 1,234 may be either."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

import pyarrow as pa
import pyarrow.compute as pc

from etl.read import RawSheet
from etl.recognise.entries import plain

_COMMA = re.compile(r"[-+(]?\s*[$]?\s*(?:\d{1,3}(?:\.\d{3})+|\d+),\d+\s*%?\)?")
_POINT = re.compile(r"[-+(]?\s*[$]?\s*(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+\s*%?\)?")
_EITHER = re.compile(r"[-+(]?\s*[$]?\s*\d{1,3}(?:,\d{3})+\s*%?\)?|[-+(]?\s*\d{1,3}(?:\.\d{3})+\)?")
_LIKE = r"^[-+($\s]*\d[\d.,]*[.,]\d+\s*%?\)?$"
_SWAPPED = str.maketrans(",.", ".,")
_FEWEST = 3


class Decimal(StrEnum):
    POINT = "."
    COMMA = ","
    MIXED = "mixed"


@dataclass(frozen=True)
class NumberStyle:
    """`columns` counts those whose figures have a decimal comma and nothing else."""

    decimal: Decimal
    columns: int = 0


def style_of(sheet: RawSheet) -> NumberStyle:
    """Told column by column, as a list of grades (9,10) may stand beside figures. Numbers that the
    spreadsheet knows as such say nothing."""
    commas, points = Counter[int](), Counter[int]()
    for column, told in _numbers_in_texts(sheet):
        text = plain(told)
        if _EITHER.fullmatch(text):
            continue
        commas[column] += bool(_COMMA.fullmatch(text))
        points[column] += bool(_POINT.fullmatch(text))
    with_comma = {column for column, count in commas.items() if count >= _FEWEST}
    with_point = {column for column, count in points.items() if count >= _FEWEST}
    own = with_comma - with_point
    if not with_comma:
        return NumberStyle(Decimal.POINT)
    return NumberStyle(Decimal.MIXED if with_point else Decimal.COMMA, len(own))


def with_points(sheet: RawSheet) -> RawSheet:
    """The sheet as it were if its texts had decimal points."""
    texts = sheet.cells["text"]
    like = pc.and_(pc.match_substring_regex(texts, _LIKE), _is_text(sheet))
    told = pa.chunked_array(
        [
            pa.array(
                [
                    text.translate(_SWAPPED) if swap else text
                    for text, swap in zip(texts.to_pylist(), like.to_pylist(), strict=True)
                ],
                pa.string(),
            )
        ]
    )
    place = sheet.cells.schema.get_field_index("text")
    return replace(sheet, cells=sheet.cells.set_column(place, "text", told))


def _is_text(sheet: RawSheet) -> pa.ChunkedArray:
    return pc.equal(sheet.cells["kind"].cast(pa.string()), "text")


def _numbers_in_texts(sheet: RawSheet) -> list[tuple[int, str]]:
    """(column, text) of each distinct text that could be a number with a comma or a point."""
    like = pc.match_substring_regex(sheet.cells["text"].cast(pa.string()), _LIKE)
    own = sheet.cells.filter(pc.and_(like, _is_text(sheet))).select(["column", "text"])
    told = own.group_by(["column", "text"]).aggregate([])
    return list(zip(told["column"].to_pylist(), told["text"].to_pylist(), strict=True))
