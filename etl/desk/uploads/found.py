"""Findings of an upload as the catalogue keeps them: rule, place and words, and no value."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from etl.desk.catalogue.tables import FOUND
from etl.desk.intake.names import plain_text
from etl.findings import About, Finding, Place, Report
from etl.findings.rule import Severity

_MOST = 2000  # letters of a sentence; some list the words that may stand in a cell
_BLOCK = 5000


def keep_findings(connection: Connection, upload: int, findings: Iterable[Finding]) -> None:
    """In place of those of the check before."""
    connection.execute(delete(FOUND).where(FOUND.c.upload == upload))
    rows = [_row(upload, each) for each in findings]
    for start in range(0, len(rows), _BLOCK):
        connection.execute(insert(FOUND), rows[start : start + _BLOCK])


def report_of(connection: Connection, upload: int, rows: int) -> Report:
    """The findings of the last check, as its report."""
    kept = select(FOUND).where(FOUND.c.upload == upload).order_by(FOUND.c.id)
    return Report([_finding(row) for row in connection.execute(kept)], rows=rows)


def counts(findings: Iterable[Finding]) -> tuple[int, int]:
    """How many errors, and how many warnings."""
    severities = [each.severity for each in findings]
    return severities.count(Severity.ERROR), severities.count(Severity.WARNING)


def _row(upload: int, found: Finding) -> dict[str, Any]:
    about = found.about
    return {
        "upload": upload,
        "code": found.code,
        "severity": str(found.severity),
        "file": plain_text(found.place.upload),
        "sheet": plain_text(found.place.sheet),
        "cell": plain_text(found.place.cell),
        "told": {
            "key": plain_text(found.place.key),
            "sentence": plain_text(found.sentence, _MOST),
            "fix": plain_text(found.fix, _MOST),
            "field": plain_text(found.field),
            "about": [
                about.indicator,
                about.organization,
                about.school_year,
                about.grade_band,
                about.student_group,
            ],
        },
    }


def _finding(row: Row[Any]) -> Finding:
    told = row.told
    place = Place(row.file, row.sheet, row.cell, told["key"])
    return Finding(
        row.code, place, told["sentence"], told["fix"], told["field"], About(*told["about"])
    )
