"""The social-factor index: how far a school's poverty predicts its result (methods 9).

It speaks of schools, not of students: schools hold together students of many kinds, so the same
index over students would always be lower.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import CONFIDENCE, Flags, Numbers, numbers, z_of
from etl.measure.progress.line import fit

FEWEST_SCHOOLS = 5  # with fewer, the band covers nearly everything
_ALIKE = 1e-9  # published figures have few digits: a smaller spread is none


@dataclass(frozen=True)
class SocialIndex:
    """One index for each row, mostly a school year. All numbers are NaN where it cannot be told.

    `r2` is the share of the differences between schools that goes along with poverty: 0 none of
    them, 1 all of them. `slope` is the difference in result, in the indicator's unit, that goes
    with one point more of low-income students; under 0 where poorer schools have lower figures.
    `by_chance` is the r2 to be expected if poverty had nothing to do with results. `coded` counts
    the schools of which a figure is known only as "or less" or "or more"; they enter at that bound.
    """

    r2: Numbers
    low: Numbers
    high: Numbers
    slope: Numbers
    slope_low: Numbers
    slope_high: Numbers
    by_chance: Numbers
    schools: NDArray[np.int64]
    coded: NDArray[np.int64]


def social_index(
    value: ArrayLike,
    low_income: ArrayLike,
    coded: ArrayLike = False,
    confidence: float = CONFIDENCE,
) -> SocialIndex:
    """The index of each row of schools; every school counts the same, however large.

    `value` is each school's result and `low_income` its share of low-income students, in percent:
    rows x schools, NaN where a school has no published figure; such a school is left out. `coded`
    marks the schools of which either figure is coded. The band of `r2` is Fisher's z of the
    correlation, the slope's is Student's t. There is no index with fewer than five schools or where
    all schools are equally poor, and no `r2` where all have the same result.
    """
    y, x = np.broadcast_arrays(np.atleast_2d(numbers(value)), np.atleast_2d(numbers(low_income)))
    has = np.isfinite(x) & np.isfinite(y)
    schools = has.sum(axis=1)
    line = fit(x, np.where(has, y, np.nan), confidence, least=FEWEST_SCHOOLS)
    told = np.isfinite(line.slope) & (line.spread > _ALIKE)
    explained = line.slope**2 * line.spread
    whole = explained + line.residual_sd**2 * (line.count - 2)
    differs = told & (whole > _ALIKE)
    r = np.sign(line.slope) * np.sqrt(explained / np.where(differs, whole, np.nan))
    low, high = _band(r, line.count, confidence)
    slope, slope_low, slope_high = (
        np.where(told, part, np.nan) for part in (line.slope, line.low, line.high)
    )
    by_chance = np.where(differs, 1 / (line.count - 1), np.nan)
    marked: Flags = np.broadcast_to(np.asarray(coded, dtype=bool), has.shape)
    return SocialIndex(
        r**2,
        low,
        high,
        slope,
        slope_low,
        slope_high,
        by_chance,
        schools,
        (marked & has).sum(axis=1),
    )


def _band(r: Numbers, count: Numbers, confidence: float) -> tuple[Numbers, Numbers]:
    """Limits of r squared by Fisher's z of r; from 0 where r itself could be 0."""
    with np.errstate(divide="ignore"):
        z = np.arctanh(np.clip(r, -1.0, 1.0))
    half = z_of(confidence) / np.sqrt(count - 3)
    one, other = np.tanh(z - half), np.tanh(z + half)
    nearest = np.where(one * other <= 0, 0.0, np.minimum(np.abs(one), np.abs(other)))
    farthest = np.maximum(np.abs(one), np.abs(other))
    return np.where(np.isnan(r), np.nan, nearest**2), np.where(np.isnan(r), np.nan, farthest**2)
