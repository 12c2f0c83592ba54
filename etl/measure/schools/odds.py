"""Schools beyond their odds: results that differ from what their poverty would lead to expect."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.line import fit
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
        others = np.where(np.eye(len(known), dtype=bool), np.nan, y[known])
        line = fit(np.broadcast_to(x[known], others.shape), others, least=3)
        drawn = np.where(line.spread > _ALIKE, 1.0, np.nan)
        away = x[known] - line.centre
        expected = drawn * (line.intercept + line.slope * away)
        with np.errstate(divide="ignore", invalid="ignore"):
            error = line.residual_sd * np.sqrt(1 + 1 / line.count + away**2 / line.spread)
            error = np.where(error > _ALIKE, error, np.nan)
            t = (y[known] - expected) / error
        half = stdtrit(line.count - 2, 0.5 + confidence / 2) * error
        p = 2 * stdtr(line.count - 2, -np.abs(t))
        parts = (expected, expected - half, expected + half, y[known] - expected, p)
        for whole, part in zip(found, parts, strict=True):
            whole[known] = part
    expected, low, high, beyond, p = found
    adjusted = benjamini_hochberg(p)
    by_chance = (numbers(own_range[0]) <= expected) & (expected <= numbers(own_range[1]))
    return BeyondOdds(expected, low, high, beyond, adjusted, (adjusted <= level) & ~by_chance)
