"""Means of what can be counted finely: their limits, and the difference of two (methods 3)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers


@dataclass(frozen=True)
class Sample:
    """A mean with the standard deviation and number of the values behind it; `sd` is NaN for fewer
    than two. A mean whose standard deviation is not published has no limits."""

    mean: Numbers
    sd: Numbers
    n: Numbers


def sample(values: ArrayLike) -> Sample:
    """The mean and standard deviation (n - 1) of values along the last axis; missing ones are left
    out. NaN without any value."""
    y = np.atleast_1d(numbers(values))
    known = np.isfinite(y)
    n = known.sum(axis=-1).astype(np.float64)
    size = np.where(n > 0, n, np.nan)
    mean = np.where(known, y, 0.0).sum(axis=-1) / size
    squares = np.where(known, y - mean[..., None], 0.0) ** 2
    return Sample(mean, np.sqrt(squares.sum(axis=-1) / np.where(n > 1, n - 1, np.nan)), n)


def mean_interval(found: Sample, confidence: float = CONFIDENCE) -> tuple[Numbers, Numbers]:
    """Student's t limits of a mean, in its unit; NaN for fewer than two values."""
    half = _quantile(found.n - 1, confidence) * np.sqrt(_square_error(found))
    return found.mean - half, found.mean + half


@dataclass(frozen=True)
class DifferenceOfMeans:
    """First mean less second, with its limits; `t`, its degrees of freedom and its p-value."""

    value: Numbers
    low: Numbers
    high: Numbers
    t: Numbers
    freedom: Numbers
    p: Numbers


def welch(first: Sample, second: Sample, confidence: float = CONFIDENCE) -> DifferenceOfMeans:
    """The difference of two means by Welch's t test (1947), which does not ask for equal spread.

    Two-sided. Limits and p-value are NaN where either has fewer than two values, or neither varies.
    """
    from scipy.special import stdtr

    one, two = _square_error(first), _square_error(second)
    both = np.where(one + two > 0, one + two, np.nan)
    freedom = both**2 / (one**2 / (first.n - 1) + two**2 / (second.n - 1))
    value = first.mean - second.mean
    t = value / np.sqrt(both)
    half = _quantile(freedom, confidence) * np.sqrt(both)
    return DifferenceOfMeans(
        value, value - half, value + half, t, freedom, 2 * stdtr(freedom, -np.abs(t))
    )


def _square_error(found: Sample) -> Numbers:
    return numbers(found.sd) ** 2 / np.where(numbers(found.n) > 1, found.n, np.nan)


def _quantile(freedom: Numbers, confidence: float) -> Numbers:
    from scipy.special import stdtrit

    return numbers(stdtrit(np.where(freedom > 0, freedom, np.nan), 0.5 + confidence / 2))
