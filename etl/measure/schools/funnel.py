"""Funnel limits: how far a school's figure may lie from the district's by chance (methods 3).

A school outside the limits differs from the district by more than its size explains. The limits
are wide for small schools, which is why they take the place of a league table.
"""

from enum import IntEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of

WARNING, ALARM = CONFIDENCE, 0.998


class Place(IntEnum):
    """Where a figure lies. Which side is the better one is the indicator's direction."""

    FAR_BELOW = -2  # under the 99.8 % limit
    BELOW = -1  # under the 95 % limit
    WITHIN = 0
    ABOVE = 1
    FAR_ABOVE = 2
    UNKNOWN = 9


def funnel_limits(
    n: ArrayLike, average: ArrayLike, whole: float = 100.0, confidence: float = WARNING
) -> tuple[Numbers, Numbers]:
    """(low, high) around `average` for a share of `n` students: Wilson's interval, inverted
    (Spiegelhalter 2005).

    A share lies on the limit when its own Wilson interval just reaches the average. `average` is
    out of `whole` (100 for percents, 1 for proportions); limits never leave 0 to `whole`. NaN
    where `n` is missing or not over 0, or the average is missing or outside 0 to `whole`.
    """
    p, n = numbers(average) / whole, _counted(n)
    p = np.where((p >= 0) & (p <= 1), p, np.nan)
    half = z_of(confidence) * np.sqrt(p * (1 - p) / n)
    return np.maximum(p - half, 0.0) * whole, np.minimum(p + half, 1.0) * whole


def funnel_limits_of_rate(
    n: ArrayLike, average: ArrayLike, per: float = 100.0, confidence: float = WARNING
) -> tuple[Numbers, Numbers]:
    """(low, high) around `average`, a rate of events for each `per` students, which has no upper
    end. The same inversion, for Poisson's score interval; NaN as in `funnel_limits`."""
    events, n = numbers(average) / per, _counted(n)
    half = z_of(confidence) * np.sqrt(np.where(events >= 0, events, np.nan) / n)
    return np.maximum(events - half, 0.0) * per, (events + half) * per


def funnel_place(
    value: ArrayLike, warning: tuple[ArrayLike, ArrayLike], alarm: tuple[ArrayLike, ArrayLike]
) -> NDArray[np.int8]:
    """The `Place` of each figure between its 95 % limits (`warning`) and its 99.8 % limits
    (`alarm`); a figure on a limit is within it."""
    value = numbers(value)
    (low, high), (far_low, far_high) = (
        (numbers(ends[0]), numbers(ends[1])) for ends in (warning, alarm)
    )
    steps = (value > high).astype(np.int8) + (value > far_high) - (value < low) - (value < far_low)
    known = np.isfinite(value) & np.isfinite(low) & np.isfinite(far_low)
    return np.where(known, steps, np.int8(Place.UNKNOWN)).astype(np.int8)


def _counted(n: ArrayLike) -> Numbers:
    n = numbers(n)
    return np.where(n > 0, n, np.nan)
