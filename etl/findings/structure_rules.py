"""Rules of sheets, headers and rows (HW-2xx)."""

from etl.findings.rule import Rule

STRUCTURE_RULES: tuple[Rule, ...] = ()
