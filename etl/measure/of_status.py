"""The status of every point, and how far and how fast each series has come from its baseline."""

import numpy as np

from etl.measure.changes import Axis
from etl.measure.grid import Grid
from etl.measure.projection import projections
from etl.measure.rows import FigureRows, StatusRows
from etl.measure.series import baseline_figures
from etl.measure.status import Judged, judge
from etl.measure.targets import Aim, expected, start, target_of
from etl.model.indicator import Direction, Indicator
from etl.model.plan import Plan
from etl.model.student_group import ALL


def status_rows(
    part: Grid,
    plan: Plan,
    indicator: Indicator,
    code: int,
    figures: FigureRows,
    statuses: StatusRows,
) -> None:
    """Judge every series against the target that the plan sets for it, and keep what follows. Where
    the line leads is worked out for the district alone."""
    is_context = indicator.direction is Direction.NONE or plan.place_of(indicator.slug) is None
    for rows, aim in _aims(part, plan, indicator):
        points = part.points.series(rows)
        axis = Axis(part.axis.years, part.axis.segments[rows])
        begins = start(aim, points, axis)
        judged = Judged(
            indicator.direction,
            indicator.smallest_step,
            aim.target,
            aim.baseline.is_pending,
            is_context,
        )
        found = judge(judged, points, axis, begins, expected(aim, begins, axis))
        statuses.add(code, part, rows, found)
        since = baseline_figures(indicator, axis, points, begins, aim.target)
        for name, figure in since.items():
            figures.add(code, part, rows, name, figure)
        wide = rows[part.is_district[rows]]
        ahead = Axis(part.axis.years, part.axis.segments[wide])
        led = projections(indicator, ahead, part.points.series(wide), aim.target)
        for name, figure in led.items():
            figures.add(code, part, wide, name, figure)


def _aims(part: Grid, plan: Plan, indicator: Indicator) -> list[tuple[np.ndarray, Aim]]:
    """The series by the target that the plan sets for their group."""
    of_plan = (part.keys["organization"] == part.place("organization", plan.organization)) & (
        part.keys["grade_band"] == part.place("grade_band", indicator.headline_grade_band)
    )
    found = []
    left = np.ones(len(part), dtype=bool)
    for named in (*(target.student_group for target in indicator.group_targets), ALL):
        target, baseline, _ = target_of(indicator, named)
        group = part.keys["student_group"] == part.place("student_group", named)
        here = left if named == ALL else group & left
        left = left & ~here
        rows = np.flatnonzero(here)
        if len(rows):
            found.append((rows, Aim(target, baseline, (of_plan & group)[rows])))
    return found
