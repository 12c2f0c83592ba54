"""How far a published figure could move by chance in a group of its size (methods 3).

These are counts of everybody, not samples: an interval answers "how much would this move by chance
in a group this size".
"""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of

_AT = 1e-9  # published figures have few digits: this close to 0 or to the whole is there


def wilson(
    value: ArrayLike, n: ArrayLike, whole: float = 100.0, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers]:
    """Wilson's score limits of a share (Wilson 1927).

    `value` is out of `whole` (100 for percents, 1 for proportions), `n` the number of students.
    Limits never leave 0 to `whole`; NaN where `value` or `n` is missing, `n` is not over 0, or the
    value is no part of the whole.
    """
    p, n, z2 = numbers(value) / whole, numbers(n), z_of(confidence) ** 2
    n = np.where((n > 0) & (p > -_AT) & (p < 1 + _AT), n, np.nan)
    p = np.clip(p, 0.0, 1.0)
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = np.sqrt(z2) / (1 + z2 / n) * np.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    low = np.where(p <= 0, 0.0, np.maximum(centre - half, 0.0))
    high = np.where(p >= 1, 1.0, np.minimum(centre + half, 1.0))
    missing = ~(np.isfinite(centre) & np.isfinite(half))
    return np.where(missing, np.nan, low * whole), np.where(missing, np.nan, high * whole)


def exact_count(x: ArrayLike, confidence: float = CONFIDENCE) -> tuple[Numbers, Numbers]:
    """Exact Poisson limits of a count of events, as counts (Garwood 1936); 0 events start at 0. NaN
    where the count is missing or negative."""
    from scipy.special import gammaincinv

    x, tail = numbers(x), (1 - confidence) / 2
    x = np.where(x >= 0, x, np.nan)
    low = np.where(x > 0, gammaincinv(np.where(x > 0, x, 1.0), tail), 0.0)
    return np.where(np.isnan(x), np.nan, low), numbers(gammaincinv(x + 1, 1 - tail))


def byar_count(x: ArrayLike, confidence: float = CONFIDENCE) -> tuple[Numbers, Numbers]:
    """Byar's limits of a count of events, as counts (Breslow and Day 1987).

    The lower one is NaN where the formula goes under 0, both where the count is missing or
    negative.
    """
    x, z = numbers(x), z_of(confidence)
    x = np.where(x >= 0, x, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = x * (1 - 1 / (9 * x) - z / (3 * np.sqrt(x))) ** 3
        high = (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * np.sqrt(x + 1))) ** 3
    return np.where(low < 0, np.nan, low), high


def rate(
    value: ArrayLike, n: ArrayLike, per: float = 100.0, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers]:
    """Limits of events for each `per` students, where events may outnumber students.

    Exact Poisson under 10 events, Byar from 10 (the rule of Public Health England). `value` is the
    published rate, so the number of events is what the rate and `n` say. NaN where either is
    missing or `n` is not over 0; the upper limit may lie above `per`.
    """
    n = numbers(n)
    x = numbers(value) * n / per
    low, high = byar_count(x, confidence)
    few = x < 10 - 1e-9
    if few.any():
        exact_low, exact_high = exact_count(np.where(few, x, np.nan), confidence)
        low, high = np.where(few, exact_low, low), np.where(few, exact_high, high)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = low * per / n, high * per / n
    known = np.isfinite(low) & np.isfinite(high)
    return np.where(known, low, np.nan), np.where(known, high, np.nan)


def standard_error(
    value: ArrayLike, low: ArrayLike, high: ArrayLike, n: ArrayLike, *, of_share: bool
) -> Numbers:
    """Standard error of a percent (`of_share`) or a rate per 100, in points.

    From the number of students where it is public; else, and where nobody or everybody met the
    standard, from the width of the range by chance. NaN without a range.
    """
    value, n, width = numbers(value), numbers(n), numbers(high) - numbers(low)
    with np.errstate(divide="ignore", invalid="ignore"):
        counted = np.sqrt((value * (100 - value) if of_share else value * 100) / n)
    from_width = width / (2 * z_of())
    se = np.where(np.isfinite(counted) & (counted > 0), counted, from_width)
    return np.where(np.isfinite(width), se, np.nan)


def clopper_pearson(
    x: ArrayLike, n: ArrayLike, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers]:
    """Exact limits of the share x/n, as shares of 1 (Clopper and Pearson 1934).

    They never hold the truth less often than they say, and so are wider than Wilson's: for the few
    people of a pipeline, not for the bars on screen. 0 of n starts at 0 and n of n ends at 1. NaN
    where either is missing, n is 0, or x is not between 0 and n.
    """
    from scipy.special import betaincinv

    x, n = np.broadcast_arrays(numbers(x), numbers(n))
    known = (n > 0) & (x >= 0) & (x <= n)
    x, n, tail = np.where(known, x, 0.0), np.where(known, n, 1.0), (1 - confidence) / 2
    low = np.where(x > 0, betaincinv(np.maximum(x, 1e-300), n - x + 1, tail), 0.0)
    high = np.where(x < n, betaincinv(x + 1, np.maximum(n - x, 1e-300), 1 - tail), 1.0)
    return np.where(known, low, np.nan), np.where(known, high, np.nan)
