"""Schools beyond their odds: results that differ from what their poverty would lead to expect."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Flags, Numbers, numbers
from etl.measure.scan.discovery import LEVEL, benjamini_hochberg

FEWEST_SCHOOLS = 8  # to draw a line through the others and judge one by it
_ALIKE = 1e-9


@dataclass(frozen=True)
class BeyondOdds:
    """One answer for each school. `expected` is where the line of all *other* schools passes its
    poverty; `low` and `high` are the range in which one such school's figure would fall; `beyond`
    is the figure less `expected`, in the indicator's unit. `stands_out`: beyond what chance
    explains, when all schools are looked at together. `adjusted` is the p-value behind it."""

    expected: Numbers
    low: Numbers
    high: Numbers
    beyond: Numbers
    adjusted: Numbers
    stands_out: Flags


def beyond_odds(
    value: ArrayLike,
    low_income: ArrayLike,
    own_range: tuple[ArrayLike, ArrayLike] = (np.nan, np.nan),
    *,
    level: float = LEVEL,
    confidence: float = CONFIDENCE,
) -> BeyondOdds:
    """Judge each school of one indicator, grade band and year by the line of the others.

    `value` and `low_income` (percent) are one row of schools, NaN where not published; coded
    figures enter at their bound. `own_range` is the range by chance of each school's own figure
    (from the lower end of its band): a school whose range holds what was expected never stands out.
    At most `level` of those that stand out are expected to be false alarms (Benjamini-Hochberg).
    NaN, and nothing stands out, with fewer than eight schools or where the others are all equally
    poor.
    """
    from scipy.special import stdtr, stdtrit

    y, x = np.broadcast_arrays(np.atleast_1d(numbers(value)), numbers(low_income))
    known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    found = [np.full(y.shape, np.nan) for _ in range(5)]
    if len(known) >= FEWEST_SCHOOLS:
        beyond, error = _from_the_others(x[known], y[known])
        freedom = len(known) - 3
        with np.errstate(divide="ignore", invalid="ignore"):
            p = 2 * stdtr(freedom, -np.abs(beyond / np.where(error > _ALIKE, error, np.nan)))
        half = stdtrit(freedom, 0.5 + confidence / 2) * error
        half = np.where(error > _ALIKE, half, np.nan)
        expected = y[known] - beyond
        parts = (expected, expected - half, expected + half, beyond, p)
        for whole, part in zip(found, parts, strict=True):
            whole[known] = part
    expected, low, high, beyond, p = found
    adjusted = benjamini_hochberg(p)
    by_chance = (numbers(own_range[0]) <= expected) & (expected <= numbers(own_range[1]))
    return BeyondOdds(expected, low, high, beyond, adjusted, (adjusted <= level) & ~by_chance)


def _from_the_others(x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    """(how far each school lies from the line of the others, the standard error of that).

    One line through all schools tells every line that leaves one out: a school that pulls it by a
    share h lies 1 / (1 - h) times as far from the line of the others.
    """
    n = len(x)
    dx, dy = x - x.mean(), y - y.mean()
    spread = (dx**2).sum()
    # What is left of the spread without the school: 0 where all the others are equally poor.
    left = spread - n / (n - 1) * dx**2
    drawn = np.where(left > _ALIKE, 1.0, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        residual = dy - (dx * dy).sum() / spread * dx
        kept = drawn * (1 - 1 / n - dx**2 / spread)
        rest = (residual**2).sum() - residual**2 / kept
        error = np.sqrt(np.maximum(rest, 0.0) / (n - 3) / kept)
    return residual / kept, error
