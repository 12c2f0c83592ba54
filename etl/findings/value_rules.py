"""Rules of single figures (HW-4xx)."""

from etl.findings.rule import Rule

VALUE_RULES: tuple[Rule, ...] = ()
