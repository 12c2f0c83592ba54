"""Everything that can be wrong, in plain words, with a place and a fix."""

from etl.findings.catalogue import CATALOGUE
from etl.findings.finding import Finding, Place, finding
from etl.findings.rule import Rule, Severity

__all__ = ["CATALOGUE", "Finding", "Place", "Rule", "Severity", "finding"]
