"""A straight line through yearly figures: its slope, and where it leads, when it can be told."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers

SMALLEST_RUN = 5
LONGEST_LOOK_AHEAD = 10


@dataclass(frozen=True)
class Line:
    """One line for each row of figures. `slope` is in their unit a year, + = rising, with its
    limits; `residual_sd` is how far figures lie from the line, in their unit. NaN where there are
    too few years."""

    slope: Numbers
    low: Numbers
    high: Numbers
    intercept: Numbers  # at `centre`
    centre: Numbers
    spread: Numbers  # sum of squared distances of the years from `centre`
    residual_sd: Numbers
    count: Numbers


def fit(
    years: ArrayLike, values: ArrayLike, confidence: float = CONFIDENCE, least: int = SMALLEST_RUN
) -> Line:
    """Least squares through rows of figures (rows x years; NaN = no figure that year).

    The slope's limits are those of Student's t with count - 2 degrees of freedom. Rows with fewer
    than `least` figures, or with all of them in one year, have no line.
    """
    from scipy.special import stdtrit

    y = np.atleast_2d(numbers(values))
    has = np.isfinite(y)
    count = has.sum(axis=1).astype(np.float64)
    enough = count >= max(least, 3)
    t = np.where(has, numbers(years), 0.0)
    y = np.where(has, y, 0.0)
    size = np.where(enough, count, np.nan)
    centre, mean = t.sum(axis=1) / size, y.sum(axis=1) / size
    dt = np.where(has, t - centre[:, None], 0.0)
    dy = np.where(has, y - mean[:, None], 0.0)
    spread = (dt**2).sum(axis=1)
    spread = np.where(spread > 0, spread, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = (dt * dy).sum(axis=1) / spread
        residual = ((dy - slope[:, None] * dt) ** 2).sum(axis=1)
        residual_sd = np.sqrt(residual / (size - 2))
        half = stdtrit(size - 2, 0.5 + confidence / 2) * residual_sd / np.sqrt(spread)
    return Line(slope, slope - half, slope + half, mean, centre, spread, residual_sd, size)


def ahead_of(line: Line, year: float, confidence: float = CONFIDENCE) -> tuple[Numbers, ...]:
    """(figure on the line in `year`, low, high): the range in which that year's figure would fall,
    a prediction interval, not one for the line."""
    from scipy.special import stdtrit

    on_line = line.intercept + line.slope * (year - line.centre)
    width = np.sqrt(1 + 1 / line.count + (year - line.centre) ** 2 / line.spread)
    half = stdtrit(line.count - 2, 0.5 + confidence / 2) * line.residual_sd * width
    return on_line, on_line - half, on_line + half


def year_reached(line: Line, target: ArrayLike) -> Numbers:
    """The year in which the bare line meets `target`. Says nothing about whether it is heading
    there: use `years_to_reach` for readers. NaN for a level line."""
    slope = np.where(line.slope == 0, np.nan, line.slope)
    return line.centre + (numbers(target) - line.intercept) / slope


def years_to_reach(line: Line, target: ArrayLike, latest: ArrayLike) -> Numbers:
    """Years after `latest` until the line meets `target`; NaN unless the data can say so.

    They can when the slope's limits exclude 0 and it points toward the target, and the answer lies
    within ten years of the latest figure.
    """
    latest = numbers(latest)
    clear = (line.low > 0) | (line.high < 0)
    years = year_reached(line, target) - latest
    sensible = clear & (years > 0) & (years <= LONGEST_LOOK_AHEAD)
    return np.where(sensible, years, np.nan)
