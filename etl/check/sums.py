"""Figures of groups and the figure of all students, which follows from them."""

import numpy as np
import pandas as pd

from etl.check.places import found, reported
from etl.findings import Finding
from etl.model.indicator import Indicator, Unit
from etl.model.plan import Plan
from etl.model.student_group import ALL, Vocabulary

_LINE = ["indicator", "organization", "school_year", "grade_band"]
_ADDED_UP = (Unit.PERCENT, Unit.PER_100, Unit.MEAN)
_DUST = 1e-6


def check_sums(observations: pd.DataFrame, plan: Plan, vocabulary: Vocabulary) -> list[Finding]:
    """HW-506 at the row of all students, where no figure of the students that the groups of a
    dimension leave over could make up the difference, whatever was rounded how."""
    rows = reported(observations)
    rows = rows[rows["value"].notna() & (rows["denominator"] > 0)]
    rows = rows.drop_duplicates([*_LINE, "student_group"])
    units = {each.slug: each for each in plan.indicators if each.unit in _ADDED_UP}
    rows = rows[rows["indicator"].isin(list(units))]
    rows = rows[_is_sound(rows, [slug for slug, each in units.items() if _is_share(each)])]
    if rows.empty:
        return []
    rows = rows.assign(**_events(rows, units))
    whole = rows[rows["student_group"] == ALL].set_index(_LINE, drop=False)
    findings = []
    for dimension in vocabulary.dimensions:
        parts = rows[rows["dimension"] == dimension.code]
        if dimension.is_whole and len(parts) and len(whole):
            at = whole.loc[_apart(parts, whole, units)]
            findings += found("HW-506", at, dimension=dimension.title.en.lower())
    return findings


def _is_sound(rows: pd.DataFrame, shares: list[str]) -> pd.Series:
    """Figures that no rule of single figures has asked about already."""
    is_share, value = rows["indicator"].isin(shares), rows["value"]
    odd = ~value.between(0, 100) | value.between(0, 1, inclusive="neither")
    odd |= (rows["numerator"] > rows["denominator"]) | (value == rows["denominator"])
    return (value >= 0) & ~(is_share & odd)


def _events(rows: pd.DataFrame, units: dict[str, Indicator]) -> dict[str, np.ndarray]:
    """The fewest and the most events (or the sum of what is averaged) behind each figure, given
    that it was rounded to its own last decimal."""
    value, students = rows["value"].to_numpy(), rows["denominator"].to_numpy()
    decimals = np.select(
        [value == np.round(value, each) for each in range(3)], list(range(3)), default=3
    )
    half = 0.5 * 10.0**-decimals + _DUST
    is_mean = rows["indicator"].astype(str).map({s: i.unit is Unit.MEAN for s, i in units.items()})
    scale = np.where(is_mean.to_numpy(dtype=bool), 1.0, 100.0)
    exact = np.where(is_mean, np.nan, rows["numerator"].to_numpy())
    low = np.where(np.isnan(exact), (value - half) * students / scale, exact)
    high = np.where(np.isnan(exact), (value + half) * students / scale, exact)
    return {"fewest": low, "most": high}


def _apart(parts: pd.DataFrame, whole: pd.DataFrame, units: dict[str, Indicator]) -> pd.Index:
    """The lines of `whole` that cannot be made up of their parts. Where the parts are more
    students than all, they are counted in another way, or HW-502 has told."""
    line = parts.groupby(_LINE, observed=True, sort=False)
    sums = line[["denominator", "fewest", "most"]].sum().add_suffix("_parts")
    both = whole.join(sums, how="inner")
    left = both["denominator"] - both["denominator_parts"]
    both, left = both[left >= 0], left[left >= 0]
    least = both["fewest"] - both["most_parts"]
    most = both["most"] - both["fewest_parts"]
    percents = [slug for slug, each in units.items() if _is_share(each)]
    is_share = both["indicator"].isin(percents)
    limit = np.where(is_share, left, np.where(left > 0, np.inf, 0.0))
    return both.index[((most < -_DUST) | (least > limit + _DUST)).to_numpy()]


def _is_share(indicator: Indicator) -> bool:
    return indicator.unit is Unit.PERCENT and not indicator.may_exceed_100
