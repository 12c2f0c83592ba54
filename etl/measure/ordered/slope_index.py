"""Slope index of inequality (SII) and relative index (RII): from the least to the most advantaged.

A weighted line through the groups, over the share of students below each (Mackenbach and Kunst
1997; Public Health England's method, checked against its printed cases). Closed form throughout:
the slope is linear in the figures, so its limits need no simulation.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of
from etl.measure.ordered.order import midpoints, need_order
from etl.model.student_group import Dimension


class Transform(StrEnum):
    """The scale on which the line is straight: rates may need the logarithm, shares the logit."""

    NONE = "none"
    LOG = "log"
    LOGIT = "logit"


@dataclass(frozen=True)
class SlopeIndex:
    """`value` is the figure at the most advantaged end of the line less that at the least, in the
    unit of the figures: + = the advantaged end is higher. `relative` is the first end divided by
    the second; over 0, 1 = none. `intercept` is the figure at the least advantaged end. `error`,
    `low` and `high` are NaN where a standard error is missing."""

    value: Numbers
    error: Numbers
    low: Numbers
    high: Numbers
    relative: Numbers
    relative_low: Numbers
    relative_high: Numbers
    intercept: Numbers


def slope_index(
    value: ArrayLike,
    students: ArrayLike,
    dimension: Dimension,
    error: ArrayLike = np.nan,
    transform: Transform = Transform.NONE,
    confidence: float = CONFIDENCE,
) -> SlopeIndex:
    """SII and RII of groups along the last axis, least advantaged first.

    `value` is each group's figure, `error` its standard error in the same unit. With a transform
    the line is drawn on that scale and its ends are turned back. Limits of the SII are normal,
    those of the RII normal on the log scale. NaN where a group's figure is missing or has no
    logarithm (logit), or where all students are in one group. Raises NotOrdered for a dimension
    without an order of advantage.
    """
    y, n, se = np.broadcast_arrays(np.atleast_1d(numbers(value)), numbers(students), numbers(error))
    need_order(dimension, y.shape[-1])
    weight, middle = midpoints(n)
    there, back, steepness = _SCALES[transform]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        line_y = np.where(n > 0, there(y), 0.0)
        line_se = np.where(n > 0, se / steepness(y), 0.0)
        pull = weight * (middle - 0.5)  # the mean of the midpoints is always a half
        pull = pull / (pull * (middle - 0.5)).sum(axis=-1, keepdims=True)
        slope = (pull * line_y).sum(axis=-1)
        start = (weight * line_y).sum(axis=-1) - slope / 2
        at_start, at_end = weight - pull / 2, weight + pull / 2
        first, last = back(start), back(start + slope)
        moved = steepness(last)[..., None] * at_end - steepness(first)[..., None] * at_start
        sii_error = _root(moved, line_se)
        ratio = np.where((first > 0) & (last > 0), last / first, np.nan)
        grown = (steepness(last) / last)[..., None] * at_end
        grown = grown - (steepness(first) / first)[..., None] * at_start
        log_half = z_of(confidence) * _root(grown, line_se)
        grown_by = np.exp(log_half)
    grown_by = np.where(np.isfinite(grown_by), grown_by, np.nan)
    half = z_of(confidence) * sii_error
    sii = last - first
    return SlopeIndex(
        sii,
        sii_error,
        sii - half,
        sii + half,
        ratio,
        ratio / grown_by,
        ratio * grown_by,
        first,
    )


def _root(slopes: Numbers, errors: Numbers) -> Numbers:
    return np.sqrt(((slopes * errors) ** 2).sum(axis=-1))


def _logit(y: Numbers) -> Numbers:
    return np.log(y / (1 - y))


def _logistic(y: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-y))


Scale = Callable[[Numbers], Numbers]
# (to the scale of the line, back from it, how fast "back" moves at a figure)
_SCALES: dict[Transform, tuple[Scale, Scale, Scale]] = {
    Transform.NONE: (lambda y: y, lambda y: y, np.ones_like),
    Transform.LOG: (np.log, np.exp, lambda y: y),
    Transform.LOGIT: (_logit, _logistic, lambda y: y * (1 - y)),
}
