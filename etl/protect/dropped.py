"""Dimensions that the audit had to leave out at a place, told to staff in words."""

import numpy as np
import pandas as pd

from etl.model.cell import State
from etl.protect.primary import Reason

_PLACE = ["indicator", "school_year", "organization", "grade_band", "dimension"]


def dropped(observations: pd.DataFrame, reason: np.ndarray) -> list[str]:
    """The dimensions of which no group is left where the audit hid one: what the plan calls the
    indicator, the year, the organization's code. Names no value."""
    audited = reason == Reason.AUDIT
    if not audited.any():
        return []
    reported = (observations["state"] == State.REPORTED).to_numpy()
    told = observations[_PLACE].assign(shown=reported & (reason == Reason.NONE), audited=audited)
    places = told.groupby(_PLACE, observed=True, sort=True)[["shown", "audited"]].any()
    empty = places.index[places["audited"] & ~places["shown"]]
    return [
        f"{indicator}, {year - 1}-{year % 100:02d}, {organization}: {dimension}"
        for indicator, year, organization, _, dimension in empty
    ]
