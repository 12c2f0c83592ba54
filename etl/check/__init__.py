"""Observations -> findings. Pure: each rule is a function of the frame, and none changes it."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from etl.check.counts import check_counts
from etl.check.duplicates import check_duplicates
from etl.check.jumps import check_jumps
from etl.check.ranges import check_ranges
from etl.check.scale import check_scale
from etl.check.sizes import check_sizes
from etl.check.states import check_states
from etl.check.totals import check_totals
from etl.check.years import check_years
from etl.findings import Finding
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary

__all__ = ["check"]


def check(
    observations: pd.DataFrame,
    plan: Plan,
    vocabulary: Vocabulary,
    organizations: Mapping[str, Organization],
    today: date,
) -> list[Finding]:
    """Everything that can be seen to be wrong in an "observations" frame. `today` stands for now
    unless the plan has an `as_of` of its own."""
    return [
        *check_years(observations, plan, today),
        *check_duplicates(observations),
        *check_states(observations),
        *check_ranges(observations, plan),
        *check_scale(observations, plan),
        *check_counts(observations, plan),
        *check_sizes(observations, plan),
        *check_totals(observations, vocabulary),
        *check_jumps(observations, plan),
    ]
