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
_Places = tuple[NDArray[np.intp], NDArray[np.int64]]
KEYS = ("organization", "grade_band", "dimension", "student_group")


@dataclass(frozen=True)
class Grid:
    """One indicator. `keys` holds, for each series, the place of each key in `names`; `least` is
    the fewest students that a reader can be sure of behind each point, `coding` how its value
    relates to the real one: -1 that or less, 1 that or more, 0 the value itself."""

    axis: Axis
    points: Points
    least: Numbers
    coding: NDArray[np.int8]
    present: Flags
    keys: Mapping[str, NDArray[np.int64]]
    names: Mapping[str, list[str]]
    is_district: Flags

    def __len__(self) -> int:
        return len(self.is_district)

    def place(self, key: str, name: str) -> int:
        """The place of a name among those of a key; -1 where no series has it."""
        return self.names[key].index(name) if name in self.names[key] else -1

    def known(self, rows: NDArray[np.intp]) -> tuple[Numbers, Numbers]:
        """(fewest, most) that each value of the series `rows` can be: "5 % or less" is 0 to 5."""
        value, coding = self.points.value[rows], self.coding[rows]
        missing = np.isnan(value)
        return (
            np.where((coding < 0) & ~missing, 0.0, value),
            np.where((coding > 0) & ~missing, 100.0, value),
        )

    def sibling(self, student_group: str) -> NDArray[np.intp]:
        """For each series the one of `student_group` at the same organization and grade band; -1
        where there is none."""
        wanted = self.place("student_group", student_group)
        if wanted < 0:
            return np.full(len(self), -1, dtype=np.intp)
        return self._found(self._ids(self.keys, np.full(len(self), wanted)))

    def like(self, other: "Grid", rows: NDArray[np.intp], **others: str) -> "Grid":
        """The series of the same organization, grade band and group as the series `rows` of another
        indicator of the same release, one for each, in its years; empty where there is none.
        `others` names another grade band or student group instead."""
        keys = {key: places[rows] for key, places in other.keys.items()}
        keys |= {key: np.full(len(rows), self.place(key, name)) for key, name in others.items()}
        nowhere = np.logical_or.reduce([keys[key] < 0 for key in KEYS])
        found = np.where(nowhere, -1, self._found(self._ids(keys, keys["student_group"])))
        years = other.axis.years.astype(int) - int(self.axis.years[0])
        inside = np.where((years >= 0) & (years < len(self.axis.years)), years, -1)
        at = np.where(found[:, None] < 0, -1, np.broadcast_to(inside, (len(rows), len(inside))))
        cells = np.where(found < 0, 0, found)[:, None], np.where(at < 0, 0, at)
        return Grid(
            Axis(other.axis.years, other.axis.segments[rows]),
            self.points.series(found).earlier(at),
            np.where(at < 0, np.nan, self.least[cells]),
            np.where(at < 0, np.int8(0), self.coding[cells]),
            (at >= 0) & self.present[cells],
            keys,
            self.names,
            other.is_district[rows],
        )

    def _found(self, ids: NDArray[np.int64]) -> NDArray[np.intp]:
        known = self._ids(self.keys, self.keys["student_group"])
        order = np.argsort(known)
        at = np.minimum(np.searchsorted(known[order], ids), len(known) - 1)
        found = order[at]
        return np.where(known[found] == ids, found, -1)

    def _ids(
        self, keys: Mapping[str, NDArray[np.int64]], group: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        bands, groups = len(self.names["grade_band"]), len(self.names["student_group"])
        return (keys["organization"] * bands + keys["grade_band"]) * groups + group


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
    points, least = _points(published, indicator, shape, at)
    coding = np.zeros(shape, np.int8)
    coding[at] = _recoded(published["coding"], {Coding.AT_MOST: -1, Coding.AT_LEAST: 1}, 0)
    return Grid(
        Axis(years, segments),
        points,
        least,
        coding,
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
    at: _Places,
) -> tuple[Points, Numbers]:
    """The points, and the fewest students behind each."""
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
    points = Points(state, spread(value), spread(low), spread(high), spread(students))
    return points, spread(n)


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
