"""What chance alone gives every measure of spread, were there no gap at all (methods 4).

In small groups a spread of many points is expected without any gap, so a spread is shown beside
the value that it would have if every group had the same true rate.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers

_GRID = np.linspace(-8.0, 8.0, 201)  # in standard deviations of the smallest group


@dataclass(frozen=True)
class NoiseFloor:
    """The expected value of each measure at a true gap of zero; points unless said otherwise."""

    between_group_variance: Numbers  # squared points
    between_group_sd: Numbers
    mean_difference_from_mean: Numbers
    index_of_disparity: Numbers  # percent of the mean
    attributable_risk: Numbers  # its size, whichever way is better
    highest_lowest: Numbers
    theil_index: Numbers  # thousandths


def noise_floor(students: ArrayLike, mean: ArrayLike) -> NoiseFloor:
    """The floor for rows of groups of these sizes (last axis), all with the true percent `mean`.

    The variance is exact; the others take each group's rate as normal. Groups with no or a missing
    number of students are left out. NaN with fewer than two groups or a mean outside 0 to 100.
    """
    n = np.atleast_1d(numbers(students))
    known = n > 0
    n, count = np.where(known, n, np.nan), known.sum(axis=-1)
    p = numbers(mean) / 100
    p = np.where((p > 0) & (p < 1) & (count >= 2), p, np.nan)
    total, spread = np.nansum(n, axis=-1), 100 * np.sqrt(p * (1 - p))
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = spread**2 * (count - 1) / total
        sd = np.sqrt(1 / n - 1 / total[..., None]) * spread[..., None]
        away = np.nansum(n * sd, axis=-1) / total * np.sqrt(2 / np.pi)
    best, width = _extremes(spread[..., None] / np.sqrt(n))
    return NoiseFloor(
        variance,
        spread / np.sqrt(total) * _mean_chi(count - 1),
        np.where(np.isnan(p), np.nan, away),
        away / p,
        best,
        width,
        1000 * variance / (2 * (100 * p) ** 2),
    )


def _mean_chi(freedom: Numbers) -> Numbers:
    """The mean of the root of a chi-square."""
    from scipy.special import gammaln

    k = np.maximum(freedom, 1)
    return np.sqrt(2) * np.exp(gammaln((k + 1) / 2) - gammaln(k / 2))


def _extremes(sd: Numbers) -> tuple[Numbers, Numbers]:
    """(mean of the highest, mean of highest less lowest) of independent normals around 0, whose
    standard deviations lie along the last axis; missing ones are left out."""
    from scipy.special import ndtr

    widest = np.max(np.where(np.isnan(sd), 0.0, sd), axis=-1)[..., None]
    with np.errstate(divide="ignore", invalid="ignore"):
        below = ndtr(widest[..., None] * _GRID[:, None] / sd[..., None, :])
    all_below = np.where(np.isnan(sd)[..., None, :], 1.0, below).prod(axis=-1)
    all_above = np.where(np.isnan(sd)[..., None, :], 1.0, 1 - below).prod(axis=-1)
    highest = np.heaviside(_GRID, 0.5) - all_below
    ends = np.trapezoid(highest, _GRID), np.trapezoid(1 - all_below - all_above, _GRID)
    empty = np.where(widest[..., 0] > 0, widest[..., 0], np.nan)
    return ends[0] * empty, ends[1] * empty
