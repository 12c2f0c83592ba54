"""Concentration indices: whether a result is gathered at the advantaged end (methods 2)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers
from etl.measure.ordered.order import midpoints, need_order
from etl.model.student_group import Dimension


@dataclass(frozen=True)
class Concentration:
    """`absolute` (ACI) is in the unit of the figures, `relative` (RCI) from -1 to 1; + = the
    advantaged end is higher. Standard errors are those of a regression through the groups: weak
    with few of them, NaN with two that count."""

    absolute: Numbers
    absolute_error: Numbers
    relative: Numbers
    relative_error: Numbers


def concentration(value: ArrayLike, students: ArrayLike, dimension: Dimension) -> Concentration:
    """ACI = 2 cov(y, b) and RCI = ACI / m of groups along the last axis, least advantaged first.

    b are the midpoints of the groups (`order.midpoints`), m the weighted mean (Kakwani, Wagstaff
    and van Doorslaer 1997). NaN where a group's figure is missing; the RCI also where the mean is
    not over 0. Raises NotOrdered for a dimension without an order of advantage.
    """
    y, n = np.broadcast_arrays(np.atleast_1d(numbers(value)), numbers(students))
    need_order(dimension, y.shape[-1])
    weight, middle = midpoints(n)
    y = np.where(n > 0, y, 0.0)
    away = middle - 0.5
    spread = (weight * away**2).sum(axis=-1)
    mean = (weight * y).sum(axis=-1)
    absolute = 2 * (weight * away * y).sum(axis=-1)
    # The index is the slope of 2 spread y on b, so that regression gives its error.
    freedom = (n > 0).sum(axis=-1) - 2
    with np.errstate(divide="ignore", invalid="ignore"):
        rest = 2 * spread[..., None] * (y - mean[..., None]) - absolute[..., None] * away
        left = (weight * rest**2).sum(axis=-1) / np.where(freedom > 0, freedom, np.nan)
        error = np.sqrt(left / spread)
        over = np.where(mean > 0, mean, np.nan)
    return Concentration(absolute, error, absolute / over, error / over)


def erreygers(relative: ArrayLike, mean: ArrayLike) -> Numbers:
    """Erreygers' index (2009) for a result between 0 and 1: 4 m RCI; `mean` is a share of 1."""
    return 4 * numbers(mean) * numbers(relative)


def wagstaff(relative: ArrayLike, mean: ArrayLike) -> Numbers:
    """Wagstaff's index (2005) for a result between 0 and 1: RCI / (1 - m); NaN for a mean of 1."""
    left = 1 - numbers(mean)
    return numbers(relative) / np.where(left > 0, left, np.nan)
