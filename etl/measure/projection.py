"""Where the current line leads by the target's year (methods 3: projection)."""

import numpy as np

from etl.measure.changes import Axis
from etl.measure.numbers import Numbers
from etl.measure.points import Answer, Points, answer
from etl.measure.progress.line import LONGEST_LOOK_AHEAD, SMALLEST_RUN, ahead_of, fit
from etl.model.figure import FigureName
from etl.model.indicator import Indicator, Unit
from etl.model.target import Target, TargetKind

_RANGES = {FigureName.PROJECTION: 0.95, FigureName.PROJECTION_80: 0.8}
_FROM_NOTHING = (Unit.PER_100, Unit.COUNT, Unit.DOLLARS)


def projections(
    indicator: Indicator, axis: Axis, points: Points, target: Target
) -> dict[FigureName, Answer]:
    """The figure on the line in the target's year, with the range in which it would fall.

    The line is least squares through the unbroken run of years that ends at each point, at least
    five of them; `since` is the first. It leads ten years ahead at most, and never past the
    target's year. Neither it nor its range leaves what the unit can be. None where the plan sets
    no number.
    """
    if target.kind is not TargetKind.NUMBER or target.final is None:
        return {}
    last = target.final[0].ending
    shape = points.state.shape
    state, since = points.state.copy(), np.zeros(shape, np.int16)
    found = {name: np.full((3, *shape), np.nan) for name in _RANGES}
    for column, year in enumerate(axis.years.tolist()):
        state[:, column] = axis.window_state(points, column, SMALLEST_RUN)
        if not 0 < last - year <= LONGEST_LOOK_AHEAD:
            continue
        inside = axis.run(points.state, column)
        line = fit(axis.years, np.where(inside, points.value, np.nan), least=SMALLEST_RUN)
        since[:, column] = axis.years[inside.argmax(axis=1)]
        for name, confidence in _RANGES.items():
            ahead = ahead_of(line, last, confidence)
            found[name][:, :, column] = [_possible(indicator, part) for part in ahead]
    return {
        name: answer(state, value, (low, high), since) for name, (value, low, high) in found.items()
    }


def _possible(indicator: Indicator, values: Numbers) -> Numbers:
    if indicator.unit is Unit.PERCENT:
        return np.clip(values, 0.0, None if indicator.may_exceed_100 else 100.0)
    return np.maximum(values, 0.0) if indicator.unit in _FROM_NOTHING else values
