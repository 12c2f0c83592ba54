"""Shares (0.79) where percents (79.0) belong."""

import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.plan import Plan


def check_scale(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-417, once for each indicator of an upload whose percents all lie between 0 and 1, some
    of them strictly. Rows with a numerator are left out: their counts settle the scale."""
    rows = reported(observations)
    rows = rows[rows["value"].notna() & rows["numerator"].isna()]
    findings = []
    for (slug, _), own in rows.groupby(["indicator", "upload"], observed=True, sort=False):
        between = own["value"].between(0, 1, inclusive="neither").any()
        is_small = own["value"].between(0, 1).all() and between
        if is_small and plan.indicator(str(slug)).unit is Unit.PERCENT:
            findings += found("HW-417", own.head(1), indicator=slug)
    return findings
