"""One bad workbook to try: figures of the fictional district with mistakes that analysts make, each
of which breaks one rule of etl.findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from etl.model.cell import State
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.templates import HEADERS, Lists

INDICATOR = "college-career-readiness"

_Row = dict[str, Any]


@dataclass(frozen=True)
class Slip:
    """A mistake in one cell: the rule that it breaks, the column, and what stands there."""

    code: str
    header: str
    typed: Any


SLIPS = (
    Slip("HW-401", "Value", "#REF!"),
    Slip("HW-402", "Value", "about 70"),
    Slip("HW-404", "Value", "71,3"),
    Slip("HW-410", "Value", 712.0),
    Slip("HW-405", "Value", None),
    Slip("HW-414", "Number of students", 54.5),
    Slip("HW-303", "Organization code", "81O001"),
    Slip("HW-304", "Student group", "Blak students"),
    Slip("HW-306", "School year", "2026"),
    Slip("HW-302", "School year", date(2012, 11, 1)),
    Slip("HW-311", "Status", "supressed"),
)
# Mistakes that take more than one cell.
OTHERS = ("HW-208", "HW-209", "HW-217", "HW-501", "HW-502", "HW-503", "HW-504", "HW-506")


def write_problems(frame: pd.DataFrame, lists: Lists, path: Path) -> None:
    """Write the workbook from the last two years of readiness in `frame` (frame "observations")."""
    rows = list(_rows(frame, lists))
    _spoil(rows)
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Data"
    _fill(sheet, rows)
    working = book.create_sheet("Working")
    working.append(["Ask the registrar about the last two rows."])
    meta = book.create_sheet("_meta")
    for pair in (("key", "value"), ("plan", lists.plan.slug), ("indicator", INDICATOR)):
        meta.append(pair)
    meta.sheet_state = "hidden"
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _rows(frame: pd.DataFrame, lists: Lists) -> Iterator[_Row]:
    own = frame[frame["indicator"] == INDICATOR]
    own = own[own["school_year"] >= own["school_year"].max() - 1]
    for told in own.to_dict("records"):
        shown = told["state"] == State.REPORTED
        cells = (
            told["organization"],
            lists.organizations[told["organization"]].name,
            str(SchoolYear(told["school_year"])),
            told["grade_band"],
            told["student_group"],
            told["value"] if shown else None,
            int(told["denominator"]) if shown else None,
            None,
            None if shown else told["state"],
            None,
        )
        yield dict(zip(HEADERS, cells, strict=True))


def _spoil(rows: list[_Row]) -> None:
    """Each slip into a row of its own; then the mistakes between rows."""
    everybody = [row for row in rows if row["Student group"] == ALL]
    groups = [row for row in rows if row["Student group"] != ALL and row["Value"] is not None]
    step = max(len(groups) // len(SLIPS), 1)
    for slip, row in zip(SLIPS, groups[::step], strict=False):
        row[slip.header] = slip.typed
        if slip.code == "HW-311":
            row["Value"] = row["Number of students"] = None
    district, latest = everybody[0], everybody[-1]
    district["Number of students"] //= 4
    before = everybody[-2]["Value"]
    latest["Value"] = before - 26.5 if before > 50 else before + 26.5
    rows.append(dict(latest))


def _fill(sheet: Worksheet, rows: Sequence[_Row]) -> None:
    sheet.append(HEADERS)
    for number, row in zip(count(2), rows, strict=False):
        sheet.append([row[header] for header in HEADERS])
        sheet.cell(number, 1).number_format = "@"
    for hidden in (len(rows) - 2, len(rows) - 1):
        sheet.row_dimensions[hidden].hidden = True
    sheet.merge_cells(start_row=3, end_row=4, start_column=10, end_column=10)
