"""Pace: what each year would have to bring, against what years have brought (methods 6)."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers
from etl.model.indicator import Direction


def pace_needed(
    value: ArrayLike, year: ArrayLike, target: ArrayLike, target_year: ArrayLike
) -> Numbers:
    """Points a year from the latest figure to the target; positive = a rise. NaN once the target's
    year is over."""
    years_left = numbers(target_year) - numbers(year)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(years_left > 0, (numbers(target) - numbers(value)) / years_left, np.nan)


def pace_observed(
    value: ArrayLike, year: ArrayLike, baseline: ArrayLike, baseline_year: ArrayLike
) -> Numbers:
    """Points a year since the baseline; NaN in the baseline year and before."""
    years = numbers(year) - numbers(baseline_year)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(years > 0, (numbers(value) - numbers(baseline)) / years, np.nan)


def pace_best(
    one_year_changes: ArrayLike, direction: Direction, segments: ArrayLike
) -> tuple[Numbers, Numbers]:
    """(best change so far, its column) for each series and year.

    `one_year_changes` is series x years, NaN where there is no change to speak of; `segments` says
    which unbroken part of the series a year lies in, and each part starts anew. "Best" is the
    largest rise, or the largest fall where lower is better; the first of equals counts.
    """
    changes, segments = numbers(one_year_changes), np.asarray(segments)
    sign = -1.0 if direction is Direction.LOWER else 1.0
    best = np.full(changes.shape, np.nan)
    column = np.full(changes.shape, np.nan)
    so_far = np.full(changes.shape[0], -np.inf)
    so_far_column = np.full(changes.shape[0], np.nan)
    for year in range(changes.shape[1]):
        if year:
            so_far[segments[:, year] != segments[:, year - 1]] = -np.inf
        better = sign * changes[:, year] > so_far + 1e-9
        so_far = np.where(better, sign * changes[:, year], so_far)
        so_far_column = np.where(better, year, so_far_column)
        seen = np.isfinite(so_far)
        best[seen, year] = sign * so_far[seen]
        column[seen, year] = so_far_column[seen]
    return best, column
