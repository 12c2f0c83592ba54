"""The figures of every series by itself: range, changes, pace, trend."""

import numpy as np

from etl.measure.changes import Axis, change_since_first, one_year_change
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Answer, Code, Points, answer
from etl.measure.progress.change import change
from etl.measure.progress.pace import pace_best, pace_needed, pace_observed
from etl.measure.progress.trend import POINTS, trend_of_shares, trend_of_values
from etl.measure.targets import Start
from etl.model.figure import FigureName
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.target import Target, TargetKind


def series_figures(
    indicator: Indicator, axis: Axis, points: Points, is_district: Flags
) -> dict[FigureName, Answer]:
    """Range by chance, the changes and the trend of every point. The trend test is not computed
    for schools, where the exact number of students is not public."""
    school = np.broadcast_to(~is_district[:, None], points.state.shape)
    with_range = np.where(points.has_range, points.value, np.nan)
    return {
        FigureName.INTERVAL: answer(points.state, with_range, (points.low, points.high)),
        FigureName.CHANGE: one_year_change(points, axis),
        FigureName.CHANGE_SINCE_FIRST: change_since_first(points, axis),
        FigureName.TREND: _trend(indicator, axis, points, is_district).not_computed(school),
    }


def baseline_figures(
    indicator: Indicator, axis: Axis, points: Points, start: Start | None, target: Target
) -> dict[FigureName, Answer]:
    """Change since the baseline, and the pace needed, seen, and best ever seen.

    Paces are in the indicator's unit a year; positive = a rise. The best pace keeps, as its
    `since`, the year before the best year.
    """
    found = {}
    if start is not None:
        found[FigureName.CHANGE_SINCE_BASELINE] = _since_baseline(axis, points, start)
    if target.kind is not TargetKind.NUMBER or target.final is None:
        return found
    last_year, last = target.final
    needed = pace_needed(points.value, axis.years[None, :], last, last_year.ending)
    beyond = (
        points.value >= last if indicator.direction is Direction.HIGHER else points.value <= last
    )
    found[FigureName.PACE_NEEDED] = answer(points.state, np.where(beyond, np.nan, needed))
    if start is not None:
        seen = pace_observed(
            points.value, axis.years[None, :], start.value[:, None], np.int16(start.year)
        )
        found[FigureName.PACE_OBSERVED] = _stopped(axis, points, start, seen)
    found[FigureName.PACE_BEST] = _best(indicator, axis, points)
    return found


def _since_baseline(axis: Axis, points: Points, start: Start) -> Answer:
    value, low, high = change(
        points.ranged, (start.value[:, None], start.low[:, None], start.high[:, None])
    )
    later = axis.years[None, :] > start.year
    return _stopped(axis, points, start, np.where(later, value, np.nan), (low, high))


def _stopped(
    axis: Axis,
    points: Points,
    start: Start,
    value: Numbers,
    limits: tuple[Numbers, Numbers] | None = None,
) -> Answer:
    """An answer since the baseline that stops at a break."""
    broken = (axis.segments != start.segment[:, None]) & points.has_value
    state = np.where(broken, np.int8(Code.SERIES_BROKEN), points.state)
    hidden = (start.is_hidden & np.isnan(start.value))[:, None] & (state == Code.REPORTED)
    state = np.where(hidden, np.int8(Code.SUPPRESSED), state)
    since = np.full(state.shape, start.year, np.int16)
    return answer(state, value, limits, since)


def _best(indicator: Indicator, axis: Axis, points: Points) -> Answer:
    yearly = one_year_change(points, axis)
    best, column = pace_best(yearly.value, indicator.direction, axis.segments)
    before = np.where(np.isfinite(column), column - 1, -1).astype(np.intp)
    return answer(points.state, best, since=axis.year_of(before))


def _trend(indicator: Indicator, axis: Axis, points: Points, is_district: Flags) -> Answer:
    """1 rising, -1 falling, 0 no clear trend over the latest five years in a row."""
    verdict = np.full(points.state.shape, np.nan)
    state = points.state.copy()
    since = np.zeros(points.state.shape, np.int16)
    for column in range(POINTS - 1, points.state.shape[1]):
        window = slice(column - POINTS + 1, column + 1)
        rows = np.flatnonzero(is_district & points.has_range[:, window].all(axis=1))
        unbroken = axis.segments[rows, column] == axis.segments[rows, window.start]
        rows = rows[unbroken]
        verdict[rows, column] = _verdict(indicator.unit, axis, points, rows, window)
        since[:, column] = axis.years[window.start]
        state[:, column] = axis.window_state(points, column, POINTS)
    return answer(state, verdict, since=since)


def _verdict(unit: Unit, axis: Axis, points: Points, rows: np.ndarray, window: slice) -> Numbers:
    years = axis.years[window]
    value = points.value[rows, window]
    if unit is Unit.PERCENT:
        students = points.students[rows, window]
        return trend_of_shares(value * students / 100, students, years).verdict
    return trend_of_values(
        value, points.low[rows, window], points.high[rows, window], years
    ).verdict
