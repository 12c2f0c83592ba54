"""Figures far from those of the year before."""

import pandas as pd

from etl.check.places import places, reported
from etl.findings import Finding, finding
from etl.model.indicator import Unit
from etl.model.observation import KEY
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear

POINTS = 25.0  # as in CALPADS, rule CERT016
FEWEST = 30  # smaller groups jump by chance

_SERIES = [column for column in KEY if column != "school_year"]


def check_jumps(observations: pd.DataFrame, plan: Plan) -> list[Finding]:
    """HW-503 for percents of groups not known to be small, within an unbroken series. A jump that
    the plan has a caution for is known already."""
    rows = reported(observations)
    rows = rows[rows["value"].notna() & ~(rows["denominator"] < FEWEST) & (rows["size"] != "10-29")]
    percents = [each.slug for each in plan.indicators if each.unit is Unit.PERCENT]
    rows = rows[rows["indicator"].isin(percents)].drop_duplicates(list(KEY))
    rows = rows.sort_values("school_year", kind="stable").reset_index(drop=True)
    series = rows.groupby(_SERIES, observed=True, sort=False)
    follows = series["school_year"].diff() == 1
    jumps = follows & (series["value"].diff().abs() >= POINTS)
    earlier = pd.Series(rows.index, rows.index).groupby(series.ngroup()).shift()
    findings = []
    for here, before in zip(rows.index[jumps], earlier[jumps].astype(int), strict=True):
        row = rows.loc[here]
        year = SchoolYear(int(row["school_year"]))
        if _is_explained(plan, row, year):
            continue
        (place,), (other,) = places(rows.loc[[here]]), places(rows.loc[[before]])
        findings.append(finding("HW-503", place, other=other, points=f"{POINTS:g}"))
    return findings


def _is_explained(plan: Plan, row: pd.Series, year: SchoolYear) -> bool:
    indicator = plan.indicator(row["indicator"])
    if indicator.has_break(row["grade_band"], year + -1, year):
        return True
    return any(
        caution.school_year == year
        and caution.grade_band in (row["grade_band"], "all")
        and caution.student_group in (row["student_group"], "")
        and (caution.organization or plan.organization) == row["organization"]
        for caution in indicator.cautions
    )
