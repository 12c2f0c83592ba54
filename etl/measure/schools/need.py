"""Resources against need: what schools have on average, in quarters by their share of low-income
students."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.means import mean_interval, sample, welch
from etl.measure.numbers import CONFIDENCE, Flags, Numbers, numbers

QUARTERS = 4
FEWEST_SCHOOLS = 2 * QUARTERS  # with fewer, a quarter has no spread to tell chance by


@dataclass(frozen=True)
class Quarter:
    """One number a row: the mean of what schools have with Student's limits, their mean share of
    low-income students, how many schools there are, and how many have a coded figure."""

    mean: Numbers
    low: Numbers
    high: Numbers
    share: Numbers
    schools: NDArray[np.int64]
    coded: NDArray[np.int64]


@dataclass(frozen=True)
class ByNeed:
    """`quarters` from the fewest low-income students to the most; `apart` is the mean of the last
    less that of the first, with Welch's limits: over 0 where schools with more need have more."""

    quarters: tuple[Quarter, ...]
    apart: Numbers
    low: Numbers
    high: Numbers
    schools: NDArray[np.int64]
    coded: NDArray[np.int64]


def by_need(
    value: ArrayLike,
    low_income: ArrayLike,
    coded: ArrayLike = False,
    confidence: float = CONFIDENCE,
) -> ByNeed:
    """What schools have, by quarter of need; every school counts the same, however large.

    `value` is in the indicator's unit, `low_income` in percent: rows (mostly school years) x
    schools, NaN where a school has no published figure; such a school is left out. `coded` marks
    the schools of which either figure is coded; they enter at the bound. Schools with the same
    share stand in the same quarter, so quarters need not be equally large. NaN with fewer than
    eight schools, and for a quarter with fewer than two.
    """
    y, x = np.broadcast_arrays(np.atleast_2d(numbers(value)), np.atleast_2d(numbers(low_income)))
    has = np.isfinite(x) & np.isfinite(y)
    has &= (has.sum(axis=1) >= FEWEST_SCHOOLS)[:, None]
    marked: Flags = np.broadcast_to(np.asarray(coded, dtype=bool), has.shape)
    place = _places(x, has)
    quarters = tuple(
        _quarter(y, x, marked, place == number, confidence) for number in range(QUARTERS)
    )
    first, last = (sample(np.where(place == at, y, np.nan)) for at in (0, QUARTERS - 1))
    with np.errstate(invalid="ignore"):  # of fewer than two schools
        told = welch(last, first, confidence)
    return ByNeed(
        quarters, told.value, told.low, told.high, has.sum(axis=1), (marked & has).sum(axis=1)
    )


def _places(x: Numbers, has: Flags) -> NDArray[np.intp]:
    """The quarter of each school by its middle rank; -1 for one that is left out."""
    from scipy.stats import rankdata

    place = np.full(x.shape, -1, dtype=np.intp)
    for row in np.flatnonzero(has.any(axis=1)):
        own = has[row]
        middle = (rankdata(x[row, own]) - 0.5) / own.sum()
        place[row, own] = np.minimum((QUARTERS * middle).astype(np.intp), QUARTERS - 1)
    return place


def _quarter(y: Numbers, x: Numbers, marked: Flags, here: Flags, confidence: float) -> Quarter:
    found = sample(np.where(here, y, np.nan))
    enough = found.n >= 2
    low, high = mean_interval(found, confidence)
    share = sample(np.where(here, x, np.nan)).mean
    return Quarter(
        np.where(enough, found.mean, np.nan),
        low,
        high,
        np.where(enough, share, np.nan),
        here.sum(axis=1),
        (marked & here).sum(axis=1),
    )
