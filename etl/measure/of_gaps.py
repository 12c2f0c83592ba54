"""The gaps of every series of one indicator, each to its comparison."""

import numpy as np

from etl.measure.changes import Axis
from etl.measure.comparisons import comparisons
from etl.measure.gaps import gap_figures
from etl.measure.grid import Grid
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Code, answer
from etl.measure.rows import FigureRows
from etl.measure.scan.discovery import benjamini_hochberg
from etl.measure.scan.gap_chances import gap_chances
from etl.measure.scan.of_release import Looked, latest_points
from etl.model.figure import FigureName
from etl.model.indicator import Indicator
from etl.model.plan import Plan

# At school level these have no row at all: what needs exact numbers of students, and what hangs on
# a slope.
_DISTRICT_ONLY = (
    FigureName.GAP_SLOPE,
    FigureName.YEARS_TO_CLOSE,
    FigureName.GAP_MOVED_BY_GROUP,
    FigureName.GAP_MOVED_BY_REFERENCE,
    FigureName.LEVELLING_DOWN,
)


def gap_rows(
    part: Grid, plan: Plan, indicator: Indicator, code: int, figures: FigureRows
) -> list[Looked]:
    """Keep every figure on the gaps of an indicator; return them for the scan of the release."""
    looked = []
    latest = latest_points(part)
    for compared in comparisons(part, plan, indicator):
        wide = part.is_district[compared.rows]
        found = gap_figures(
            indicator,
            Axis(part.axis.years, part.axis.segments[compared.rows]),
            compared.group,
            compared.reference,
            contains=compared.contains,
            is_district=wide,
        )
        for name, figure in found.items():
            kept = (wide | np.bool_(name not in _DISTRICT_ONLY))[:, None]
            figures.add(code, part, compared.rows, name, figure, compared.comparison, kept)
        gap, now = found[FigureName.GAP], latest[compared.rows]
        p = gap_chances(part, compared, indicator.unit, _asked(wide, now, gap.state))
        looked.append(Looked(code, part, compared.rows, compared.comparison, gap, p, now))
    _keep_chances(looked, figures)
    return looked


def _asked(wide: Flags, latest: Flags, state: np.ndarray) -> Flags:
    """For which gaps a chance is worked out: every year of the district, the latest of schools."""
    return (wide[:, None] | latest) & (state == Code.REPORTED)


def _keep_chances(looked: list[Looked], figures: FigureRows) -> None:
    """The chances of the gaps, adjusted for all groups of a screenful: one organization, grade band
    and year."""
    if not looked:
        return
    adjusted = benjamini_hochberg(
        np.concatenate([each.p.ravel() for each in looked]),
        np.concatenate([_screen(each) for each in looked]),
    )
    first = 0
    for each in looked:
        last = first + each.p.size
        own: Numbers = adjusted[first:last].reshape(each.p.shape)
        first = last
        found = answer(each.gap.state, own)
        figures.add(
            each.code,
            each.grid,
            each.rows,
            FigureName.GAP_P,
            found,
            each.comparison,
            np.isfinite(own),
        )


def _screen(looked: Looked) -> np.ndarray:
    keys, rows = looked.grid.keys, looked.rows
    bands, years = len(looked.grid.names["grade_band"]), len(looked.grid.axis.years)
    series = keys["organization"][rows] * bands + keys["grade_band"][rows]
    return (series[:, None] * years + np.arange(years)).ravel()
