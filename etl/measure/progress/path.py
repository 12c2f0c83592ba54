"""The path from baseline to target: straight between the listed years (methods 6)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers
from etl.model.indicator import Direction


def path_value(years: ArrayLike, listed: Sequence[tuple[int, float]]) -> Numbers:
    """The path's value for each of `years`.

    `listed` is (year, value) in order, the baseline first. Before the baseline there is no path
    (NaN); after the last listed year the target stands.
    """
    years = numbers(years)
    expected = np.interp(years, [year for year, _ in listed], [value for _, value in listed])
    return np.where(years < listed[0][0], np.nan, expected)


def straight(
    years: ArrayLike, start_year: ArrayLike, start: ArrayLike, end_year: ArrayLike, end: ArrayLike
) -> Numbers:
    """A straight path of its own for each row, from (start_year, start) to (end_year, end), in the
    unit of the figures. NaN before the start; after the end the target stands."""
    years, first, last = numbers(years), numbers(start_year), numbers(end_year)
    start, end = numbers(start), numbers(end)
    with np.errstate(divide="ignore", invalid="ignore"):
        walked = np.where(last > first, np.clip((years - first) / (last - first), 0.0, 1.0), 1.0)
    return np.where(years < first, np.nan, start + (end - start) * walked)


def ahead(value: ArrayLike, expected: ArrayLike, direction: Direction) -> Numbers:
    """Distance from the path in the unit of the figures: positive = ahead of it in the good
    direction, 0 = on it."""
    distance = numbers(value) - numbers(expected)
    return -distance + 0.0 if direction is Direction.LOWER else distance


def share_walked(value: ArrayLike, baseline: ArrayLike, target: ArrayLike) -> Numbers:
    """How much of the way from baseline to target is done: 0 = none, 1 = all of it, under 0 = the
    other way. NaN where the target is the baseline."""
    start = numbers(baseline)
    way = numbers(target) - start
    return (numbers(value) - start) / np.where(way == 0, np.nan, way)


def halving_goal(percent: float, base_year: int, goal_year: int, reduction: float = 0.5) -> float:
    """The goal, in percent, that cuts the share who do not meet the standard by `reduction`, a
    share of 1 (Kentucky's form of the federal plan). The yearly step is (goal - percent) /
    (goal_year - base_year). Raises ValueError when the goal does not lie after the baseline."""
    if goal_year <= base_year:
        raise ValueError("the goal must lie after the baseline")
    return 100 - (100 - percent) * (1 - reduction)
