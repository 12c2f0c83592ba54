"""Two rows about the same thing."""

import pandas as pd

from etl.check.places import abouts, places, told
from etl.findings import Finding, finding
from etl.model.observation import KEY


def check_duplicates(observations: pd.DataFrame) -> list[Finding]:
    """HW-501 at each row that repeats an earlier one, naming the first."""
    key = observations.groupby(list(KEY), observed=True, sort=False).ngroup()
    again = key.duplicated()
    if not again.any():
        return []
    first = key[~again].reset_index().set_index(0)["index"]
    repeated = observations[again]
    firsts = observations.loc[first.loc[key[again]].to_numpy()]
    return [
        told(finding("HW-501", place, other=other), about)
        for place, other, about in zip(
            places(repeated), places(firsts), abouts(repeated), strict=True
        )
    ]
