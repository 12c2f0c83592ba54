"""Which group each series is compared with (design: Comparison). Fixed through time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.gaps import other_students
from etl.measure.grid import Grid
from etl.measure.numbers import Flags
from etl.measure.points import Code, Points
from etl.model.indicator import Direction, Indicator
from etl.model.plan import Plan
from etl.model.student_group import ALL, ALL_OTHERS


@dataclass(frozen=True)
class Compared:
    """The series that are compared with one and the same group."""

    comparison: str
    rows: NDArray[np.intp]
    group: Points
    reference: Points
    beside: NDArray[np.intp]  # the series that the reference is, or is worked out from; -1: none

    @property
    def contains(self) -> Flags:
        """Whether the reference contains the group."""
        return np.full(len(self.rows), self.comparison == ALL)

    @property
    def others_alone(self) -> bool:
        """Whether the reference is all other students, worked out from two series."""
        return self.comparison == ALL_OTHERS


def comparisons(grid: Grid, plan: Plan, indicator: Indicator) -> list[Compared]:
    """Every series with a comparison, by the group it is compared with.

    The plan's named group for the dimension; else all other students, at district level, where the
    numbers of students are public all through the dimension; else all students. All students and
    the compared group itself have none. Neither has context, where no direction is better: which
    group has more of it is no gap.
    """
    if indicator.direction is Direction.NONE:
        return []
    chosen = _chosen(grid, plan, indicator)
    found = []
    for comparison in sorted(set(chosen) - {""}):
        rows = np.flatnonzero(chosen == comparison)
        group = grid.points.series(rows)
        beside = grid.sibling(ALL if comparison == ALL_OTHERS else comparison)[rows]
        reference = grid.points.series(beside)
        if comparison == ALL_OTHERS:
            reference = other_students(group, reference, indicator.unit)
        found.append(Compared(comparison, rows, group, reference, beside))
    return found


def _chosen(grid: Grid, plan: Plan, indicator: Indicator) -> NDArray[np.str_]:
    chosen = np.full(len(grid), ALL, dtype=object)
    chosen[grid.is_district & _is_counted(grid)] = ALL_OTHERS
    for place, dimension in enumerate(grid.names["dimension"]):
        named = plan.comparison(indicator, dimension)
        if named is not None:
            chosen[(grid.keys["dimension"] == place) & grid.is_district] = named.student_group
    own = np.array(grid.names["student_group"], dtype=object)[grid.keys["student_group"]]
    chosen[(own == ALL) | (own == chosen)] = ""
    return chosen.astype(str)


def _is_counted(grid: Grid) -> Flags:
    """Series in whose organization, grade band and dimension every reported figure, those of all
    students included, has its exact number of students."""
    uncounted = (grid.points.state == Code.REPORTED) & np.isnan(grid.points.students)
    bands, dimensions = len(grid.names["grade_band"]), len(grid.names["dimension"])
    place = grid.keys["organization"] * bands + grid.keys["grade_band"]
    part = place * dimensions + grid.keys["dimension"]
    bad = np.unique(part[uncounted.any(axis=1)])
    everyone = grid.sibling(ALL)
    # All students without any figure are as good as not there, hidden or not.
    told = (grid.points.state == Code.REPORTED).any(axis=1)
    without_all = (everyone < 0) | (uncounted.any(axis=1) | ~told)[everyone]
    return ~np.isin(part, bad) & ~without_all
