"""The gap of every series to its comparison, and what follows from it."""

import numpy as np

from etl.measure.changes import Axis, change_since
from etl.measure.gap.others import all_others
from etl.measure.gap.ratio import katz, ratio
from etl.measure.gap.size import gap, gap_change_interval, gap_interval
from etl.measure.gap.students_behind import students_behind
from etl.measure.gap_moves import gap_moves
from etl.measure.interval import rate, standard_error, wilson
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Answer, Code, Columns, Points, answer, needing
from etl.measure.progress.line import SMALLEST_RUN, Line, fit, years_to_reach
from etl.model.figure import FigureName
from etl.model.indicator import Direction, Indicator, Unit


def other_students(group: Points, everyone: Points, unit: Unit) -> Points:
    """The points of all other students, from the published figures of a group and of everyone."""
    value, students = all_others(group.value, group.students, everyone.value, everyone.students)
    if unit is Unit.PERCENT:
        value = np.minimum(value, 100.0)
    low, high = _range(value, students, unit)
    exact = group.has_range & everyone.has_range
    found = answer(
        needing(group.state, everyone.state),
        value,
        (np.where(exact, low, np.nan), np.where(exact, high, np.nan)),
    )
    return Points(found.state, found.value, found.low, found.high, students)


def _range(value: Numbers, students: Numbers, unit: Unit) -> tuple[Numbers, Numbers]:
    if unit is Unit.PERCENT:
        return wilson(value, students)
    if unit is Unit.PER_100:
        return rate(value, students)
    return (np.full_like(value, np.nan),) * 2


def gap_figures(
    indicator: Indicator,
    axis: Axis,
    group: Points,
    reference: Points,
    *,
    contains: Flags,
    is_district: Flags,
) -> dict[FigureName, Answer]:
    """Every figure on the gap between `group` and `reference`, row by row the same series.

    `contains` marks the series whose reference is all students; `is_district` those that are not
    schools. Ratio, students behind and the slope are not computed for schools, where the exact
    number of students is not public.
    """
    found, se = _gap(indicator, group, reference, contains)
    as_points = found.as_points()
    school = np.broadcast_to(~is_district[:, None], found.state.shape)
    line, slope = _slope(as_points, axis, is_district)
    since_first = _change(as_points, se, axis, axis.first_year(as_points.state))
    return {
        FigureName.GAP: found,
        FigureName.RATIO: _ratio(indicator, group, reference).not_computed(school),
        FigureName.GAP_CHANGE: _change(as_points, se, axis, axis.year_before),
        FigureName.GAP_CHANGE_SINCE_FIRST: since_first,
        **gap_moves(indicator.direction, axis, group, reference, since_first),
        FigureName.STUDENTS_BEHIND: _behind(indicator, group, found, school),
        FigureName.GAP_SLOPE: slope.not_computed(school),
        FigureName.YEARS_TO_CLOSE: _years(line, slope, axis).not_computed(
            school | np.bool_(indicator.direction is Direction.NONE)
        ),
    }


def _gap(
    indicator: Indicator, group: Points, reference: Points, contains: Flags
) -> tuple[Answer, Numbers]:
    """The gap, and its standard error."""
    direction, unit = indicator.direction, indicator.unit
    low, high = gap_interval(group.ranged, reference.ranged, direction)
    se = np.hypot(_se(group, unit), _se(reference, unit))
    if contains.any():
        # All students contain the group: the gap to them is the gap to the others, shrunk by one
        # minus the group's share.
        rest = other_students(group, reference, unit)
        shrunk = 1 - group.students / reference.students
        narrow = gap_interval(group.ranged, rest.ranged, direction)
        better = contains[:, None] & np.isfinite(narrow[0]) & np.isfinite(narrow[1])
        low, high = (
            np.where(better, whole * shrunk, limit)
            for whole, limit in zip(narrow, (low, high), strict=True)
        )
        se = np.where(better, np.hypot(_se(group, unit), _se(rest, unit)) * shrunk, se)
    state = needing(group.state, reference.state)
    return answer(state, gap(group.value, reference.value, direction), (low, high)), se


def _se(points: Points, unit: Unit) -> Numbers:
    return standard_error(*points.ranged, points.students, of_share=unit is Unit.PERCENT)


def _change(gaps: Points, se: Numbers, axis: Axis, columns: Columns) -> Answer:
    """Change of the gap, its limits from the standard errors of the four figures behind it."""
    found = change_since(gaps, axis, columns)
    before = np.take_along_axis(se, np.where(columns < 0, 0, columns), axis=1)
    _, low, high = gap_change_interval(found.value, np.stack([se, before], axis=-1))
    return answer(found.state, found.value, (low, high), found.since)


def _ratio(indicator: Indicator, group: Points, reference: Points) -> Answer:
    value = ratio(group.value, reference.value)
    exact = group.has_range & reference.has_range
    low, high = katz(
        value,
        x_group=group.value * group.students / 100,
        n_group=group.students,
        x_reference=reference.value * reference.students / 100,
        n_reference=reference.students,
        may_exceed=indicator.unit is Unit.PER_100,
    )
    limits = np.where(exact, low, np.nan), np.where(exact, high, np.nan)
    return answer(needing(group.state, reference.state), value, limits)


def _behind(indicator: Indicator, group: Points, found: Answer, school: Flags) -> Answer:
    behind = answer(found.state, students_behind(found.value, group.students))
    none_to_count = (found.state == Code.REPORTED) & ~(found.value > 0)
    judged = indicator.unit is Unit.PERCENT and indicator.direction is not Direction.NONE
    return behind.not_computed(school | none_to_count | np.bool_(not judged))


def _slope(gaps: Points, axis: Axis, is_district: Flags) -> tuple[list[Line], Answer]:
    """Slope of the gap per year over the unbroken run of years that ends at each point."""
    shape = gaps.state.shape
    value, low, high = (np.full(shape, np.nan) for _ in range(3))
    since = np.zeros(shape, np.int16)
    lines = []
    for column in range(shape[1]):
        inside = axis.run(gaps.state, column) & is_district[:, None]
        line = fit(axis.years, np.where(inside, gaps.value, np.nan), least=SMALLEST_RUN)
        lines.append(line)
        value[:, column], low[:, column], high[:, column] = line.slope, line.low, line.high
        first = axis.years[inside.argmax(axis=1)]
        since[:, column] = np.where(np.isfinite(line.slope), first, 0)
    return lines, answer(gaps.state, value, (low, high), since)


def _years(lines: list[Line], slope: Answer, axis: Axis) -> Answer:
    """Years until the line of the gap meets 0, only where the data can say so."""
    value = np.full(slope.state.shape, np.nan)
    for column, line in enumerate(lines):
        value[:, column] = years_to_reach(line, 0.0, axis.years[column])
    return answer(slope.state, value, since=slope.since)
