"""Shares of several kinds of people side by side, group by group."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """One kind of people in one group: their percent, and how it is written with who they are."""

    value: float | None
    text: str


@dataclass(frozen=True)
class Group:
    """`shares` come in the order of the kinds of people; one without a value is told in words."""

    name: str
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Beside:
    id: str
    name: str
    summary: str
    kinds: tuple[str, ...]
    groups: tuple[Group, ...]
