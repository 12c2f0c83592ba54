"""Rules of the words that say who, when and what (HW-3xx)."""

from etl.findings.rule import Rule

LABEL_RULES: tuple[Rule, ...] = ()
