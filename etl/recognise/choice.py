"""How a file is to be read: as our own template, by a layout that it was recognised by, or not at
all."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow.compute as pc

from etl.findings import Finding, Place, finding
from etl.layouts import Layout
from etl.map.aliases import Aliases
from etl.map.columns import DATA_SHEET, NUMERATOR, OTHER_SHEETS, REQUIRED, STUDENTS, VALUE
from etl.map.spelling import normal
from etl.model.student_group import Vocabulary
from etl.read import RawSheet, Workbook
from etl.recognise.recognise import Fit, Recognition, recognise

_TRIED = 3  # of the five columns that a template needs: then it was meant to be one


@dataclass(frozen=True)
class Choice:
    """`layout` is None for our own template; `is_known` is False where nothing can be read.
    `several` are the names of the layouts that fit alike, where more than one does."""

    layout: Layout | None
    is_known: bool
    findings: tuple[Finding, ...] = ()
    several: tuple[str, ...] = ()


def choose_layout(
    workbook: Workbook, layouts: Sequence[Layout], vocabulary: Vocabulary, aliases: Aliases
) -> Choice:
    """Our own template first; then a layout that fits; else what was meant to be a template, so
    that its own rules say what is wrong. Pure."""
    data = [sheet for sheet in workbook.sheets if workbook.encoding or _is_data(sheet)]
    tried = max((_template_headers(sheet, aliases) for sheet in data), default=0)
    if tried == len(REQUIRED):
        return Choice(None, True)
    found = recognise(workbook, layouts, vocabulary, aliases)
    if found.layout is not None:
        fit = found.fits[0]
        noted = finding("HW-262", Place(workbook.name), layout=fit.layout.name, reason=fit.reason)
        return Choice(found.layout, True, (noted,))
    if found.is_doubtful:
        several = tuple(fit.layout.name for fit in found.fits[:3])
        told = finding("HW-263", Place(workbook.name), layouts=", ".join(several))
        return Choice(None, False, (told,), several)
    misplaced = any(_template_headers(each, aliases) == len(REQUIRED) for each in workbook.sheets)
    meant = tried >= _TRIED or misplaced or _has_our_sheets(workbook)
    if meant or not _holds_anything(workbook):
        return Choice(None, True)
    unknown = finding("HW-260", Place(workbook.name), nearest=_nearest(found))
    return Choice(None, False, (unknown,))


def _template_headers(sheet: RawSheet, aliases: Aliases) -> int:
    """How many of the columns that a template needs stand in the first row of the sheet."""
    texts = sheet.cells.filter(pc.equal(sheet.cells["row"], 1))["text"].to_pylist()
    headers = {aliases.headers.get(normal(text)) for text in texts}
    if {NUMERATOR, STUDENTS} <= headers:
        headers.add(VALUE)
    return len(headers & set(REQUIRED))


def _is_data(sheet: RawSheet) -> bool:
    return normal(sheet.name) == normal(DATA_SHEET)


def _has_our_sheets(workbook: Workbook) -> bool:
    ours = {normal(name) for name in (DATA_SHEET, *OTHER_SHEETS)}
    return any(normal(sheet.name) in ours for sheet in workbook.sheets)


def _holds_anything(workbook: Workbook) -> bool:
    return any(sheet.cells.num_rows for sheet in workbook.sheets)


def _nearest(found: Recognition) -> str:
    """A sentence about the layout that nearly fits, in the layout's own words."""
    if not found.near:
        return ""
    fit: Fit = found.near[0]
    lacking = f"; not found: {', '.join(fit.missing[:4])}" if fit.missing else ""
    return f" The layout {fit.layout.name} nearly fits{lacking}."
