"""Totals that the workbooks do not give, made before anything is hidden, so that they are
protected like any other observation."""

from collections.abc import Mapping

import pandas as pd

from etl.combine.district import district_totals
from etl.frames import validated
from etl.model.organization import Organization
from etl.model.plan import Plan


def combine(
    observations: pd.DataFrame, plan: Plan, organizations: Mapping[str, Organization]
) -> pd.DataFrame:
    """`observations` and the district totals that follow from complete sets of schools."""
    return validated(district_totals(observations, plan, organizations), "observations")
