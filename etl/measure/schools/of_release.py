"""Every school of one indicator beside the others: funnel limits, what its poverty leads to expect,
and how far poverty predicts results."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.grid import Grid
from etl.measure.numbers import Flags, Numbers
from etl.measure.points import Code, Points, answer, needing
from etl.measure.rows import Estimated, FigureRows, Summarized, SummaryRows
from etl.measure.schools.funnel import ALARM, WARNING, funnel_limits, funnel_limits_of_rate
from etl.measure.schools.need import by_need
from etl.measure.schools.odds import beyond_odds
from etl.measure.schools.social_index import social_index
from etl.model.figure import FigureName
from etl.model.indicator import Indicator, Unit
from etl.model.plan import Plan
from etl.model.student_group import ALL
from etl.model.summary import SummaryName

_QUARTERS = (SummaryName.NEED_1, SummaryName.NEED_2, SummaryName.NEED_3, SummaryName.NEED_4)
_SHARES = (
    SummaryName.NEED_SHARE_1,
    SummaryName.NEED_SHARE_2,
    SummaryName.NEED_SHARE_3,
    SummaryName.NEED_SHARE_4,
)
_LIMITS = {Unit.PERCENT: funnel_limits, Unit.PER_100: funnel_limits_of_rate}


@dataclass(frozen=True)
class Poverty:
    """Each school's share of low-income students: the grid of the indicator that has it."""

    slug: str
    grid: Grid

    def beside(self, part: Grid, rows: NDArray[np.intp]) -> tuple[Numbers, Flags]:
        """(share, whether it is coded) of the schools of the series `rows`, series x years of
        `part`: of their grade band, else of the whole school."""
        own = self.grid.like(part, rows)
        whole = self.grid.like(part, rows, grade_band=ALL)
        missing = np.isnan(own.points.value)
        return (
            np.where(missing, whole.points.value, own.points.value),
            np.where(missing, whole.coding, own.coding) != 0,
        )


def school_rows(
    part: Grid,
    plan: Plan,
    indicator: Indicator,
    code: int,
    poverty: Poverty | None,
    figures: FigureRows,
    summaries: SummaryRows,
) -> None:
    """Keep the figures of every school of one indicator, all its students together."""
    everyone = part.keys["student_group"] == part.place("student_group", ALL)
    for place, band in enumerate(part.names["grade_band"]):
        here = everyone & (part.keys["grade_band"] == place)
        rows = np.flatnonzero(here & ~part.is_district)
        if not len(rows) or indicator.unit is Unit.COUNT:
            continue
        owner = part.place("organization", plan.organization)
        district = np.flatnonzero(here & (part.keys["organization"] == owner))
        if len(district):
            _funnel(part, indicator, code, rows, district, figures)
        if poverty is not None and poverty.slug != indicator.slug:
            of = Summarized(code, (plan.organization, band, ALL), part.axis.years)
            _against_poverty(part, of, rows, poverty, figures, summaries)
            if indicator.slug in plan.resources:
                _by_need(part, of, rows, poverty, summaries)


def _funnel(
    part: Grid,
    indicator: Indicator,
    code: int,
    rows: NDArray[np.intp],
    district: NDArray[np.intp],
    figures: FigureRows,
) -> None:
    """The district's figure and how far a school of this size may lie from it by chance."""
    if indicator.unit not in _LIMITS:
        return
    average = np.where(part.coding[district] == 0, part.points.value[district], np.nan)
    state = needing(part.points.state[rows], part.points.state[district])
    for name, confidence in ((FigureName.FUNNEL_95, WARNING), (FigureName.FUNNEL_998, ALARM)):
        low, high = _LIMITS[indicator.unit](part.least[rows], average, confidence=confidence)
        value = np.where(np.isfinite(low), average, np.nan)
        figures.add(code, part, rows, name, answer(state, value, (low, high)))


def _against_poverty(
    part: Grid,
    of: Summarized,
    rows: NDArray[np.intp],
    poverty: Poverty,
    figures: FigureRows,
    summaries: SummaryRows,
) -> None:
    points = part.points.series(rows)
    share, share_coded = poverty.beside(part, rows)
    coded = (part.coding[rows] != 0) | share_coded
    found = social_index(points.value.T, share.T, coded.T)
    for name, value, low, high, by_chance in (
        (SummaryName.POVERTY_R2, found.r2, found.low, found.high, found.by_chance),
        (SummaryName.POVERTY_SLOPE, found.slope, found.slope_low, found.slope_high, None),
    ):
        told = Estimated(value, found.schools, found.coded, low, high, by_chance)
        summaries.add(of, name, told, poverty.slug)
    _beyond(part, of.indicator, rows, points, share, poverty.slug, figures)


def _by_need(
    part: Grid, of: Summarized, rows: NDArray[np.intp], poverty: Poverty, summaries: SummaryRows
) -> None:
    """What schools have on average, in quarters by their share of low-income students."""
    share, share_coded = poverty.beside(part, rows)
    coded = (part.coding[rows] != 0) | share_coded
    found = by_need(part.points.value[rows].T, share.T, coded.T)
    for place, (own, need) in enumerate(zip(_QUARTERS, _SHARES, strict=True)):
        quarter = found.quarters[place]
        parts = quarter.schools, quarter.coded
        means = Estimated(quarter.mean, *parts, quarter.low, quarter.high)
        summaries.add(of, own, means, poverty.slug)
        summaries.add(of, need, Estimated(quarter.share, *parts), poverty.slug)
    apart = Estimated(found.apart, found.schools, found.coded, found.low, found.high)
    summaries.add(of, SummaryName.NEED_APART, apart, poverty.slug)


def _beyond(
    part: Grid,
    code: int,
    rows: NDArray[np.intp],
    points: Points,
    share: Numbers,
    about: str,
    figures: FigureRows,
) -> None:
    """What the line of the other schools leads to expect of each, year by year."""
    shape = points.state.shape
    expected, low, high, beyond = (np.full(shape, np.nan) for _ in range(4))
    for year in np.flatnonzero((points.state == Code.REPORTED).any(axis=0)):
        own = points.low[:, year], points.high[:, year]
        found = beyond_odds(points.value[:, year], share[:, year], own)
        expected[:, year], low[:, year], high[:, year] = found.expected, found.low, found.high
        side = np.where(found.stands_out, np.sign(found.beyond), 0.0)
        beyond[:, year] = np.where(np.isfinite(found.adjusted), side, np.nan)
    for name, told in (
        (FigureName.EXPECTED, answer(points.state, expected, (low, high))),
        (FigureName.BEYOND_ODDS, answer(points.state, beyond)),
    ):
        figures.add(code, part, rows, name, told, about)
