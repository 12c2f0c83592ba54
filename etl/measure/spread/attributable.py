"""Population attributable risk: how far the average would move if every group reached the best.

A potential, not a cause: nothing says that the groups could change places. The limits of other
programs come from a formula for adverse outcomes alone; these hold for both directions.
"""

import numpy as np
from numpy.typing import NDArray

from etl.measure.numbers import CONFIDENCE, Numbers
from etl.measure.spread.groups import Estimate, Groups, by_slopes
from etl.model.indicator import Direction


def best_group(groups: Groups, direction: Direction) -> NDArray[np.intp]:
    """The place of the best group of each row: the highest, or the lowest where lower is better.
    The first of equals counts."""
    sign = -1.0 if direction is Direction.LOWER else 1.0
    return np.where(groups.known, sign * groups.value, -np.inf).argmax(axis=-1)


def attributable_risk(
    groups: Groups,
    direction: Direction,
    best: NDArray[np.intp] | None = None,
    confidence: float = CONFIDENCE,
) -> Estimate:
    """PAR = best - m, in points. 0 or more where higher is better, 0 or less where lower is.

    `best` is the place of the group that all should reach; without it the best one is taken (in an
    ordered dimension give the most advantaged group). What is of the wrong sign is 0, limits too.
    The limits take the best group as given. NaN with fewer than two groups, or where the best one
    is left out.
    """
    at, value = _best(groups, direction, best)
    slopes = np.where(at, 1.0, 0.0) - groups.weight
    return _held(by_slopes(groups, value - groups.mean[..., 0], slopes, confidence), direction)


def attributable_fraction(
    groups: Groups,
    direction: Direction,
    best: NDArray[np.intp] | None = None,
    confidence: float = CONFIDENCE,
) -> Estimate:
    """PAF = 100 PAR / m, in percent of the mean; signs and NaN as in `attributable_risk`, and NaN
    where the mean is not over 0. Value and limits are on the same scale."""
    at, value = _best(groups, direction, best)
    mean = np.where(groups.mean > 0, groups.mean, np.nan)
    slopes = 100 * (np.where(at, 1.0, 0.0) - value[..., None] * groups.weight / mean) / mean
    fraction = 100 * (value / mean[..., 0] - 1)
    return _held(by_slopes(groups, fraction, slopes, confidence), direction)


def _best(
    groups: Groups, direction: Direction, best: NDArray[np.intp] | None
) -> tuple[NDArray[np.bool_], Numbers]:
    place = np.asarray(best_group(groups, direction) if best is None else best)[..., None]
    at = np.arange(groups.value.shape[-1]) == place
    known = (groups.known & at).any(axis=-1)
    return at, np.where(known, (groups.value * at).sum(axis=-1), np.nan)


def _held(found: Estimate, direction: Direction) -> Estimate:
    held = np.minimum if direction is Direction.LOWER else np.maximum
    value, low, high = (held(part, 0.0) + 0.0 for part in (found.value, found.low, found.high))
    return Estimate(value, found.error, low, high)
