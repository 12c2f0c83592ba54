"""Status: one ordered table, and the first row that fits decides (methods 6)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.changes import Axis
from etl.measure.numbers import Flags, Numbers, Ranged, without_noise
from etl.measure.points import Code, Points
from etl.measure.progress.change import change, is_clear
from etl.measure.progress.path import ahead
from etl.measure.targets import Start
from etl.model.figure import StatusCode
from etl.model.indicator import Direction
from etl.model.target import Target, TargetKind

CODES = tuple(StatusCode)
_NUMBER = {code: np.int8(place) for place, code in enumerate(CODES)}
_AT = 1e-9  # published figures have few digits: this close is "at" the path
_YEARS_TO_STAGNATE = 2


@dataclass(frozen=True)
class Statuses:
    """The judgement on every point as if it were the latest; `code` is a place in `CODES`.

    `distance` is positive when ahead of the path in the good direction, `low` and `high` its range.
    """

    code: NDArray[np.int8]
    rule: NDArray[np.int32]
    by_value: Flags
    expected: Numbers
    distance: Numbers
    low: Numbers
    high: Numbers


@dataclass(frozen=True)
class Judged:
    """What the table needs to know of an indicator and its target."""

    direction: Direction
    smallest_step: float
    target: Target
    is_pending: bool
    is_context: bool


@dataclass(frozen=True)
class _Row:
    """One row of the table. `by_value` marks points that it decides without an interval."""

    rule: int
    code: StatusCode
    fits: Flags
    by_value: Flags | None = None


def judge(
    judged: Judged, points: Points, axis: Axis, start: Start | None, expected: Numbers
) -> Statuses:
    """Statuses of every point, series x years. `rule` is the row of the table that decided."""
    shape = points.state.shape
    rows = [
        _Row(0, StatusCode.HIDDEN, points.state == Code.SUPPRESSED),
        _Row(1, StatusCode.NO_DATA, ~points.has_value | np.isnan(points.value)),
        *_without_judgement(judged, shape),
        _Row(4, StatusCode.SERIES_BROKEN, _is_broken(axis, start, shape)),
    ]
    decide = _against_path if judged.target.kind is TargetKind.NUMBER else _by_direction
    rows += decide(judged, points, axis, start, expected)
    code, rule, by_value = _first_that_fits(rows, shape)
    distance = ahead(points.value, expected, judged.direction)
    ends = [ahead(end, expected, judged.direction) for end in (points.low, points.high)]
    return Statuses(
        code,
        rule,
        by_value,
        without_noise(expected),
        without_noise(distance),
        without_noise(np.minimum(*ends)),
        without_noise(np.maximum(*ends)),
    )


def _without_judgement(judged: Judged, shape: tuple[int, ...]) -> list[_Row]:
    everywhere = np.ones(shape, dtype=bool)
    kind = judged.target.kind
    if judged.is_context:
        return [_Row(2, StatusCode.CONTEXT, everywhere)]
    if kind is TargetKind.NONE or (kind is TargetKind.PENDING and not judged.is_pending):
        return [_Row(2, StatusCode.NO_TARGET, everywhere)]
    if judged.is_pending:
        return [_Row(3, StatusCode.BASELINE_PENDING, everywhere)]
    return []


def _is_broken(axis: Axis, start: Start | None, shape: tuple[int, ...]) -> Flags:
    if start is None:
        return np.zeros(shape, dtype=bool)
    return axis.segments != start.segment[:, None]


def _against_path(
    judged: Judged, points: Points, axis: Axis, start: Start | None, expected: Numbers
) -> list[_Row]:
    assert judged.target.final is not None
    _, final = judged.target.final
    direction, value = judged.direction, points.value
    best_end = points.low if direction is Direction.LOWER else points.high
    moved = _since_start(points, start)
    still = ~is_clear(*moved, judged.smallest_step) & np.isfinite(np.asarray(moved[0]))
    if start is not None:
        still &= axis.years[None, :] - start.year >= _YEARS_TO_STAGNATE
    unsure, change_unsure = ~points.has_range, np.isnan(np.asarray(moved[1]))
    return [
        _Row(5, StatusCode.MET, ahead(value, np.float64(final), direction) >= -_AT, unsure),
        _Row(6, StatusCode.CANNOT_TELL, np.isnan(expected)),
        _Row(6, StatusCode.ON_TRACK, ahead(value, expected, direction) >= -_AT, unsure),
        _Row(7, StatusCode.CLOSE_TO_PATH, ahead(best_end, expected, direction) >= -_AT),
        _Row(8, StatusCode.STAGNANT, still, change_unsure),
        _Row(9, StatusCode.OFF_TRACK, np.ones_like(still), unsure | change_unsure),
    ]


def _by_direction(
    judged: Judged, points: Points, axis: Axis, start: Start | None, expected: Numbers
) -> list[_Row]:
    """A target that is a direction alone: the change since the baseline must be clear."""
    moved, low, high = (np.asarray(part) for part in _since_start(points, start))
    clear = is_clear(moved, low, high, judged.smallest_step)
    falls = judged.target.kind is TargetKind.DECREASE
    good = moved < 0 if falls else moved > 0
    unsure = np.isnan(low)
    return [
        _Row(6, StatusCode.CANNOT_TELL, np.isnan(moved)),
        _Row(6, StatusCode.ON_TRACK, clear & good, unsure),
        _Row(8, StatusCode.CANNOT_TELL, ~clear, unsure),
        _Row(9, StatusCode.OFF_TRACK, np.ones_like(clear), unsure),
    ]


def _since_start(points: Points, start: Start | None) -> Ranged:
    if start is None:
        nothing = np.full(points.state.shape, np.nan)
        return nothing, nothing, nothing
    before = start.value[:, None], start.low[:, None], start.high[:, None]
    return change(points.ranged, before)


def _first_that_fits(
    rows: list[_Row], shape: tuple[int, ...]
) -> tuple[NDArray[np.int8], NDArray[np.int32], Flags]:
    code, rule = np.zeros(shape, np.int8), np.full(shape, -1, np.int32)
    by_value = np.zeros(shape, dtype=bool)
    for row in rows:
        here = (rule < 0) & row.fits
        code[here], rule[here] = _NUMBER[row.code], row.rule
        if row.by_value is not None:
            by_value |= here & row.by_value
    return code, rule, by_value
