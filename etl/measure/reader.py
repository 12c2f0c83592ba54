"""A reader's own comparison: the gap figures of one series, by the functions that made the release.

Loads no pandas.
"""

from collections.abc import Sequence

import numpy as np

from etl.measure.changes import Axis, segments
from etl.measure.gaps import gap_figures, other_students
from etl.measure.points import STATES, Answer, Code, Points
from etl.measure.targets import plan_path, target_of
from etl.model.cell import Basis, Coding, State
from etl.model.figure import Cell, Figure, FigureName, Series
from etl.model.indicator import Indicator
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS, GOAL


def compare(
    indicator: Indicator,
    cells: Sequence[Cell],
    reference: Sequence[Cell],
    everyone: Sequence[Cell],
    comparison: str,
    *,
    at_school: bool,
) -> tuple[Figure, ...]:
    """The gap figures of `cells` against `comparison`, in year order.

    `comparison` is the code of a group (whose cells are `reference`), "all" or "all_others" (worked
    out from `everyone`, the cells of all students), or "goal" (the path's value of each year). All
    cells are of one indicator, organization and grade band.
    """
    if not cells:
        return ()
    series = cells[0].series
    years = _years([*cells, *reference, *everyone])
    axis = Axis(years, segments(indicator, series.grade_band, years)[None, :])
    group = _points(cells, years)
    if comparison == GOAL:
        against = _goal(indicator, series, years)
    elif comparison == ALL_OTHERS:
        against = other_students(group, _points(everyone, years), indicator.unit)
    else:
        against = _points(everyone if comparison == ALL else reference, years)
    found = gap_figures(
        indicator,
        axis,
        group,
        against,
        contains=np.array([comparison == ALL]),
        is_district=np.array([not at_school]),
    )
    return tuple(
        _figure(series, cell.school_year, name, answer, comparison, int(years[0]))
        for cell in cells
        for name, answer in found.items()
    )


def _years(cells: Sequence[Cell]) -> np.ndarray:
    ends = [cell.school_year.ending for cell in cells]
    return np.arange(min(ends), max(ends) + 1, dtype=np.int16)


def _points(cells: Sequence[Cell], years: np.ndarray) -> Points:
    state = np.full((1, len(years)), Code.NOT_AVAILABLE, dtype=np.int8)
    value, low, high, students = (np.full((1, len(years)), np.nan) for _ in range(4))
    for cell in cells:
        at = 0, cell.school_year.ending - int(years[0])
        if cell.state is State.SUPPRESSED:
            state[at] = Code.SUPPRESSED
        if cell.state is not State.REPORTED or cell.value is None:
            continue
        state[at], value[at] = Code.REPORTED, cell.value
        if cell.interval is not None and cell.coding is Coding.EXACT:
            low[at], high[at] = cell.interval.low, cell.interval.high
        if cell.basis is not Basis.RATE_ONLY and cell.students is not None:
            students[at] = cell.students
    return Points(state, value, low, high, students)


def _goal(indicator: Indicator, series: Series, years: np.ndarray) -> Points:
    """The path that the plan sets, for this group or for all; a promise has no range by chance."""
    target, baseline, _ = target_of(indicator, series.student_group)
    value = plan_path(target, baseline, years)[None, :]
    state = np.where(np.isnan(value), np.int8(Code.NOT_AVAILABLE), np.int8(Code.REPORTED))
    return Points(state, value, value, value, np.full_like(value, np.nan))


def _figure(
    series: Series,
    year: SchoolYear,
    name: FigureName,
    answer: Answer,
    comparison: str,
    first_year: int,
) -> Figure:
    at = 0, year.ending - first_year
    since = int(answer.since[at])
    return Figure(
        series,
        year,
        name,
        STATES[answer.state[at]],
        _number(answer.value[at]),
        _number(answer.low[at]),
        _number(answer.high[at]),
        comparison,
        SchoolYear(since) if since else None,
    )


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
