"""The words of a layout: roles, scales, and what an entry that is no number means."""

from dataclasses import dataclass
from enum import StrEnum

from etl.model.cell import State
from etl.model.indicator import Unit

Words = tuple[tuple[str, str], ...]  # (as the file writes it, what it means)
Conditions = tuple[tuple[str, tuple[str, ...]], ...]  # (header, entries that it may have)


class Role(StrEnum):
    """What a word says of a figure."""

    ORGANIZATION = "organization"
    ORGANIZATION_NAME = "organization_name"
    SCHOOL_YEAR = "school_year"
    GRADE_BAND = "grade_band"
    STUDENT_GROUP = "student_group"
    MEASURE = "measure"
    NOTE = "note"


class Scale(StrEnum):
    """How figures are written: one of the units, or percents as fractions (0.793 is 79.3 %)."""

    PERCENT = "percent"
    FRACTION = "fraction"
    PER_100 = "per_100"
    MEAN = "mean"
    COUNT = "count"
    INDEX = "index"
    RATIO = "ratio"
    DOLLARS = "dollars"

    @property
    def unit(self) -> Unit:
        return Unit.PERCENT if self is Scale.FRACTION else Unit(self.value)


@dataclass(frozen=True)
class Marker:
    """An entry in place of a figure ("" is a blank one). It gives a state, and a figure or a range
    only where it stands for one (# that rounds to zero: value 0, low 0, high 0.5)."""

    text: str
    state: State
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Rule:
    """What the entries of several columns say together: where all of `when` fit, there is no
    figure, for the reason `state`. Keys of `when` are value, numerator, denominator, or headers;
    "" is a blank entry."""

    when: Conditions
    state: State
