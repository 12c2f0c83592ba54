"""The probit gap: two percents proficient, set apart in standard deviations instead of points."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of


def probit_gap(p_a: ArrayLike, p_b: ArrayLike) -> Numbers:
    """invnorm(p_a) - invnorm(p_b) of two shares of 1; 0 = none, + = the first group is higher.

    For one cut alone, taking both groups to be equally spread; with levels use `v_gap`. NaN where a
    share is 0 or 1 or beyond: its place on the scale cannot be told.
    """
    from scipy.special import ndtri

    a, b = numbers(p_a), numbers(p_b)
    inside = (np.minimum(a, b) > 0) & (np.maximum(a, b) < 1)
    return ndtri(np.where(inside, a, np.nan)) - ndtri(np.where(inside, b, np.nan))


def probit_gap_interval(
    p_a: ArrayLike, n_a: ArrayLike, p_b: ArrayLike, n_b: ArrayLike, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers]:
    """Limits of the probit gap by the delta method, from the numbers of students; NaN without."""
    from scipy.special import ndtri

    value = probit_gap(p_a, p_b)
    variance = np.zeros_like(value)
    for p, n in ((numbers(p_a), numbers(n_a)), (numbers(p_b), numbers(n_b))):
        at = np.where(np.isnan(value), 0.5, p)
        density = np.exp(-(ndtri(at) ** 2) / 2) / np.sqrt(2 * np.pi)
        variance = variance + at * (1 - at) / np.where(n > 0, n, np.nan) / density**2
    half = z_of(confidence) * np.sqrt(variance)
    return value - half, value + half
