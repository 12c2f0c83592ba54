"""Which dimensions have an order of advantage, and where each group stands in it."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers
from etl.model.student_group import Dimension

FEWEST_GROUPS = 3
# No file can give these an order: to rank them would be a judgement on people.
NEVER_ORDERED = frozenset({"all", "race", "sex", "disability", "english_learner"})


class NotOrdered(ValueError):
    """A measure of order was asked of groups that have none."""


def need_order(dimension: Dimension, count: int) -> None:
    """Raises NotOrdered unless the vocabulary gives the dimension an order and it has three groups
    or more. Race, sex, disability and English learner yes or no never have one."""
    if dimension.code in NEVER_ORDERED or not dimension.is_ordered:
        raise NotOrdered(f"the groups of {dimension.code} have no order of advantage")
    if count < FEWEST_GROUPS:
        raise NotOrdered(f"{dimension.code} has {count} groups; a measure of order needs three")


def midpoints(students: ArrayLike) -> tuple[Numbers, Numbers]:
    """(weight, ridit midpoint) of each group, least advantaged first along the last axis.

    The midpoint is the share of all students who stand below the middle of the group, from 0 to 1.
    NaN where any number of students is missing or negative, or there are none: one hidden group
    moves all the others.
    """
    n = np.atleast_1d(numbers(students))
    total = np.where((n >= 0).all(axis=-1) & (n.sum(axis=-1) > 0), n.sum(axis=-1), np.nan)
    weight = n / total[..., None]
    return weight, np.cumsum(weight, axis=-1) - weight / 2
