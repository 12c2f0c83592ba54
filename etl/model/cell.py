"""What a cell can be. A number is only one of the possibilities, and none is a sentinel."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Why there is, or is not, a number. One word for each kind of "no number"."""

    REPORTED = "reported"
    SUPPRESSED = "suppressed"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"


class Coding(StrEnum):
    """How a published value relates to the real one: as it is, or a bound of it."""

    EXACT = "exact"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"


class Basis(StrEnum):
    """What the source tells about the number of students behind a value."""

    COUNT = "count"  # the number of students is known
    BAND = "band"  # only a size band is known (schools)
    RATE_ONLY = "rate_only"  # the source gives a rate alone


# With fewer students than this a figure is shown to be interpreted with care.
RELIABLE_FROM = 30


class Maturity(StrEnum):
    PRELIMINARY = "preliminary"
    FINAL = "final"


@dataclass(frozen=True)
class Interval:
    """A range by chance, in the unit of the value it belongs to."""

    low: float
    high: float

    def covers(self, value: float) -> bool:
        return self.low <= value <= self.high
