"""Corrections so small that they single students out."""

import pandas as pd

from etl.check.history import History
from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Unit
from etl.model.observation import KEY
from etl.model.plan import Plan

_FEW = 10


def check_corrections(history: History, plan: Plan) -> list[Finding]:
    """HW-516 at every number of students (or count of people) that is 1 to 9 away from the one
    behind the public release: whoever kept that release sees what these few did."""
    if history.before.empty or history.new.empty:
        return []
    counts = {each.slug for each in plan.indicators if each.unit is Unit.COUNT}
    texts = dict.fromkeys((name for name in KEY if name != "school_year"), "str")
    new, before = reported(history.new), reported(history.before)
    known = before[[*KEY, "denominator", "value"]].astype(texts)
    both = new[[*KEY, "denominator", "value"]].astype(texts).reset_index()
    both = both.merge(known, on=list(KEY), suffixes=("", "_public")).set_index("index")
    is_count = both["indicator"].isin(counts)
    moved = (both["denominator"] - both["denominator_public"]).abs()
    moved = moved.where(~is_count, (both["value"] - both["value_public"]).abs())
    few = both.index[(moved > 0) & (moved < _FEW)]
    at = new.loc[pd.Index(few).drop_duplicates()]
    is_people = at["indicator"].isin(counts)
    return [
        *found("HW-516", at[~is_people], "denominator"),
        *found("HW-516", at[is_people], "value"),
    ]
