"""Findings as rows: the shape of the CALPADS error report, and nothing that a sheet could run."""

import csv
import io

from etl.findings import About, Place, finding
from etl.findings.finding import Finding
from etl.findings.listing import as_csv

ABOUT = About("reading", "275", "2014-15", "all", "black")


def rows_of(*findings: Finding) -> list[list[str]]:
    return list(csv.reader(io.StringIO(as_csv(findings))))


def test_each_finding_is_a_row_under_the_agreed_headers() -> None:
    bare = finding("HW-410", Place("a.xlsx", "Data", "F12"))
    found = Finding(bare.code, bare.place, bare.sentence, bare.fix, "Value", ABOUT)
    header, row = rows_of(found)
    assert header == [
        *("code", "severity", "file", "sheet", "cell", "field", "organization", "year", "group"),
        *("message", "fix"),
    ]
    assert row == [
        *("HW-410", "error", "a.xlsx", "Data", "F12", "Value", "275", "2014-15", "black"),
        *(bare.sentence, bare.fix),
    ]


def test_names_that_look_like_formulas_are_text() -> None:
    _, row = rows_of(finding("HW-217", Place("@a.xlsx", "=1+1")))
    assert row[2:4] == ["'@a.xlsx", "'=1+1"]
