"""One number over all groups of a dimension, for the district: spread, potential, mix against
results."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.changes import Axis
from etl.measure.grid import Grid
from etl.measure.interval import standard_error
from etl.measure.mix import mix_and_results
from etl.measure.numbers import Numbers
from etl.measure.ordered.concentration import concentration
from etl.measure.ordered.order import FEWEST_GROUPS, NEVER_ORDERED
from etl.measure.ordered.slope_index import slope_index
from etl.measure.rows import Estimated, Summarized, SummaryRows
from etl.measure.spread.attributable import attributable_risk
from etl.measure.spread.between_groups import between_group_sd
from etl.measure.spread.from_mean import index_of_disparity, mean_difference_from_mean
from etl.measure.spread.group_share import between_group_share
from etl.measure.spread.groups import groups
from etl.measure.spread.noise_floor import noise_floor
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.plan import Plan
from etl.model.student_group import ALL, Dimension, Vocabulary
from etl.model.summary import SummaryName

# A mean over the groups speaks of all students only when the groups hold nearly all of them.
_NEARLY_ALL = 0.95


@dataclass(frozen=True)
class _Parts:
    """The groups of a dimension in the vocabulary's order, years x groups; what is not published
    is NaN. `students_of_all` is the number of all students."""

    value: Numbers
    students: Numbers
    error: Numbers
    coded: NDArray[np.int64]
    students_of_all: Numbers
    axis: Axis


def group_rows(
    part: Grid,
    plan: Plan,
    vocabulary: Vocabulary,
    indicator: Indicator,
    code: int,
    summaries: SummaryRows,
) -> None:
    """Keep what is said of all groups of each dimension of the plan's own organization. Groups
    that are hidden are left out, and how many were used is kept."""
    for dimension in vocabulary.dimensions:
        for band in part.names["grade_band"]:
            parts = _parts(part, plan, vocabulary, indicator, dimension, band)
            if parts is None:
                continue
            of = Summarized(code, (plan.organization, band, dimension.code), part.axis.years)
            judged = indicator.direction is not Direction.NONE
            if judged and indicator.unit is Unit.PERCENT and dimension.is_whole:
                _spread(of, parts, indicator.direction, summaries)
            if judged and dimension.is_ordered and dimension.code not in NEVER_ORDERED:
                _ordered(of, parts, dimension, summaries)
            if dimension.is_whole and indicator.unit in (Unit.PERCENT, Unit.PER_100, Unit.MEAN):
                _mix(of, parts, summaries)


def _parts(
    part: Grid,
    plan: Plan,
    vocabulary: Vocabulary,
    indicator: Indicator,
    dimension: Dimension,
    band: str,
) -> _Parts | None:
    """None where fewer than two groups ever have a figure. A group that never has one is no part,
    whether it is hidden or not there."""
    owner, place = part.place("organization", plan.organization), part.place("grade_band", band)
    here = (part.keys["organization"] == owner) & (part.keys["grade_band"] == place)
    listed = [group.code for group in vocabulary.in_dimension(dimension.code)]
    found = [_row(part, here, group) for group in listed]
    rows = np.array([row for row in found if row >= 0 and part.points.has_value[row].any()], int)
    if len(rows) < 2 or dimension.code == ALL:
        return None
    points = part.points.series(rows)
    error = standard_error(*points.ranged, points.students, of_share=indicator.unit is Unit.PERCENT)
    everyone = part.points.series(np.array([_row(part, here, ALL)]))
    coded = (points.has_value & (part.coding[rows] != 0)).sum(axis=0)
    axis = Axis(part.axis.years, part.axis.segments[rows[:1]])
    return _Parts(points.value.T, points.students.T, error.T, coded, everyone.students[0], axis)


def _row(part: Grid, here: NDArray[np.bool_], group: str) -> int:
    rows = np.flatnonzero(here & (part.keys["student_group"] == part.place("student_group", group)))
    return int(rows[0]) if len(rows) else -1


def _spread(of: Summarized, parts: _Parts, direction: Direction, rows: SummaryRows) -> None:
    held = groups(parts.value, parts.students, parts.error)
    floor = noise_floor(np.where(held.known, held.students, np.nan), held.mean[..., 0])
    between, potential = between_group_sd(held), attributable_risk(held, direction)
    share = between_group_share(held)
    sign = -1.0 if direction is Direction.LOWER else 1.0
    for name, value, low, high, by_chance in (
        (
            SummaryName.MEAN_DIFFERENCE,
            mean_difference_from_mean(held),
            None,
            None,
            floor.mean_difference_from_mean,
        ),
        (
            SummaryName.DISPARITY_INDEX,
            index_of_disparity(held),
            None,
            None,
            floor.index_of_disparity,
        ),
        (SummaryName.SPREAD, between.value, between.low, between.high, floor.between_group_sd),
        (
            SummaryName.POTENTIAL,
            potential.value,
            potential.low,
            potential.high,
            sign * floor.attributable_risk,
        ),
        (SummaryName.BETWEEN_GROUPS, share.value, share.low, share.high, share.by_chance),
    ):
        rows.add(of, name, Estimated(value, held.count, parts.coded, low, high, by_chance))


def _ordered(of: Summarized, parts: _Parts, dimension: Dimension, rows: SummaryRows) -> None:
    """The vocabulary lists the groups of an ordered dimension from the least advantaged on; one
    that is hidden moves all the others, so then there is none."""
    count = parts.value.shape[1]
    if count < FEWEST_GROUPS:
        return
    index = slope_index(parts.value, parts.students, dimension, parts.error)
    gathered = concentration(parts.value, parts.students, dimension)
    used = np.full(len(of.years), count)
    for name, value, low, high in (
        (SummaryName.SLOPE_INDEX, index.value, index.low, index.high),
        (SummaryName.RELATIVE_SLOPE_INDEX, index.relative, index.relative_low, index.relative_high),
        (SummaryName.RELATIVE_CONCENTRATION, gathered.relative, None, None),
    ):
        rows.add(of, name, Estimated(value, used, parts.coded, low, high))


def _mix(of: Summarized, parts: _Parts, rows: SummaryRows) -> None:
    """The change of the groups' mean since the first year of the unbroken series in which all
    groups are published and hold nearly all students."""
    whole = np.isfinite(parts.value).all(axis=1) & np.isfinite(parts.students).all(axis=1)
    together = np.where(whole, parts.students.sum(axis=1), np.nan)
    with np.errstate(invalid="ignore"):
        whole &= together >= _NEARLY_ALL * parts.students_of_all
    first = parts.axis.first_year(np.where(whole, 0, 2).astype(np.int8)[None, :])[0]
    now = np.flatnonzero(whole & (first >= 0))
    before = first[now]
    split = mix_and_results(
        parts.students[before], parts.value[before], parts.students[now], parts.value[now]
    )
    used = np.full(len(of.years), parts.value.shape[1])
    since = np.zeros(len(of.years), np.int16)
    since[now] = of.years[before]
    for name, found in (
        (SummaryName.RESULTS_CHANGE, split.results),
        (SummaryName.MIX_CHANGE, split.mix),
    ):
        value = np.full(len(of.years), np.nan)
        value[now] = found
        rows.add(of, name, Estimated(value, used, parts.coded, since=since))
