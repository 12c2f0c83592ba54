"""The gap: how much worse off a group is than the group it is compared with (methods 1.2)."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.difference import newcombe
from etl.measure.numbers import Numbers, Ranged, numbers
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

    Against all students, who contain the group, these limits are wider than needed:
    `etl.measure.others.part_whole_interval` serves where the numbers of students are public.
    """
    if direction is Direction.LOWER:
        return newcombe(group, reference)
    return newcombe(reference, group)


def gap_change(
    now: Ranged,
    before: Ranged,
) -> tuple[Numbers, Numbers, Numbers]:
    """Change of a gap, (value, low, high); under 0 = narrowing. Each side is (gap, low, high).

    The limits put together the four figures' own half-widths by squares: Newcombe's hybrid of the
    two gaps, each already a hybrid of two Wilson intervals. It agrees with the root of the four
    squared standard errors (`gap_change_by_se`) in large groups and keeps its sense in small ones.
    """
    low, high = newcombe(now, before)
    return numbers(now[0]) - numbers(before[0]), low, high


def gap_change_by_se(
    change: ArrayLike, standard_errors: ArrayLike, z: float
) -> tuple[Numbers, Numbers, Numbers]:
    """(standard error, low, high) of a change in gap from the four figures' standard errors, which
    lie along the last axis."""
    se = np.sqrt((numbers(standard_errors) ** 2).sum(axis=-1))
    return se, numbers(change) - z * se, numbers(change) + z * se
