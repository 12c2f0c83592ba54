"""Change between two years of one series (methods 3). Callers refuse to cross a break."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.gap.difference import newcombe
from etl.measure.numbers import Flags, Numbers, Ranged, numbers


def change(
    now: Ranged,
    before: Ranged,
) -> tuple[Numbers, Numbers, Numbers]:
    """(value, low, high) of now - before; each side is (value, low, high). Positive = it rose."""
    low, high = newcombe(now, before)
    return numbers(now[0]) - numbers(before[0]), low, high


def is_clear(value: ArrayLike, low: ArrayLike, high: ArrayLike, smallest_step: float) -> Flags:
    """Whether a change is more than "about the same".

    With an interval: it does not cover 0. Without one: the change is at least `smallest_step`.
    """
    value, low, high = numbers(value), numbers(low), numbers(high)
    with_interval = (low > 0) | (high < 0)
    by_value = np.abs(value) >= smallest_step - 1e-9
    return np.where(np.isnan(low) | np.isnan(high), by_value, with_interval).astype(bool)


def two_proportions(
    x1: ArrayLike, n1: ArrayLike, x2: ArrayLike, n2: ArrayLike
) -> tuple[Numbers, Numbers, Numbers]:
    """(chi2, p, difference) of two shares: pooled z test, two-sided, no continuity correction.

    NaN where a number of students is missing or not over 0; chi2 and p also where nobody or
    everybody is counted.
    """
    from scipy.special import chdtrc

    x1, n1, x2, n2 = (numbers(a) for a in (x1, n1, x2, n2))
    n1, n2 = np.where(n1 > 0, n1, np.nan), np.where(n2 > 0, n2, np.nan)
    pooled = (x1 + x2) / (n1 + n2)
    difference = x1 / n1 - x2 / n2
    variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2)
    chi2 = difference**2 / np.where(variance > 0, variance, np.nan)
    return chi2, numbers(chdtrc(1, chi2)), difference
