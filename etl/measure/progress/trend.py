"""Whether a series is rising or falling over its latest five years (Armitage 1955, by the rule of
Public Health England's Fingertips).

Chi-square for trend at 99.8 %, because many series are looked at every year; and no verdict hangs
on one year: leaving any one out must not turn the slope round (methods 3).
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers, z_of

POINTS = 5
CHI2_998 = 9.5495


class Verdict(StrEnum):
    """Of the number itself; whether that is good is the indicator's direction."""

    INCREASING = "increasing"
    DECREASING = "decreasing"
    NO_CHANGE = "no_significant_change"
    CANNOT_CALCULATE = "cannot_calculate"


CODES = {1.0: Verdict.INCREASING, -1.0: Verdict.DECREASING, 0.0: Verdict.NO_CHANGE}


@dataclass(frozen=True)
class Trend:
    """For each row: slope per year, chi-square, and 1 rising, -1 falling, 0 no clear trend, NaN
    where there are fewer than five figures."""

    slope: Numbers
    chi2: Numbers
    verdict: Numbers

    def words(self, row: int = 0) -> Verdict:
        return CODES.get(float(self.verdict[row]), Verdict.CANNOT_CALCULATE)


def trend_of_shares(x: ArrayLike, n: ArrayLike, years: ArrayLike) -> Trend:
    """Trend of shares x/n over `years`; rows x years. The slope is in shares of 1 per year.

    A year without students, or with a count that is no part of them, is no figure: NaN throughout.
    """
    x, n = np.atleast_2d(numbers(x)), np.atleast_2d(numbers(n))
    n = np.where((n > 0) & (x >= 0) & (x <= n * (1 + 1e-9)), n, np.nan)
    share = x / n
    pooled = x.sum(axis=-1) / n.sum(axis=-1)
    slope, spread = _slope(share, n, numbers(years))
    with np.errstate(divide="ignore", invalid="ignore"):
        chi2 = slope**2 * spread / (pooled * (1 - pooled))
    chi2 = np.where((pooled <= 0) | (pooled >= 1), 0.0, chi2)
    return _judged(share, n, numbers(years), slope, chi2)


def trend_of_values(
    value: ArrayLike, low: ArrayLike, high: ArrayLike, years: ArrayLike, confidence: float = 0.95
) -> Trend:
    """Trend of figures that have 95 % limits; each weighs as the inverse of its variance.

    NaN throughout where a figure is missing or its limits are not apart.
    """
    value, low, high = (np.atleast_2d(numbers(a)) for a in (value, low, high))
    error = (high - low) / (2 * z_of(confidence))
    weight = np.where(error > 0, error, np.nan) ** -2.0
    slope, spread = _slope(value, weight, numbers(years))
    chi2 = slope**2 * spread
    return _judged(value, weight, numbers(years), slope, chi2)


def _slope(value: Numbers, weight: Numbers, years: Numbers) -> tuple[Numbers, Numbers]:
    total = weight.sum(axis=-1, keepdims=True)
    dt = years - (weight * years).sum(axis=-1, keepdims=True) / total
    dy = value - (weight * value).sum(axis=-1, keepdims=True) / total
    spread = (weight * dt**2).sum(axis=-1)
    spread = np.where(spread > 0, spread, np.nan)
    return (weight * dt * dy).sum(axis=-1) / spread, spread


def _judged(
    value: Numbers, weight: Numbers, years: Numbers, slope: Numbers, chi2: Numbers
) -> Trend:
    steady = np.ones(slope.shape, dtype=bool)
    for left_out in range(value.shape[-1]):
        kept = np.arange(value.shape[-1]) != left_out
        other, _ = _slope(value[:, kept], weight[:, kept], years[kept])
        steady &= np.sign(other) == np.sign(slope)
    verdict = np.where((chi2 > CHI2_998) & steady, np.sign(slope), 0.0)
    complete = np.isfinite(slope) & np.isfinite(chi2)
    if value.shape[-1] < POINTS:
        complete &= False
    return Trend(slope, chi2, np.where(complete, verdict, np.nan))
