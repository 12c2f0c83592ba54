"""Figures where the row says that there is none."""

import pandas as pd

from etl.check.places import found
from etl.findings import Finding


def check_states(observations: pd.DataFrame) -> list[Finding]:
    """HW-416. The number of students alone may stand in a row without a figure."""
    figures = observations[["value", "numerator", "low", "high"]].notna().any(axis=1)
    return found("HW-416", observations[figures & (observations["state"] != "reported")])
