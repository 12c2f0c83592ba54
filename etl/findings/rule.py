"""A rule that data must keep, and the words for it when it is broken."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops publishing; a warning needs a reason; a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Rule:
    """`code` never changes its meaning and is never used again. `sentence` and `fix` may hold
    {words} that `finding()` fills: names of our own lists, never what a cell holds.
    """

    code: str
    title: str
    severity: Severity
    sentence: str
    fix: str
    example: str
