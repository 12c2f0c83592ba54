"""Figures without a number of students, and with one too many."""

import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.plan import Plan

_NEEDS_STUDENTS = (Unit.PERCENT, Unit.PER_100, Unit.MEAN, Unit.INDEX, Unit.RATIO)


def check_sizes(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-418 at each row; HW-415 once for each indicator of an upload, with the number of rows."""
    has_students, has_band = observations["denominator"].notna(), observations["size"] != ""
    findings = found("HW-418", observations[has_students & has_band], "size")
    bare = reported(observations[~has_students & ~has_band])
    for (slug, _), own in bare.groupby(["indicator", "upload"], observed=True, sort=False):
        if plan.indicator(str(slug)).unit in _NEEDS_STUDENTS:
            findings += found("HW-415", own.head(1), indicator=slug, count=f"{len(own):,}")
    return findings
