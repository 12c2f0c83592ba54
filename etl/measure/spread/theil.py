"""Theil's index (1967): inequality of rates, and whether it lies between schools or within them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers
from etl.measure.spread.groups import Estimate, Groups, by_slopes

SCALE = 1000  # the index is small: it is told in thousandths


def theil_index(groups: Groups, confidence: float = CONFIDENCE) -> Estimate:
    """T = sum of w r ln r, times 1000, where r = y / m; 0 or more, 0 = all alike.

    Does not know which way is better. A group at 0 adds nothing. Standard error and limits go by
    the delta method, on the same scale as the value; NaN where a group is at 0. NaN as a whole
    where a figure is negative, the mean is 0, or fewer than two groups are left.
    """
    mean = np.where(groups.mean > 0, groups.mean, np.nan)
    parts, logs = _parts(groups.weight, groups.value / mean)
    value = np.where((groups.value < 0).any(axis=-1), np.nan, parts.sum(axis=-1))
    slopes = np.where(groups.known, groups.weight / mean * (logs - value[..., None]), 0.0)
    return by_slopes(groups, SCALE * value, SCALE * slopes, confidence)


@dataclass(frozen=True)
class Decomposition:
    """Theil's T of units, split: `between` the regions and `within` them; `whole` is their sum."""

    whole: float
    between: float
    within: float


def theil_decomposition(
    value: ArrayLike, region: ArrayLike, weight: ArrayLike = 1.0
) -> Decomposition:
    """Split the T of units (such as groups in schools) by region (such as the school).

    `value` is each unit's figure, `weight` its number of students (equal without it). Units without
    a figure or without students are left out. T is not multiplied; 0 = all alike; a unit at 0 adds
    nothing. All three are NaN where a figure is negative or none is over 0. Raises ValueError for
    negative weights.
    """
    value, weight = np.broadcast_arrays(numbers(value), numbers(weight))
    if (weight < 0).any():
        raise ValueError("a number of students is not under 0")
    known = np.isfinite(value) & (weight > 0) & np.isfinite(weight)
    y, w = value[known], weight[known]
    if not (y > 0).any() or (y < 0).any():
        return Decomposition(np.nan, np.nan, np.nan)
    _, place = np.unique(np.asarray(region)[known], return_inverse=True)
    w = w / w.sum()
    r = y / (w * y).sum()
    regions: Numbers = numbers(np.bincount(place, w))
    whole = float(_parts(w, r)[0].sum())
    between = float(_parts(regions, np.bincount(place, w * r) / regions)[0].sum())
    return Decomposition(whole, between, whole - between)


def _parts(weight: Numbers, r: Numbers) -> tuple[Numbers, Numbers]:
    """(w r ln r, ln r); the first is 0 at r = 0."""
    logs = np.log(np.where(r > 0, r, np.nan))
    return np.where(r > 0, weight * r * logs, np.where(np.isnan(r), np.nan, 0.0)), logs
