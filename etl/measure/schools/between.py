"""Whether results differ between the schools or between the groups within them."""

import numpy as np

from etl.measure.grid import Grid
from etl.measure.points import Code
from etl.measure.rows import Estimated, Summarized, SummaryRows
from etl.measure.spread.theil import theil_decomposition
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.plan import Plan
from etl.model.student_group import Vocabulary
from etl.model.summary import SummaryName


def between_schools(
    part: Grid,
    plan: Plan,
    vocabulary: Vocabulary,
    indicator: Indicator,
    code: int,
    summaries: SummaryRows,
) -> None:
    """Keep, for each dimension whose groups make up all students, the share of Theil's index of all
    groups in all schools that lies between the schools. Groups are weighed by the lower end of
    their size band; those that are hidden are left out."""
    if indicator.unit is not Unit.PERCENT or indicator.direction is Direction.NONE:
        return
    for dimension in (each for each in vocabulary.dimensions if each.is_whole):
        own = part.keys["dimension"] == part.place("dimension", dimension.code)
        for place, band in enumerate(part.names["grade_band"]):
            rows = np.flatnonzero(own & (part.keys["grade_band"] == place) & ~part.is_district)
            points, school = part.points.series(rows), part.keys["organization"][rows]
            told = np.where(points.state == Code.REPORTED, points.value, np.nan)
            years = np.flatnonzero(np.isfinite(told).any(axis=0))
            value = np.full(len(part.axis.years), np.nan)
            for year in years:
                found = theil_decomposition(told[:, year], school, part.least[rows, year])
                value[year] = found.between / found.whole if found.whole > 0 else np.nan
            used = np.isfinite(told) & (part.least[rows] > 0)
            coded = (used & (part.coding[rows] != 0)).sum(axis=0)
            of = Summarized(code, (plan.organization, band, dimension.code), part.axis.years)
            summaries.add(
                of, SummaryName.BETWEEN_SCHOOLS, Estimated(value, used.sum(axis=0), coded)
            )
