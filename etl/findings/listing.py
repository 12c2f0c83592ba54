"""Findings one by one: for programs, and as rows for a spreadsheet in the shape that CALPADS gives
its error reports. Never what a cell holds."""

import csv
import io
import re
from collections.abc import Iterable

from etl.findings.finding import Finding

# The columns of the CSV, and the keys of `listed` that they show.
COLUMNS = {
    "code": "code",
    "severity": "severity",
    "file": "file",
    "sheet": "sheet",
    "cell": "cell",
    "field": "field",
    "organization": "organization",
    "year": "school_year",
    "group": "student_group",
    "message": "sentence",
    "fix": "fix",
}
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[-+]?\d+)?")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def listed(found: Finding) -> dict[str, str]:
    """Code, severity, place, field, whom it is about, sentence and fix."""
    return {
        "code": found.code,
        "severity": str(found.severity),
        "file": found.place.upload,
        "sheet": found.place.sheet,
        "cell": found.place.cell,
        "key": found.place.key,
        "field": found.field,
        "indicator": found.about.indicator,
        "organization": found.about.organization,
        "school_year": found.about.school_year,
        "grade_band": found.about.grade_band,
        "student_group": found.about.student_group,
        "sentence": found.sentence,
        "fix": found.fix,
    }


def as_csv(findings: Iterable[Finding]) -> str:
    """A header and a row for each finding."""
    told = map(listed, findings)
    return rows_as_csv(COLUMNS, ([each[key] for key in COLUMNS.values()] for each in told))


def rows_as_csv(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table for a spreadsheet. A name that starts like a formula is written as text, for a file
    or a sheet may be called anything; a number below zero stays a number."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_harmless(entry) for entry in row] for row in rows)
    return text.getvalue()


def _harmless(text: str) -> str:
    is_formula = text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text
