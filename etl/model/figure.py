"""Figures and statuses as readers meet them, one at a time."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.cell import RELIABLE_FROM, Basis, Coding, Interval, State
from etl.model.school_year import SchoolYear


class FigureName(StrEnum):
    INTERVAL = "interval"  # the value's own range by chance
    CHANGE = "change"  # since the year before
    CHANGE_SINCE_FIRST = "change_since_first"  # since the first year of the unbroken series
    CHANGE_SINCE_BASELINE = "change_since_baseline"
    GAP = "gap"
    RATIO = "ratio"
    GAP_CHANGE = "gap_change"  # since the year before
    GAP_CHANGE_SINCE_FIRST = "gap_change_since_first"
    GAP_SLOPE = "gap_slope"  # points a year over the unbroken run of years
    YEARS_TO_CLOSE = "years_to_close"  # only where the data can say so
    STUDENTS_BEHIND = "students_behind"
    TREND = "trend"  # 1 rising, -1 falling, 0 no clear trend over five years
    PACE_NEEDED = "pace_needed"
    PACE_OBSERVED = "pace_observed"
    PACE_BEST = "pace_best"
    GAP_P = "gap_p"  # chance of the gap, adjusted for all gaps of one screenful
    GAP_MOVED_BY_GROUP = "gap_moved_by_group"  # its part of GAP_CHANGE_SINCE_FIRST, points
    GAP_MOVED_BY_REFERENCE = "gap_moved_by_reference"  # the other side's part of it
    LEVELLING_DOWN = "levelling_down"  # 1: the gap narrowed, and the group did not improve; else 0
    PROJECTION = "projection"  # on the current line in the target's year, with its 95 % range
    PROJECTION_80 = "projection_80"  # the same with its 80 % range
    FUNNEL_95 = "funnel_95"  # the district's figure, and the range for a school of this size
    FUNNEL_998 = "funnel_998"
    EXPECTED = "expected"  # of a school with this share of low-income students, with its range
    BEYOND_ODDS = "beyond_odds"  # 1 above what that leads to expect, -1 below, 0 neither
    SCAN_GAP = "scan_gap"  # the gap drawn toward what is usual, with its range
    SCAN_Q = "scan_q"  # chance of the gap, adjusted for all gaps of the release
    SERVED = "served"  # the group's share of the students served
    SERVED_GAP = "served_gap"  # its share of staff minus that; under 0: fewer than of students
    CONVERSION = "conversion"  # percent of the stage before who reached this one
    CONVERSION_P = "conversion_p"  # chance of its distance from all others, adjusted for all steps
    V_GAP = "v_gap"  # the gap in standard deviations, whatever the cut


class FigureState(StrEnum):
    REPORTED = "reported"
    SUPPRESSED = "suppressed"  # something it needs is hidden
    NOT_AVAILABLE = "not_available"  # something it needs was never given
    SERIES_BROKEN = "series_broken"
    NOT_COMPUTED = "not_computed"  # left out on purpose at this level


class StatusCode(StrEnum):
    HIDDEN = "hidden"
    NO_DATA = "no_data"
    NO_TARGET = "no_target"
    BASELINE_PENDING = "baseline_pending"
    SERIES_BROKEN = "cannot_tell_series_broken"
    MET = "met"
    ON_TRACK = "on_track"
    CLOSE_TO_PATH = "cannot_tell_close_to_path"
    CANNOT_TELL = "cannot_tell"
    STAGNANT = "stagnant"
    OFF_TRACK = "off_track"
    CONTEXT = "context"  # not judged


@dataclass(frozen=True)
class Series:
    """One line of a chart: an indicator for one organization, grade band and student group."""

    indicator: str
    organization: str
    grade_band: str
    student_group: str


@dataclass(frozen=True)
class Cell:
    """One published observation with its range by chance."""

    series: Series
    school_year: SchoolYear
    state: State
    value: float | None
    low: float | None
    high: float | None
    coding: Coding
    basis: Basis
    students: int | None
    n_band: str
    decimals: int
    interval: Interval | None
    maturity: str
    note: str
    n_floor: int | None = None  # the fewest students that the reader can be sure of

    @property
    def needs_care(self) -> bool:
        """Whether so few students are behind it that it moves much by chance alone."""
        return self.n_floor is not None and self.n_floor < RELIABLE_FROM


@dataclass(frozen=True)
class Figure:
    """One worked-out number, or why there is none."""

    series: Series
    school_year: SchoolYear
    name: FigureName
    state: FigureState
    value: float | None = None
    low: float | None = None
    high: float | None = None
    comparison: str = ""
    since: SchoolYear | None = None

    @property
    def interval(self) -> Interval | None:
        return None if self.low is None or self.high is None else Interval(self.low, self.high)


@dataclass(frozen=True)
class Status:
    series: Series
    school_year: SchoolYear | None
    code: StatusCode
    rule: int
    by_value: bool = False
    expected: float | None = None
    distance: float | None = None
    low: float | None = None
    high: float | None = None
