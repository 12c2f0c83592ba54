"""The gap: how much worse off a group is than the group it is compared with (methods 1.2)."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.gap.difference import newcombe
from etl.measure.numbers import CONFIDENCE, Numbers, Ranged, numbers, z_of
from etl.model.indicator import Direction


def gap(group: ArrayLike, reference: ArrayLike, direction: Direction) -> Numbers:
    """Positive = the group is worse off; 0 = no gap; in the unit of the figures (points).

    Where higher is better the gap is reference - group, where lower is better group - reference.
    An indicator that is not judged takes reference - group.
    """
    difference = numbers(reference) - numbers(group)
    return -difference + 0.0 if direction is Direction.LOWER else difference


def gap_interval(
    group: Ranged,
    reference: Ranged,
    direction: Direction,
) -> tuple[Numbers, Numbers]:
    """Newcombe limits of the gap; each side is (value, low, high).

    Against all students, who contain the group, these limits are wider than needed; where the
    numbers of students are public, `etl.measure.gaps` goes by the other students.
    """
    if direction is Direction.LOWER:
        return newcombe(group, reference)
    return newcombe(reference, group)


def gap_change_interval(
    change: ArrayLike, standard_errors: ArrayLike, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers, Numbers]:
    """(standard error, low, high) of a change in gap; under 0 = narrowing.

    The root of the squared standard errors of everything that the change is made of: the four
    figures, or the two gaps. They lie along the last axis.
    """
    se = np.sqrt((numbers(standard_errors) ** 2).sum(axis=-1))
    half = z_of(confidence) * se
    return se, numbers(change) - half, numbers(change) + half
