"""Maps rows of the template for the plan of `tests.builders.district`."""

from collections.abc import Sequence

import pandas as pd

import data
from etl.map import load_aliases, map_workbook
from etl.model.indicator import Unit
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.sheets import Entry, raw_sheet, workbook

ALIASES = load_aliases(data.FOLDER / "vocabulary")
PLAN = plan(indicator(), indicator("cost", unit=Unit.DOLLARS), indicator("days", unit=Unit.MEAN))
HEADERS = (
    "Indicator",
    "Organization code",
    "School year",
    "Grade band",
    "Student group",
    "Value",
    "Number of students",
    "Size band",
    "Status",
    "Numerator",
)


def mapped(
    *rows: Sequence[Entry], headers: Sequence[str] = HEADERS
) -> tuple[pd.DataFrame, list[tuple[str, str]]]:
    """The observations of these rows, and (code, cell) of each finding."""
    book = workbook(raw_sheet([headers, *rows]))
    frame, findings = map_workbook(book, PLAN, VOCABULARY, ORGANIZATIONS, ALIASES)
    return frame, [(found.code, found.place.cell) for found in findings]


def row(
    value: Entry = 63.1,
    students: Entry = 500,
    *,
    indicator: Entry = "readiness",
    organization: Entry = "D1",
    year: Entry = "2014-15",
    band: Entry = "all",
    group: Entry = "black",
    size: Entry = None,
    status: Entry = None,
    numerator: Entry = None,
) -> tuple[Entry, ...]:
    return (indicator, organization, year, band, group, value, students, size, status, numerator)
