"""All figures and statuses of a release, indicator by indicator."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.frames import empty, validated
from etl.measure.changes import Axis
from etl.measure.comparisons import comparisons
from etl.measure.gaps import gap_figures
from etl.measure.grid import Grid, grid
from etl.measure.rows import FigureRows, StatusRows
from etl.measure.series import baseline_figures, series_figures
from etl.measure.status import Judged, judge
from etl.measure.targets import Aim, expected, start, target_of
from etl.model.figure import FigureName
from etl.model.indicator import Direction, Indicator
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.student_group import ALL

# At school level the slope of a gap, and what hangs on it, have no row at all.
_DISTRICT_ONLY = (FigureName.GAP_SLOPE, FigureName.YEARS_TO_CLOSE)


@dataclass(frozen=True)
class Measured:
    """The frames "figures" and "statuses"."""

    figures: pd.DataFrame
    statuses: pd.DataFrame


def measure_release(
    published: pd.DataFrame, plan: Plan, organizations: Mapping[str, Organization]
) -> Measured:
    """Every figure and status of `published` (frame "published"); indicators that the plan does
    not have are left out. Raises FrameError when the frame is not as declared."""
    validated(published, "published")
    figures, statuses = FigureRows(published), StatusRows(published)
    place = published["indicator"].cat.codes.to_numpy()
    known = {indicator.slug: indicator for indicator in plan.indicators}
    for code, slug in enumerate(published["indicator"].cat.categories):
        rows = np.flatnonzero(place == code)
        if slug in known and len(rows):
            part = grid(published.iloc[rows], known[slug], organizations)
            _measure(part, plan, known[slug], code, figures, statuses)
    return Measured(
        validated(figures.frame() if figures else empty("figures"), "figures"),
        validated(statuses.frame() if statuses else empty("statuses"), "statuses"),
    )


def _measure(
    part: Grid,
    plan: Plan,
    indicator: Indicator,
    code: int,
    figures: FigureRows,
    statuses: StatusRows,
) -> None:
    everything = np.arange(len(part))
    for name, found in series_figures(indicator, part.axis, part.points, part.is_district).items():
        figures.add(code, part, everything, name, found)
    for compared in comparisons(part, plan, indicator):
        axis = Axis(part.axis.years, part.axis.segments[compared.rows])
        on_the_gap = gap_figures(
            indicator,
            axis,
            compared.group,
            compared.reference,
            contains=compared.contains,
            is_district=part.is_district[compared.rows],
        )
        for name, found in on_the_gap.items():
            kept = part.is_district[compared.rows] | np.bool_(name not in _DISTRICT_ONLY)
            figures.add(code, part, compared.rows, name, found, compared.comparison, kept)
    _judge(part, plan, indicator, code, figures, statuses)


def _judge(
    part: Grid,
    plan: Plan,
    indicator: Indicator,
    code: int,
    figures: FigureRows,
    statuses: StatusRows,
) -> None:
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
