"""A status as readers meet it: a shape, its word, the reason, and what asks for care."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StatusMark:
    """`kind` names the shape ("off", "overdue"), `word` reads "Off track in 2016-17" and leads to
    its rule at `address`."""

    kind: str
    word: str
    reason: str = ""
    cautions: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True)
class StatusCount:
    """One line of a tally: so many measures have this status."""

    kind: str
    word: str
    number: int
