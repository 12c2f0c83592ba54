"""Students behind the gap: how many more of a group would have to meet the standard for the two
rates to be equal (methods 5)."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers
from etl.rounding import half_away


def students_behind(gap_points: ArrayLike, students: ArrayLike) -> Numbers:
    """students x gap / 100, to the nearest whole student; NaN where there is no gap to close.

    District level only, and only for percents: `students` is the published number in the group.
    """
    gap_points = numbers(gap_points)
    behind = half_away(numbers(students) * gap_points / 100)
    return np.where(gap_points > 0, behind, np.nan)
