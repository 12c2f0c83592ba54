"""Corrections so small that they single students out."""

import pandas as pd

from etl.check.history import History
from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.cell import State
from etl.model.indicator import Unit
from etl.model.observation import KEY
from etl.model.plan import Plan

_FEW = 10
_TEXTS = dict.fromkeys((name for name in KEY if name != "school_year"), "str")
NUMBERS = [*KEY, "state", "denominator", "value"]


def check_corrections(history: History, plan: Plan, released: pd.DataFrame) -> list[Finding]:
    """HW-516 at every number of students (or count of people) that is 1 to 9 away from one behind
    the public release, or behind any release that was ever public (`released`, columns NUMBERS):
    whoever kept that release sees what these few did. What the public release says already was
    signed off when it was published."""
    spoken = history.new["indicator"].astype("str").unique()
    own = history.before[history.before["indicator"].isin(spoken)]
    now = reported(own)[NUMBERS].assign(is_now=True)
    before = pd.concat([now.astype(_TEXTS), released.assign(is_now=False).astype(_TEXTS)])
    before = before[before["state"] == State.REPORTED]
    if before.empty or history.new.empty:
        return []
    counts = {each.slug for each in plan.indicators if each.unit is Unit.COUNT}
    new, known = reported(history.new), before.drop(columns="state")
    both = new[[*KEY, "denominator", "value"]].astype(_TEXTS).reset_index()
    both = both.merge(known, on=list(KEY), suffixes=("", "_public")).set_index("index")
    is_count = both["indicator"].isin(counts)
    moved = (both["denominator"] - both["denominator_public"]).abs()
    moved = moved.where(~is_count, (both["value"] - both["value_public"]).abs())
    said = both.index[(moved == 0) & both["is_now"].to_numpy(dtype=bool)]
    few = both.index[(moved > 0) & (moved < _FEW)].difference(said)
    at = new.loc[few.drop_duplicates()]
    is_people = at["indicator"].isin(counts)
    return [
        *found("HW-516", at[~is_people], "denominator"),
        *found("HW-516", at[is_people], "value"),
    ]
