"""Shares (0.79) where percents (79.0) belong: a whole file of them, or a single one."""

import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.plan import Plan

_LINE = ["indicator", "organization", "school_year", "grade_band"]
_PEERS = ["indicator", "school_year", "grade_band", "student_group"]
_OTHERS = 3  # figures beside a single share, so that they say what is usual
_USUAL = 5.0  # percent: where all others have so much, under 1 is odd
_FEW, _HIGH = 2, 20.0  # where there are no more than these beside it, they must have so much


def check_scale(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-417, once for each indicator of an upload whose percents all lie between 0 and 1, some
    of them strictly. HW-420 for a single one: beside it no other group (or no other organization)
    is under 5 %, or one student alone would be more than that. Rows with a numerator are left
    out: their counts settle the scale."""
    rows = reported(observations)
    rows = rows[rows["value"].notna() & rows["numerator"].isna()]
    percents = [each.slug for each in plan.indicators if each.unit is Unit.PERCENT]
    rows = rows[rows["indicator"].isin(percents)]
    findings, at_once = [], []
    for (slug, _), own in rows.groupby(["indicator", "upload"], observed=True, sort=False):
        if look_like_shares(own["value"]):
            findings += found("HW-417", own.head(1), indicator=slug)
            at_once.append(own.index)
    for index in at_once:
        rows = rows.drop(index)
    return findings + found("HW-420", rows[_is_single_share(rows)])


def look_like_shares(values: pd.Series) -> bool:
    """Whether all of the percents lie between 0 and 1, some of them strictly."""
    strictly = values.between(0, 1, inclusive="neither").any()
    return bool(strictly and values.between(0, 1).all())


def _is_single_share(rows: pd.DataFrame) -> pd.Series:
    share = rows["value"].between(0, 1, inclusive="neither")
    if not share.any():
        return share
    odd = rows["denominator"] * (rows["value"] + 0.05) < 100.0  # less than one student
    for beside in (_LINE, _PEERS):
        others = rows["value"].where(~share).groupby([rows[name] for name in beside], observed=True)
        count, least = others.transform("count"), others.transform("min")
        odd |= (count >= _OTHERS) & (least >= _USUAL)
        odd |= (count >= _FEW) & (least >= _HIGH)
    return share & odd
