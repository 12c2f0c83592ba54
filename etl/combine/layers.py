"""How frames of observations are put on top of each other."""

import pandas as pd

from etl.frames import shaped, validated
from etl.model.observation import KEY


def stacked(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """All rows of both. Their categories differ, so they are joined as text."""
    if first.empty:
        return shaped(second, "observations")
    codes = [name for name, kind in first.dtypes.items() if kind == "category"]
    as_text = dict.fromkeys(codes, "str")
    both = pd.concat([first.astype(as_text), second.astype(as_text)], ignore_index=True)
    return shaped(both, "observations")


def layered(base: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """`base` with the rows of `new` in place of its own where both speak of the same thing."""
    kept = stacked(base, new).drop_duplicates(subset=list(KEY), keep="last")
    return validated(kept.reset_index(drop=True), "observations")
