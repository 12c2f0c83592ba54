"""The district's own row, where every school has reported and the workbooks give none."""

from collections.abc import Mapping

import pandas as pd

from etl.combine.layers import stacked
from etl.frames import shaped
from etl.model.cell import State
from etl.model.organization import Kind, Organization
from etl.model.plan import Plan

_LINE = ["indicator", "school_year", "grade_band", "dimension", "student_group"]


def district_totals(
    observations: pd.DataFrame, plan: Plan, organizations: Mapping[str, Organization]
) -> pd.DataFrame:
    """Add a row for each line whose every listed school is reported with its numerator and number
    of students. A line with a hidden or missing school gets none: a total of some schools is not
    the district's."""
    schools = {code for code, each in organizations.items() if each.kind is Kind.SCHOOL}
    if not schools:
        return observations
    parts = observations[observations["organization"].isin(schools)]
    whole = parts.assign(
        complete=(parts["state"] == State.REPORTED)
        & parts["numerator"].notna()
        & parts["denominator"].notna()
    )
    totals = whole.groupby(_LINE, observed=True, as_index=False).agg(
        numerator=("numerator", "sum"),
        denominator=("denominator", "sum"),
        complete=("complete", "all"),
        schools=("organization", "nunique"),
    )
    totals = totals[totals["complete"] & (totals["schools"] == len(schools))]
    given = observations.loc[observations["organization"] == plan.organization, _LINE]
    totals = totals.merge(given.astype(totals[_LINE].dtypes), on=_LINE, how="left", indicator=True)
    made = totals[totals["_merge"] == "left_only"].assign(
        organization=plan.organization,
        state=State.REPORTED,
        maturity="final",
        note="Worked out from the schools.",
    )
    if not len(made):
        return observations
    return stacked(observations, shaped(made, "observations"))
