"""Findings of our template's rows, completed: the header of the cell's column, and whom the row
speaks of as far as its labels are known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from etl.findings import NOBODY, About, Finding
from etl.map import columns as names
from etl.map.aliases import Aliases
from etl.map.spelling import normal
from etl.map.words import Words
from etl.read import RawSheet, Workbook
from etl.read.addresses import column_letters

_LABELS = (names.INDICATOR, names.ORGANIZATION, names.SCHOOL_YEAR, names.STUDENT_GROUP)


def with_abouts(
    findings: Sequence[Finding], workbook: Workbook, words: Words, aliases: Aliases
) -> list[Finding]:
    """The findings, those at a cell below a header of ours with its field and whom it is about.
    Words that are not known are left out: nothing of a cell is told that is not on our lists."""
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    wanted: dict[str, set[int]] = {}
    for each in findings:
        if _is_bare(each) and each.place.sheet in sheets:
            wanted.setdefault(each.place.sheet, set()).add(_parted(each.place.cell)[1])
    told = {name: _Rows(sheets[name], rows, words, aliases) for name, rows in wanted.items()}
    return [
        told[each.place.sheet].completed(each)
        if _is_bare(each) and each.place.sheet in told
        else each
        for each in findings
    ]


def _is_bare(each: Finding) -> bool:
    return bool(each.place.cell) and not each.field and each.about == NOBODY


class _Rows:
    """The labels of some rows of a sheet, by the headers of its row 1."""

    def __init__(
        self, sheet: RawSheet, rows: Iterable[int], words: Words, aliases: Aliases
    ) -> None:
        top = sheet.cells.filter(pc.equal(sheet.cells["row"], 1)).to_pylist()
        known = {cell["column"]: aliases.headers.get(normal(cell["text"])) for cell in top}
        self._fields = {column_letters(n): name for n, name in known.items() if name}
        places = {name: number for number, name in known.items() if name in _LABELS}
        self._words = words
        self._texts = _texts(sheet, rows, places)

    def completed(self, each: Finding) -> Finding:
        letters, row = _parted(each.place.cell)
        field = self._fields.get(letters, "")
        return replace(each, field=field, about=self._about(row) if row > 1 else NOBODY)

    def _about(self, row: int) -> About:
        told = self._texts.get(row, {})
        year = _code(self._words.school_year(told.get(names.SCHOOL_YEAR, "")))
        return About(
            indicator=_code(self._words.indicator(told.get(names.INDICATOR, ""))),
            organization=_code(self._words.organization(told.get(names.ORGANIZATION, ""))),
            school_year=year,
            student_group=_code(self._words.student_group(told.get(names.STUDENT_GROUP, ""), year)),
        )


def _texts(
    sheet: RawSheet, rows: Iterable[int], places: Mapping[str, int]
) -> dict[int, dict[str, str]]:
    """row -> header -> text, of the columns in `places`."""
    cells = sheet.cells
    at = pc.and_(
        pc.is_in(cells["row"], pa.array(sorted(rows), pa.int32())),
        pc.is_in(cells["column"], pa.array(list(places.values()), pa.int32())),
    )
    header = {number: name for name, number in places.items()}
    texts: dict[int, dict[str, str]] = {}
    for cell in cells.filter(at).to_pylist():
        texts.setdefault(cell["row"], {})[header[cell["column"]]] = cell["text"]
    return texts


def _code(answer: object) -> str:
    return answer if isinstance(answer, str) else ""


def _parted(cell: str) -> tuple[str, int]:
    letters = cell.rstrip("0123456789")
    return letters, int(cell[len(letters) :] or 0)
