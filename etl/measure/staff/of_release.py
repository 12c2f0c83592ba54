"""Staff of one indicator beside the students they serve, and stages of a pipeline beside the stage
before, by what is published of both."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from etl.measure.grid import Grid
from etl.measure.points import Points, answer, needing
from etl.measure.rows import FigureRows
from etl.measure.staff.composition import composition
from etl.measure.staff.pipeline import stage_to_stage
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
    """Keep each group's share of the students served, and how far its share of staff lies from it;
    and, where the indicator is a stage of a pipeline, how many came from the stage before. `grids`
    are those of the release by indicator. For the district alone."""
    wide = np.flatnonzero(part.is_district)
    served = indicator.served
    if served is not None and served.indicator in grids and indicator.unit is Unit.PERCENT:
        counted = plan.indicator(served.indicator).unit is Unit.COUNT
        students = _students(grids[served.indicator], part, wide, served, counted=counted)
        _served(part, wide, code, students, served.indicator, figures)
    for pipeline in plan.pipelines:
        stages = pipeline.indicators
        if indicator.slug in stages[1:] and indicator.unit is Unit.COUNT:
            before = stages[stages.index(indicator.slug) - 1]
            if before in grids:
                earlier = grids[before].like(part, wide).points
                _conversion(part, wide, code, earlier, before, figures)


def _students(
    mix: Grid, part: Grid, rows: NDArray[np.intp], served: Served, *, counted: bool
) -> Points:
    """Each group's percent of the students served, with the number of all of them; for all staff
    together, what is left without the groups that their figure leaves out."""
    everyone = mix.like(part, rows, student_group=ALL).points

    def share(of: Points) -> Points:
        if not counted:
            return of
        with np.errstate(divide="ignore", invalid="ignore"):
            value = 100 * of.value / everyone.value
        state = needing(of.state, everyone.state)
        return replace(of, state=state, value=value, students=everyone.value)

    own = share(mix.like(part, rows).points)
    is_all = (part.keys["student_group"][rows] == part.place("student_group", ALL))[:, None]
    left_out = [share(mix.like(part, rows, student_group=g).points) for g in served.without]
    if not left_out:
        return replace(own, value=np.where(is_all, np.nan, own.value))
    rest = 100 - np.sum([each.value for each in left_out], axis=0)
    return Points(
        np.where(is_all, needing(*(each.state for each in left_out)), own.state),
        np.where(is_all, rest, own.value),
        own.low,
        own.high,
        np.where(is_all, left_out[0].students, own.students),
    )


def _served(
    part: Grid,
    rows: NDArray[np.intp],
    code: int,
    students: Points,
    about: str,
    figures: FigureRows,
) -> None:
    staff = part.points.series(rows)
    state = needing(staff.state, students.state)
    found = composition(staff.value, staff.students, students.value, students.students)
    beside = answer(students.state, students.value)
    figures.add(code, part, rows, FigureName.SERVED, beside, about)
    apart = answer(state, found.difference, (found.low, found.high))
    figures.add(code, part, rows, FigureName.SERVED_GAP, apart, about)


def _conversion(
    part: Grid,
    rows: NDArray[np.intp],
    code: int,
    earlier: Points,
    before: str,
    figures: FigureRows,
) -> None:
    """Percent of the people at the stage before who reached this one in the same year."""
    here = part.points.series(rows)
    found = stage_to_stage(np.stack([earlier.value, here.value], axis=-1))
    value, low, high = (each[..., 0] for each in (found.value, found.low, found.high))
    told = answer(needing(here.state, earlier.state), value, (low, high))
    figures.add(code, part, rows, FigureName.CONVERSION, told, before)
