"""Everything that can be wrong, in plain words, with a place and a fix."""

from etl.findings.catalogue import CATALOGUE
from etl.findings.finding import NOBODY, About, Finding, Place, finding
from etl.findings.report import Report
from etl.findings.rule import Rule, Severity

__all__ = [
    "CATALOGUE",
    "NOBODY",
    "About",
    "Finding",
    "Place",
    "Report",
    "Rule",
    "Severity",
    "finding",
]
