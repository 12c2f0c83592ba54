"""Observations -> findings. Pure: each rule is a function of the frame, and none changes it."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from etl.check.corrections import NUMBERS, check_corrections
from etl.check.counts import check_counts
from etl.check.duplicates import check_duplicates
from etl.check.history import History
from etl.check.jumps import check_jumps
from etl.check.missing import check_missing
from etl.check.order import check_order
from etl.check.personal import check_personal
from etl.check.ranges import check_ranges
from etl.check.repeats import check_last_year_again, check_same_figures
from etl.check.scale import check_scale
from etl.check.shifts import check_shifts
from etl.check.single_students import check_single_students
from etl.check.sizes import check_sizes
from etl.check.states import check_states
from etl.check.sums import check_sums
from etl.check.thresholds import Thresholds
from etl.check.totals import check_totals
from etl.check.years import check_years
from etl.findings import Finding
from etl.frames import empty
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary

__all__ = ["Thresholds", "check", "check_personal"]


def check(
    observations: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    today: date,
    *,
    before: pd.DataFrame | None = None,
    released: pd.DataFrame | None = None,
    thresholds: Thresholds | None = None,
    is_whole: bool = True,
) -> list[Finding]:
    """Everything that can be seen to be wrong in an "observations" frame. `today` stands for now
    unless the plan has an `as_of` of its own; `before` are the observations behind the public
    release, beside which the new ones are held, `released` the numbers behind all releases that
    there ever were (columns of `corrections.NUMBERS`). Rows are missed only where `is_whole` says
    that none of the upload was left out for an error."""
    singles = check_single_students(observations)
    if singles:
        return singles
    history = History(observations, empty("observations") if before is None else before)
    missing = check_missing(history, plan, vocabulary, organizations) if is_whole else []
    return [
        *check_years(observations, plan, today),
        *check_duplicates(observations),
        *check_states(observations),
        *check_ranges(observations, plan),
        *check_scale(observations, plan),
        *check_shifts(observations, plan),
        *check_counts(observations, plan),
        *check_sizes(observations, plan),
        *check_totals(observations, vocabulary),
        *check_sums(observations, plan, vocabulary),
        *_beside_before(history, plan, vocabulary, thresholds or Thresholds()),
        *check_corrections(
            history, plan, empty("observations")[NUMBERS] if released is None else released
        ),
        *missing,
    ]


def _beside_before(
    history: History, plan: Plan, vocabulary: Vocabulary, thresholds: Thresholds
) -> list[Finding]:
    """The rules that look at other years, in the upload and in what is public."""
    order, told_of = check_order(history, plan)
    return [
        *order,
        *check_jumps(history, plan, thresholds, told_of),
        *check_last_year_again(history, thresholds),
        *check_same_figures(history, vocabulary),
    ]
