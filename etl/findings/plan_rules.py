"""Rules of plan files (HW-6xx)."""

from etl.findings.rule import Rule

PLAN_RULES: tuple[Rule, ...] = ()
