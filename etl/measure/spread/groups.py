"""The groups of a dimension as the measures of spread take them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import CONFIDENCE, Flags, Numbers, numbers, z_of

FEWEST_GROUPS = 2


@dataclass(frozen=True)
class Groups:
    """Figures of groups along the last axis, hidden ones and those without students left out.

    `value` is 0 and `students` 0 where a group is left out (see `known`); `error` is the standard
    error in the unit of the value, NaN where it is not known.
    """

    value: Numbers
    students: Numbers
    error: Numbers
    known: Flags

    @property
    def count(self) -> NDArray[np.int64]:
        return self.known.sum(axis=-1)

    @property
    def left_out(self) -> NDArray[np.int64]:
        """How many groups are not part of the measure; pages say so."""
        return self.known.shape[-1] - self.count

    @property
    def total(self) -> Numbers:
        """All students of the groups; NaN where fewer than two groups are left."""
        return np.where(self.count >= FEWEST_GROUPS, self.students.sum(axis=-1), np.nan)

    @property
    def weight(self) -> Numbers:
        """Each group's share of the students, adding up to 1."""
        return self.students / self.total[..., None]

    @property
    def mean(self) -> Numbers:
        """The weighted mean of the groups, with a last axis of one."""
        return (self.weight * self.value).sum(axis=-1, keepdims=True)

    @property
    def distance(self) -> Numbers:
        """How far each group lies from the mean; 0 for groups left out."""
        return np.where(self.known, self.value - self.mean, 0.0)


@dataclass(frozen=True)
class Estimate:
    """A measure with its standard error and limits; the last three are NaN where any standard
    error behind them is missing."""

    value: Numbers
    error: Numbers
    low: Numbers
    high: Numbers


def groups(value: ArrayLike, students: ArrayLike, error: ArrayLike = np.nan) -> Groups:
    """Groups from figures, numbers of students and standard errors, NaN where one is missing.

    A group without a figure, or without students, is left out. Raises ValueError for a negative
    number of students or a negative standard error.
    """
    value, students, error = np.broadcast_arrays(
        np.atleast_1d(numbers(value)), numbers(students), numbers(error)
    )
    if (students < 0).any() or (error < 0).any():
        raise ValueError("neither a number of students nor a standard error is under 0")
    known = np.isfinite(value) & (students > 0) & np.isfinite(students)
    return Groups(
        np.where(known, value, 0.0),
        np.where(known, students, 0.0),
        np.where(known, error, 0.0),
        known,
    )


def estimate(value: Numbers, error: Numbers, confidence: float = CONFIDENCE) -> Estimate:
    """A measure with normal limits."""
    half = z_of(confidence) * error
    return Estimate(value, error, value - half, value + half)


def by_slopes(
    groups_: Groups, value: Numbers, slopes: Numbers, confidence: float = CONFIDENCE
) -> Estimate:
    """A measure with limits by the delta method: `slopes` says how much it moves with each
    group's figure."""
    error = np.sqrt(((slopes * groups_.error) ** 2).sum(axis=-1))
    return estimate(value, error, confidence)
