"""Totals that a district does not publish, and that a reader may know from elsewhere: All students
of a place that gives its groups alone, and the district where there are schools alone.

Enrolment is public in most states, and the groups of a second dimension add up to it. So the number
of students of such a total counts as known, like that of a total in the workbook. Of its outcome a
reader knows what follows from the parts.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from etl.frames import shaped
from etl.model.cell import State
from etl.model.indicator import Unit
from etl.model.organization import Kind, Organization
from etl.model.plan import Plan
from etl.model.student_group import ALL, Vocabulary
from etl.protect.lines import by_dimension
from etl.protect.sizes import at_once

# Shares in whole percents add up to a hundred, give or take so much of it.
_ROUNDED = 0.02
_PLACE = ["indicator", "school_year", "organization", "grade_band"]
_GROUP = ["indicator", "school_year", "grade_band", "dimension", "student_group"]


def with_unseen(
    frame: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
) -> pd.DataFrame:
    """`frame` and, after its own rows, one for each unseen total. These serve the audit alone:
    they are `not_reported`, so no rule shows or hides them. A total is left out where a part of
    unknown size would have to be added up."""
    people = [each.slug for each in plan.indicators if each.unit is Unit.COUNT]
    frame = _with(frame, _everybody(frame, people, vocabulary), people)
    return _with(frame, _districts(frame, people, organizations), people)


def _with(frame: pd.DataFrame, totals: pd.DataFrame, people: list[str]) -> pd.DataFrame:
    if not len(totals):
        return frame
    value = totals["denominator"].where(totals["indicator"].isin(people))
    more = shaped(totals.assign(value=value, state=State.NOT_REPORTED.value), "observations")
    for name in frame.columns[frame.dtypes == "category"]:
        words = pd.api.types.union_categoricals([frame[name], more[name]]).categories
        frame = frame.assign(**{name: frame[name].cat.set_categories(words)})
        more[name] = more[name].cat.set_categories(words)
    return pd.concat([frame, more], ignore_index=True)


def _everybody(frame: pd.DataFrame, people: list[str], vocabulary: Vocabulary) -> pd.DataFrame:
    """All students of each place that gives groups alone: those of the largest dimension."""
    place = frame.groupby(_PLACE, observed=True, sort=False).ngroup().to_numpy()
    has_all = np.zeros(place.max(initial=-1) + 1, dtype=bool)
    has_all[place[(frame["student_group"] == ALL).to_numpy()]] = True
    rows = frame[~has_all[place]].reset_index(drop=True)
    line = by_dimension(rows, vocabulary)
    parts = rows.iloc[line["part"].to_numpy()].assign(line=line["line"].to_numpy())
    found = _summed(parts, [*_PLACE, "line"], people).sort_values("denominator", kind="stable")
    found = found.drop_duplicates(_PLACE, keep="last")
    return found.drop(columns="line").assign(student_group=ALL, dimension=ALL)


def _districts(
    frame: pd.DataFrame, people: list[str], organizations: Mapping[str, Organization]
) -> pd.DataFrame:
    """The district's row of each group that schools alone give."""
    districts = [code for code, each in organizations.items() if each.kind is Kind.DISTRICT]
    if len(districts) != 1:
        return frame.iloc[:0]
    kind = at_once(
        frame["organization"],
        lambda code: organizations[code].kind if code in organizations else Kind.SCHOOL,
    )
    group = frame.groupby(_GROUP, observed=True, sort=False).ngroup().to_numpy()
    has_district = np.zeros(group.max(initial=-1) + 1, dtype=bool)
    has_district[group[kind == Kind.DISTRICT]] = True
    parts = frame[~has_district[group] & (kind == Kind.SCHOOL)]
    return _summed(parts, _GROUP, people).assign(organization=districts[0])


def _summed(parts: pd.DataFrame, by: list[str], people: list[str]) -> pd.DataFrame:
    """Students and those counted of them, of two parts or more whose students are all known. A
    count of people is its own number; shares of the same students are not added up."""
    n = parts["denominator"].fillna(parts["value"].where(parts["indicator"].isin(people)))
    x = parts["numerator"].fillna((parts["value"] * parts["denominator"] / 100.0).round())
    x = x.where(n != 0, 0.0)
    sums = (
        parts.assign(n=n, x=x)
        .groupby(by, observed=True, sort=False)
        .agg(
            many=("organization", "size"),
            known=("n", "count"),
            least=("n", "min"),
            most=("n", "max"),
            denominator=("n", "sum"),
            told=("x", "count"),
            numerator=("x", "sum"),
        )
        .reset_index()
    )
    # Hardly any three groups are of one size; two may be, and then they are no shares of it unless
    # they add up to it.
    over = (sums["numerator"] - sums["most"]).abs()
    adds_up = (sums["many"] >= 3) | (over <= sums["many"] + _ROUNDED * sums["most"])
    shares = (sums["least"] == sums["most"]) & adds_up
    sums["numerator"] = sums["numerator"].where(sums["told"] == sums["many"])
    wanted = (sums["many"] >= 2) & (sums["known"] == sums["many"]) & ~shares
    return sums.loc[wanted & (sums["denominator"] > 0), [*by, "denominator", "numerator"]]
