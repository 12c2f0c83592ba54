"""The published rows of one indicator as arrays of series x years."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from etl.measure.changes import Axis, Segments, segments
from etl.measure.interval import rate, wilson
from etl.measure.numbers import Flags, Numbers, without_noise
from etl.measure.points import Code, Points
from etl.measure.targets import baseline_years
from etl.model.cell import Basis, Coding, State
from etl.model.indicator import Indicator, Unit
from etl.model.organization import Kind, Organization

_STATES: dict[str, int] = {
    State.REPORTED: Code.REPORTED,
    State.SUPPRESSED: Code.SUPPRESSED,
    State.NOT_REPORTED: Code.NOT_AVAILABLE,
    State.NOT_APPLICABLE: Code.NOT_AVAILABLE,
}
KEYS = ("organization", "grade_band", "dimension", "student_group")


@dataclass(frozen=True)
class Grid:
    """One indicator. `keys` holds, for each series, the place of each key in `names`."""

    axis: Axis
    points: Points
    present: Flags
    keys: Mapping[str, NDArray[np.int64]]
    names: Mapping[str, list[str]]
    is_district: Flags

    def __len__(self) -> int:
        return len(self.is_district)

    def place(self, key: str, name: str) -> int:
        """The place of a name among those of a key; -1 where no series has it."""
        return self.names[key].index(name) if name in self.names[key] else -1

    def sibling(self, student_group: str) -> NDArray[np.intp]:
        """For each series the one of `student_group` at the same organization and grade band; -1
        where there is none."""
        wanted = self.place("student_group", student_group)
        if wanted < 0:
            return np.full(len(self), -1, dtype=np.intp)
        ids = self._ids(np.full(len(self), wanted))
        known = self._ids(self.keys["student_group"])
        order = np.argsort(known)
        at = np.minimum(np.searchsorted(known[order], ids), len(known) - 1)
        found = order[at]
        return np.where(known[found] == ids, found, -1)

    def _ids(self, group: NDArray[np.int64]) -> NDArray[np.int64]:
        bands, groups = len(self.names["grade_band"]), len(self.names["student_group"])
        return (self.keys["organization"] * bands + self.keys["grade_band"]) * groups + group


def grid(
    published: pd.DataFrame, indicator: Indicator, organizations: Mapping[str, Organization]
) -> Grid:
    """The grid of `published`, which holds the rows of `indicator` alone."""
    names = {key: [str(name) for name in published[key].cat.categories] for key in KEYS}
    codes = {key: published[key].cat.codes.to_numpy().astype(np.int64) for key in KEYS}
    id_ = np.zeros(len(published), np.int64)
    for key in KEYS:
        id_ = id_ * max(len(names[key]), 1) + codes[key]
    _, first, series = np.unique(id_, return_index=True, return_inverse=True)
    year = published["school_year"].to_numpy(np.int64)
    years = _years(year, indicator)
    shape, at = (len(first), len(years)), (series, year - int(years[0]))
    keys = {key: codes[key][first] for key in KEYS}
    present = np.zeros(shape, dtype=bool)
    present[at] = True
    segments = _segments(indicator, names["grade_band"], years)[keys["grade_band"]]
    district = [_is_district(organizations.get(code)) for code in names["organization"]]
    return Grid(
        Axis(years, segments),
        _points(published, indicator, shape, at),
        present,
        keys,
        names,
        np.array(district, dtype=bool)[keys["organization"]],
    )


def _years(year: NDArray[np.int64], indicator: Indicator) -> NDArray[np.int16]:
    """All years in a row from the first to the last, those of the plan's baselines included."""
    ends = [int(year.min()), int(year.max()), *baseline_years(indicator)]
    return np.arange(min(ends), max(ends) + 1, dtype=np.int16)


def _is_district(organization: Organization | None) -> bool:
    return organization is not None and organization.kind in (Kind.DISTRICT, Kind.STATE)


def _segments(indicator: Indicator, bands: list[str], years: NDArray[np.int16]) -> Segments:
    """Grade bands x years: how many breaks lie at or before each year."""
    return np.array([segments(indicator, band, years) for band in bands], dtype=np.int16)


def _points(
    published: pd.DataFrame,
    indicator: Indicator,
    shape: tuple[int, int],
    at: tuple[NDArray[np.intp], NDArray[np.int64]],
) -> Points:
    row_state = _recoded(published["state"], _STATES, Code.NOT_AVAILABLE)
    value = np.where(row_state == Code.REPORTED, published["value"].to_numpy(np.float64), np.nan)
    rate_only = (published["basis"] == Basis.RATE_ONLY).to_numpy()
    exact = (published["coding"] == Coding.EXACT).to_numpy()
    students = np.where(rate_only, np.nan, published["students"].to_numpy(np.float64))
    floor = np.where(rate_only, np.nan, published["n_floor"].to_numpy(np.float64))
    n = np.where(np.isnan(students), floor, students)
    low, high = chance(indicator.unit, value, np.where(exact, n, np.nan))

    def spread(row_values: Numbers) -> Numbers:
        whole = np.full(shape, np.nan)
        whole[at] = row_values
        return whole

    state = np.full(shape, Code.NOT_AVAILABLE, dtype=np.int8)
    state[at] = np.where(
        (row_state == Code.REPORTED) & np.isnan(value), Code.NOT_AVAILABLE, row_state
    )
    return Points(state, spread(value), spread(low), spread(high), spread(students))


def chance(unit: Unit, value: Numbers, n: Numbers) -> tuple[Numbers, Numbers]:
    """The range by chance of published figures; none for units that have no number of students
    behind each figure, or no spread."""
    if unit is Unit.PERCENT:
        low, high = wilson(np.where((value >= 0) & (value <= 100), value, np.nan), n)
    elif unit is Unit.PER_100:
        low, high = rate(value, n)
    else:
        low = high = np.full_like(value, np.nan)
    return without_noise(low), without_noise(high)


def _recoded(column: pd.Series, codes: Mapping[str, int], other: int) -> NDArray[np.int8]:
    lookup = [codes.get(str(name), other) for name in column.cat.categories]
    return np.array([*lookup, other], dtype=np.int8)[column.cat.codes]
