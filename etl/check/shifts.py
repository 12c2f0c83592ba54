"""Columns that hold what belongs into another."""

import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.plan import Plan

_FEWEST_ROWS = 4
_NEARLY_ALL = 0.9


def check_shifts(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-421, once for each indicator of an upload in whose rows Value is the number of students.
    Counts of people are left out: there it may be."""
    rows = reported(observations)
    rows = rows[rows["value"].notna() & rows["denominator"].notna()]
    rows = rows.assign(same=rows["value"] == rows["denominator"])
    findings = []
    for (slug, _), own in rows.groupby(["indicator", "upload"], observed=True, sort=False):
        if plan.indicator(str(slug)).unit in (Unit.COUNT, Unit.DOLLARS):
            continue
        if len(own) >= _FEWEST_ROWS and own["same"].mean() >= _NEARLY_ALL:
            findings += found("HW-421", own[own["same"]].head(1), indicator=slug)
    return findings
