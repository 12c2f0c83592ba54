"""What a plan promises: a baseline, and where to be by when."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.school_year import SchoolYear
from etl.model.text import NO_TEXT, Text


class TargetKind(StrEnum):
    NUMBER = "number"  # a value by a year
    INCREASE = "increase"  # a direction without a number
    DECREASE = "decrease"
    PENDING = "pending"  # the plan will set one
    NONE = "none"  # the plan sets none


class Scale(StrEnum):
    """How the numbers of the path are meant; a plan file must say which."""

    ABSOLUTE = "absolute"  # values in the indicator's own unit
    RELATIVE = "relative"  # percent change from the baseline


@dataclass(frozen=True)
class Baseline:
    """`value` is None while the plan leaves it blank (pending)."""

    school_year: SchoolYear | None
    value: float | None
    note: Text = NO_TEXT

    @property
    def is_pending(self) -> bool:
        return self.value is None


@dataclass(frozen=True)
class Target:
    """`path` lists (year, value) in order, in the indicator's own unit; the last is the target."""

    kind: TargetKind
    path: tuple[tuple[SchoolYear, float], ...] = ()
    scale: Scale = Scale.ABSOLUTE
    note: Text = NO_TEXT

    @property
    def final(self) -> tuple[SchoolYear, float] | None:
        return self.path[-1] if self.path else None


@dataclass(frozen=True)
class GroupTarget:
    """A target that the plan sets for one student group."""

    student_group: str
    baseline: Baseline
    target: Target
