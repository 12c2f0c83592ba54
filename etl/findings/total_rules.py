"""Rules of figures beside each other (HW-5xx)."""

from etl.findings.rule import Rule

TOTAL_RULES: tuple[Rule, ...] = ()
