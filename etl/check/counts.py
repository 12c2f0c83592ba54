"""Numerators and numbers of students, and the rates that follow from them."""

import numpy as np
import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.plan import Plan

_RATES = (Unit.PERCENT, Unit.PER_100)
_DUST = 1e-6  # of binary fractions


def check_counts(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-414 for numbers of students, HW-412 and HW-413 for rates with a numerator."""
    students = observations["denominator"]
    findings = found(
        "HW-414",
        observations[(students < 0) | (students % 1 != 0) & students.notna()],
        "denominator",
    )
    for slug, own in reported(observations).groupby("indicator", observed=True, sort=False):
        indicator = plan.indicator(str(slug))
        if indicator.unit not in _RATES:
            continue
        too_many = own["numerator"] > own["denominator"]
        if indicator.unit is not Unit.PERCENT or indicator.may_exceed_100:
            too_many &= False
        findings += found("HW-412", own[too_many], "numerator")
        findings += found("HW-413", own[~too_many & _does_not_follow(own)])
    return findings


def _does_not_follow(rows: pd.DataFrame) -> pd.Series:
    """Values further from their counts' rate than rounding to their own last decimal explains."""
    counted = rows[["value", "numerator", "denominator"]].notna().all(axis=1)
    counted &= rows["denominator"] > 0
    rate = 100 * rows["numerator"] / rows["denominator"].where(counted)
    value = rows["value"]
    decimals = np.select([value == value.round(0), value == value.round(1)], [0, 1], default=2)
    return counted & ((value - rate).abs() > 0.5 * 10.0**-decimals + _DUST)
