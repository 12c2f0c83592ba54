"""Figures that their unit does not allow."""

import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.plan import Plan

_NEVER_NEGATIVE = {
    Unit.PER_100: "a rate for each 100 students",
    Unit.COUNT: "a count",
    Unit.MEAN: "a mean",
}


def check_ranges(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-410 and HW-411 for value, low and high; HW-419 for a range that is none."""
    rows = reported(observations)
    findings = []
    for slug, own in rows.groupby("indicator", observed=True, sort=False):
        indicator = plan.indicator(str(slug))
        figures = own[["value", "low", "high"]]
        negative = (figures < 0).any(axis=1)
        if indicator.unit is Unit.PERCENT:
            above = (figures > 100).any(axis=1) & (not indicator.may_exceed_100)
            above &= ~(own["numerator"] > own["denominator"])  # the counts are at fault
            findings += found("HW-410", own[negative | above])
        elif indicator.unit in _NEVER_NEGATIVE:
            findings += found("HW-411", own[negative], unit=_NEVER_NEGATIVE[indicator.unit])
    outside = (rows["value"] < rows["low"]) | (rows["value"] > rows["high"])
    return findings + found("HW-419", rows[(rows["low"] > rows["high"]) | outside])
