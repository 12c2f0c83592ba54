"""The V gap: how far apart two groups lie over all achievement levels, in standard deviations.

The gap in percent proficient changes with the cut although the groups do not. V needs only that
the levels have an order (Ho and Reardon 2012; Reardon and Ho 2015).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of

FEWEST_CUTS = 2
_NUDGE = 1e-6
_SUM = 0.02  # published shares are rounded, so a whole may be a little off


@dataclass(frozen=True)
class VGap:
    """`value` in standard deviations: 0 = none, + = the first group is higher. `chance_above` is
    the chance that a student of the first group lies above one of the second. `low` and `high` are
    NaN without the numbers of students."""

    value: Numbers
    low: Numbers
    high: Numbers
    chance_above: Numbers


def v_gap(
    shares_a: ArrayLike,
    shares_b: ArrayLike,
    n_a: ArrayLike = np.nan,
    n_b: ArrayLike = np.nan,
    confidence: float = CONFIDENCE,
) -> VGap:
    """V of two groups from the shares of their students at each level, lowest level first.

    Shares lie along the last axis and add up to 1 (or to 100). V = sqrt(2) invnorm(P(a > b)), where
    the two groups are taken to be normal on one scale, each with its own spread: invnorm of their
    cumulative shares then lies on a line, drawn so that exchanging the groups turns the sign alone.
    It needs two cuts at which neither group is all on one side; else NaN, as with a missing share
    or shares that make no whole. Limits go by the delta method from the numbers of students. Raises
    ValueError when the two do not have the same levels.
    """
    from scipy.special import ndtr

    a, b = _whole(shares_a), _whole(shares_b)
    if a.shape[-1] != b.shape[-1]:
        raise ValueError("the two groups need the same levels")
    a, b = np.broadcast_arrays(a, b)
    value = _v(a, b)
    variance = _variance(a, numbers(n_a), lambda moved: _v(moved, b))
    variance = variance + _variance(b, numbers(n_b), lambda moved: _v(a, moved))
    half = z_of(confidence) * np.sqrt(variance)
    return VGap(value, value - half, value + half, ndtr(value / np.sqrt(2)))


def _whole(shares: ArrayLike) -> Numbers:
    """Shares that add up to 1; NaN where they make no whole."""
    shares = np.atleast_1d(numbers(shares))
    total = shares.sum(axis=-1, keepdims=True)
    near = np.minimum(np.abs(total - 1), np.abs(total - 100) / 100) <= _SUM
    fine = near & (shares >= 0).all(axis=-1, keepdims=True)
    return np.where(fine, shares / np.where(fine, total, 1.0), np.nan)


def _v(a: Numbers, b: Numbers) -> Numbers:
    from scipy.special import ndtri

    below_a, below_b = (np.cumsum(part, axis=-1)[..., :-1] for part in (a, b))
    usable = (np.minimum(below_a, below_b) > 1e-12) & (np.maximum(below_a, below_b) < 1 - 1e-12)
    usable = usable & (usable.sum(axis=-1, keepdims=True) >= FEWEST_CUTS)
    cuts = np.where(usable.any(axis=-1), usable.sum(axis=-1), np.nan)
    y, x = (ndtri(np.where(usable, part, 0.5)) for part in (below_a, below_b))
    mean_x, mean_y = x.sum(axis=-1) / cuts, y.sum(axis=-1) / cuts
    dx = np.where(usable, x - mean_x[..., None], 0.0)
    dy = np.where(usable, y - mean_y[..., None], 0.0)
    slope = _either_way((dx**2).sum(axis=-1), (dy**2).sum(axis=-1), (dx * dy).sum(axis=-1))
    return -(mean_y - slope * mean_x) / np.sqrt((1 + slope**2) / 2)


def _either_way(xx: Numbers, yy: Numbers, xy: Numbers) -> Numbers:
    """The slope of the line that lies nearest to the points, measured square to the line."""
    rising = np.where(xy > 0, xy, np.nan)
    return (yy - xx + np.hypot(yy - xx, 2 * rising)) / (2 * rising)


def _variance(shares: Numbers, n: Numbers, of: Callable[[Numbers], Numbers]) -> Numbers:
    """The variance of a figure that is worked out from the shares of `n` students."""
    slopes = []
    for level in range(shares.shape[-1]):
        step = _NUDGE * (np.arange(shares.shape[-1]) == level)
        slopes.append((of(shares + step) - of(shares - step)) / (2 * _NUDGE))
    moved = np.stack(slopes, axis=-1)
    spread = (shares * moved**2).sum(axis=-1) - (shares * moved).sum(axis=-1) ** 2
    return np.maximum(spread, 0.0) / np.where(n > 0, n, np.nan)
