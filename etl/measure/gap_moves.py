"""Who moved each gap since its first year: `etl.measure.gap.driver` on whole series."""

import numpy as np

from etl.measure.changes import Axis
from etl.measure.points import Answer, Points, answer
from etl.model.figure import FigureName
from etl.model.indicator import Direction

_STILL = 1e-9


def gap_moves(
    direction: Direction, axis: Axis, group: Points, reference: Points, change: Answer
) -> dict[FigureName, Answer]:
    """The two parts of `change`, the change of the gap since its first year, and whether the gap
    was levelled down: it narrowed, and the group did not improve. Parts are in points, under 0
    where that side narrowed the gap; together they are the change."""
    columns = np.where(change.since > 0, change.since - axis.years[0], -1).astype(np.intp)
    sign = -1.0 if direction is Direction.LOWER else 1.0
    before, before_reference = (side.earlier(columns).value for side in (group, reference))
    better = sign * (group.value - before)
    by_reference = sign * (reference.value - before_reference)
    gaps = [sign * (before_reference - before), sign * (reference.value - group.value)]
    narrowed = np.abs(gaps[1]) < np.abs(gaps[0]) - _STILL
    levelled = np.where(np.isfinite(better + by_reference), narrowed & (better <= _STILL), np.nan)
    return {
        name: answer(change.state, value, since=change.since)
        for name, value in (
            (FigureName.GAP_MOVED_BY_GROUP, -better + 0.0),
            (FigureName.GAP_MOVED_BY_REFERENCE, by_reference + 0.0),
            (FigureName.LEVELLING_DOWN, levelled),
        )
    }
