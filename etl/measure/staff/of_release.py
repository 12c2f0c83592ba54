"""Staff of one indicator beside the students they serve, by what is published of both."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from etl.measure.grid import Grid
from etl.measure.numbers import Flags
from etl.measure.points import Points, answer, needing
from etl.measure.rows import FigureRows
from etl.measure.staff.composition import composition
from etl.model.figure import FigureName
from etl.model.indicator import Indicator, Served, Unit
from etl.model.plan import Plan
from etl.model.student_group import ALL


def staff_rows(
    part: Grid,
    plan: Plan,
    indicator: Indicator,
    code: int,
    grids: Mapping[str, Grid],
    figures: FigureRows,
) -> None:
    """Keep each group's share of the students served, and how far its share of staff lies from it.
    Staff are told as percents, or as numbers of people by group. `grids` are those of the release
    by indicator. For the district alone."""
    wide = np.flatnonzero(part.is_district)
    served = indicator.served
    if served is None or served.indicator not in grids:
        return
    if indicator.unit in (Unit.PERCENT, Unit.COUNT):
        counted = plan.indicator(served.indicator).unit is Unit.COUNT
        students = _students(grids[served.indicator], part, wide, served, counted=counted)
        staff = part.points.series(wide)
        if indicator.unit is Unit.COUNT:
            staff = _share(staff, part.points.series(part.sibling(ALL)[wide]))
            students = _without_all(part, wide, students)
        _served(part, wide, code, staff, students, served.indicator, figures)


def _students(
    mix: Grid, part: Grid, rows: NDArray[np.intp], served: Served, *, counted: bool
) -> Points:
    """Each group's percent of the students served, with the number of all of them; for all staff
    together, what is left without the groups that their figure leaves out."""
    everyone = mix.like(part, rows, student_group=ALL).points

    def share(of: Points) -> Points:
        return _share(of, everyone) if counted else of

    own = share(mix.like(part, rows).points)
    is_all = _is_all(part, rows)
    left_out = [share(mix.like(part, rows, student_group=g).points) for g in served.without]
    if not left_out:
        return _without_all(part, rows, own)
    rest = 100 - np.sum([each.value for each in left_out], axis=0)
    return Points(
        np.where(is_all, needing(*(each.state for each in left_out)), own.state),
        np.where(is_all, rest, own.value),
        own.low,
        own.high,
        np.where(is_all, left_out[0].students, own.students),
    )


def _share(of: Points, everyone: Points) -> Points:
    """Numbers of people as percents of everybody, with the number of everybody."""
    with np.errstate(divide="ignore", invalid="ignore"):
        value = 100 * of.value / everyone.value
    state = needing(of.state, everyone.state)
    return replace(of, state=state, value=value, students=everyone.value)


def _is_all(part: Grid, rows: NDArray[np.intp]) -> Flags:
    return (part.keys["student_group"][rows] == part.place("student_group", ALL))[:, None]


def _without_all(part: Grid, rows: NDArray[np.intp], of: Points) -> Points:
    """Everybody is 100 % of everybody: nothing to set beside anything."""
    return replace(of, value=np.where(_is_all(part, rows), np.nan, of.value))


def _served(
    part: Grid,
    rows: NDArray[np.intp],
    code: int,
    staff: Points,
    students: Points,
    about: str,
    figures: FigureRows,
) -> None:
    state = needing(staff.state, students.state)
    found = composition(staff.value, staff.students, students.value, students.students)
    beside = answer(students.state, students.value)
    figures.add(code, part, rows, FigureName.SERVED, beside, about)
    apart = answer(state, found.difference, (found.low, found.high))
    figures.add(code, part, rows, FigureName.SERVED_GAP, apart, about)
