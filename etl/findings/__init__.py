"""Everything that can be wrong, in plain words, with a place and a fix."""

from etl.findings.catalogue import CATALOGUE
from etl.findings.finding import Finding, Place, finding
from etl.findings.report import Report
from etl.findings.rule import Rule, Severity

__all__ = ["CATALOGUE", "Finding", "Place", "Report", "Rule", "Severity", "finding"]
