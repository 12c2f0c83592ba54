"""The V gap of one indicator where the release has the shares at two or more cuts of its test."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from etl.measure.comparisons import Compared, comparisons
from etl.measure.gaps import other_students
from etl.measure.grid import Grid
from etl.measure.levels.v_gap import FEWEST_CUTS, v_gap
from etl.measure.numbers import Numbers
from etl.measure.points import Points, answer, needing
from etl.measure.rows import FigureRows
from etl.model.figure import FigureName
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.plan import Plan
from etl.model.student_group import ALL


def level_rows(
    part: Grid,
    plan: Plan,
    indicator: Indicator,
    code: int,
    grids: Mapping[str, Grid],
    figures: FigureRows,
) -> None:
    """Keep the V gap of each group of the district to its comparison. A coded share says too little
    of where the students lie, so it gives none. `grids` are those of the release by indicator."""
    cuts = [grids[slug] for slug in indicator.cuts if slug in grids]
    if len(cuts) < max(FEWEST_CUTS, len(indicator.cuts)) or indicator.unit is not Unit.PERCENT:
        return
    for compared in comparisons(part, plan, indicator):
        chosen = np.flatnonzero(part.is_district[compared.rows])
        rows = compared.rows[chosen]
        sides = [_sides(part, rows, cut, compared) for cut in cuts]
        state = needing(*(points.state for side in sides for points in side))
        group, reference = (_levels([side[place] for side in sides]) for place in (0, 1))
        n_group, n_reference = (sides[0][place].students for place in (0, 1))
        if indicator.direction is Direction.LOWER:
            found = v_gap(group, reference, n_group, n_reference)
        else:
            found = v_gap(reference, group, n_reference, n_group)
        told = answer(state, found.value, (found.low, found.high))
        figures.add(code, part, rows, FigureName.V_GAP, told, compared.comparison)


def _sides(
    part: Grid, rows: NDArray[np.intp], cut: Grid, compared: Compared
) -> tuple[Points, Points]:
    """(group, comparison) of each series at one cut."""
    group = _exact(cut.like(part, rows))
    if compared.others_alone:
        everyone = _exact(cut.like(part, rows, student_group=ALL))
        return group, other_students(group, everyone, Unit.PERCENT)
    return group, _exact(cut.like(part, rows, student_group=compared.comparison))


def _exact(grid: Grid) -> Points:
    points = grid.points
    value = np.where(grid.coding == 0, points.value, np.nan)
    return Points(points.state, value, points.low, points.high, points.students)


def _levels(cuts: list[Points]) -> Numbers:
    """Percents at each level, lowest first, from percents at or above each cut, hardest first."""
    above = [np.zeros_like(cuts[0].value), *(each.value for each in cuts)]
    between = [after - before for before, after in pairwise(above)]
    return np.stack([100 - above[-1], *between[::-1]], axis=-1)
