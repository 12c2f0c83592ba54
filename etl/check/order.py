"""Right figures in the wrong rows: two groups swapped, or a block that slipped by a row. Both show
only beside the year before."""

import numpy as np
import pandas as pd

from etl.check.history import History
from etl.check.places import VALUE, abouts, found, places, told
from etl.findings import Finding, finding
from etl.model.indicator import Unit
from etl.model.plan import Plan

_LINE = ["indicator", "organization", "school_year", "grade_band"]
_FAR, _NEAR = 8.0, 2.5  # points
_LIKE = 0.1  # numbers of students this near, as a share, may be the same group's
_FEWEST_ROWS = 4  # of a block


def check_order(history: History, plan: Plan) -> tuple[list[Finding], set[int]]:
    """HW-507 for swapped groups, HW-508 for blocks that slipped; and the index of the rows that
    these explain. Percents alone."""
    pairs = history.pairs
    percents = [each.slug for each in plan.indicators if each.unit is Unit.PERCENT]
    pairs = pairs[pairs["indicator"].isin(percents) & ~(pairs["denominator"] < 30)]
    if pairs.empty:
        return [], set()
    slipped, findings = _slipped(pairs)
    swapped, more = _swapped(pairs[~pairs.index.isin(slipped)])
    return findings + more, {*slipped, *swapped}


def _swapped(pairs: pd.DataFrame) -> tuple[list[int], list[Finding]]:
    """Two groups of a dimension, each of which has moved far and come near to the other's past."""
    far = pairs[(pairs["value"] - pairs["value_before"]).abs() >= _FAR]
    line = far.groupby([*_LINE, "dimension"], observed=True, sort=False).ngroup()
    far = far.assign(line=line, at=far.index)
    both = far.merge(far, on="line", suffixes=("", "_2"))
    both = both[both["place"] < both["place_2"]]
    crossed = (both["value"] - both["value_before_2"]).abs() <= _NEAR
    crossed &= (both["value_2"] - both["value_before"]).abs() <= _NEAR
    straight = _alike(both, "") & _alike(both, "_2")
    over = _like(both["denominator"], both["denominator_before_2"])
    over &= _like(both["denominator_2"], both["denominator_before"])
    both = both[crossed & (straight | over)]
    findings = []
    for here, there in zip(both["at"], both["at_2"], strict=True):
        row, other = pairs.loc[[here]], next(places(pairs.loc[[there]]))
        bare = finding("HW-507", next(places(row)), other=other)
        findings.append(told(bare, next(abouts(row)), VALUE))
    return [*both["at"], *both["at_2"]], findings


def _alike(both: pd.DataFrame, suffix: str) -> pd.Series:
    return _like(both[f"denominator{suffix}"], both[f"denominator_before{suffix}"])


def _like(one: pd.Series, other: pd.Series) -> pd.Series:
    """Near each other, or not both told."""
    return one.isna() | other.isna() | ((one - other).abs() <= _LIKE * other)


def _slipped(pairs: pd.DataFrame) -> tuple[list[int], list[Finding]]:
    """Blocks (one line, in the order of the sheet) whose figures fit the rows above or below far
    better than their own; the index of their rows, and a finding for each."""
    ordered = pairs.sort_values("place")
    line = ordered.groupby([*_LINE, "upload"], observed=True, sort=False)
    then = line["value_before"]
    own = (ordered["value"] - ordered["value_before"]).abs()
    rows: list[int] = []
    findings: list[Finding] = []
    for step in (1, -1):
        moved = (ordered["value"] - then.shift(step)).abs()
        told_both = pd.DataFrame({"own": own.where(moved.notna()), "moved": moved})
        block = told_both.groupby(line.ngroup())
        means, sizes = block.mean(), block["moved"].count()
        fits = (sizes >= _FEWEST_ROWS) & (means["own"] >= _FAR / 2)
        fits &= means["moved"] <= np.minimum(_NEAR, means["own"] / 4)
        for number in means.index[fits]:
            block_rows = ordered[line.ngroup() == number]
            rows += block_rows.index.tolist()
            first = block_rows[own[block_rows.index] > _NEAR].head(1)
            findings += found("HW-508", first, count=len(block_rows))
    return rows, findings
