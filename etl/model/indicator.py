"""An indicator: what is counted, of whom, which way is better, and what was promised."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, GroupTarget, Target
from etl.model.text import NO_TEXT, Text


class Unit(StrEnum):
    PERCENT = "percent"
    PER_100 = "per_100"
    MEAN = "mean"
    COUNT = "count"
    INDEX = "index"
    RATIO = "ratio"
    DOLLARS = "dollars"


class Direction(StrEnum):
    """Which way is better; `NONE` means that the indicator is context and is not judged."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Role(StrEnum):
    """Whether an indicator moves before the goal does, or shows that it was reached."""

    LEADING = "leading"
    LAGGING = "lagging"
    UNSTATED = ""


@dataclass(frozen=True)
class GradeBand:
    """A part of the schools with a series of its own; `all` where the indicator is not cut."""

    code: str
    title: Text
    question: Text = NO_TEXT


@dataclass(frozen=True)
class Break:
    """A change of test or definition. No change, trend or status is worked out across it.

    `school_year` is the first year of the new series. Where the plan says that the two series are
    linked, so that their figures may be compared, the break is shown and stops nothing.
    """

    grade_band: str
    school_year: SchoolYear
    reason: Text
    source: str
    is_linked: bool = False


@dataclass(frozen=True)
class Caution:
    """An unexplained jump: shown beside the figure, and it stops nothing. An empty
    `student_group` means every group, an empty `organization` the district."""

    grade_band: str
    school_year: SchoolYear
    text: Text
    student_group: str = ""
    organization: str = ""


@dataclass(frozen=True)
class Due:
    """When the figures of a school year are owed."""

    school_year: SchoolYear
    on: date


@dataclass(frozen=True)
class Comparison:
    """The group that a dimension's gaps are measured against, and why."""

    dimension: str
    student_group: str
    note: Text = NO_TEXT


@dataclass(frozen=True)
class Served:
    """Where the mix of the students served is told: the indicator that has each group's share of
    all students. `without` names the groups that the staff's own figure for all leaves out."""

    indicator: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Indicator:
    slug: str
    title: Text  # a plain question
    name: Text  # a short noun: "Graduation rate"
    definition: Text
    population: Text
    people: Text  # the word for those counted: "graduates"
    why: Text
    unit: Unit
    direction: Direction
    numerator: Text
    denominator: Text
    baseline: Baseline
    target: Target
    grade_bands: tuple[GradeBand, ...]
    headline_grade_band: str
    source: Text
    cycle: Text
    owner: Text = NO_TEXT
    due: tuple[Due, ...] = ()
    breaks: tuple[Break, ...] = ()
    cautions: tuple[Caution, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    group_targets: tuple[GroupTarget, ...] = ()
    smallest_step: float = 0.5
    may_exceed_100: bool = False
    role: Role = Role.UNSTATED
    served: Served | None = None
    # Indicators with the shares at other cuts of the same test, from the hardest cut to the
    # easiest, this one among them.
    cuts: tuple[str, ...] = ()
    # The indicators that an index is made of, in the plan's order. An index always names them.
    parts: tuple[str, ...] = ()

    def grade_band(self, code: str) -> GradeBand:
        """Raises KeyError when the indicator has no such grade band."""
        for band in self.grade_bands:
            if band.code == code:
                return band
        raise KeyError(code)

    def has_break(self, grade_band: str, after: SchoolYear, until: SchoolYear) -> bool:
        """Whether the series changes between the figures of `after` and those of `until`."""
        first, last = sorted((after, until))
        return any(first.ending < year <= last.ending for year in self.broken_in(grade_band))

    def broken_in(self, grade_band: str) -> tuple[int, ...]:
        """The years in which a new series begins that nothing is worked out across, in order."""
        years = {
            b.school_year.ending
            for b in self.breaks
            if b.grade_band in (grade_band, "all") and not b.is_linked
        }
        return tuple(sorted(years))

    def next_due(self, latest: SchoolYear | None) -> Due | None:
        """The first figures owed after those of `latest` (all are owed while there are none)."""
        owed = [due for due in self.due if latest is None or due.school_year > latest]
        return min(owed, key=lambda due: due.school_year, default=None)

    def overdue(self, latest: SchoolYear | None, today: date) -> Due | None:
        """The figures owed before `today`, or None. Only a mark over the status."""
        due = self.next_due(latest)
        return due if due and due.on < today else None
