"""Composition against students served: is a group as present among staff as among students?"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.gap.difference import newcombe
from etl.measure.gap.ratio import katz, ratio
from etl.measure.interval import wilson
from etl.measure.numbers import CONFIDENCE, Numbers, numbers


@dataclass(frozen=True)
class Composition:
    """`difference` is the group's percent among staff less its percent among students, in points:
    under 0 = less present among staff. `ratio` is the first divided by the second: over 0, 1 = as
    present. The limits are NaN where numbers of people are not public."""

    difference: Numbers
    low: Numbers
    high: Numbers
    ratio: Numbers
    ratio_low: Numbers
    ratio_high: Numbers


def composition(
    staff: ArrayLike,
    n_staff: ArrayLike,
    students: ArrayLike,
    n_students: ArrayLike,
    confidence: float = CONFIDENCE,
) -> Composition:
    """Compare a group's percent among all staff with its percent among all students.

    `staff` and `students` are percents, the numbers those of all staff (people or full-time
    equivalents) and of all students; leave out (NaN) what is not public. Newcombe's limits for the
    difference, Katz' for the ratio. The ratio is NaN where either percent is 0. A percent outside 0
    to 100 gives NaN.
    """
    one, two = _percent(staff), _percent(students)
    n1, n2 = numbers(n_staff), numbers(n_students)
    low, high = newcombe(
        (one, *wilson(one, n1, confidence=confidence)),
        (two, *wilson(two, n2, confidence=confidence)),
    )
    times = ratio(one, two)
    ratio_low, ratio_high = katz(
        times,
        x_group=one * n1 / 100,
        n_group=n1,
        x_reference=two * n2 / 100,
        n_reference=n2,
        confidence=confidence,
    )
    return Composition(one - two, low, high, times, ratio_low, ratio_high)


def _percent(value: ArrayLike) -> Numbers:
    value = numbers(value)
    return np.where((value >= 0) & (value <= 100), value, np.nan)
