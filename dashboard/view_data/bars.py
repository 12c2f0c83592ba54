"""Bars: a few numbers side by side, always from zero."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """`text` is the number as it is written; `is_needed` draws it open and dotted: not something
    that happened but something that is asked for."""

    label: str
    value: float
    text: str
    colour: str = "brand"
    has_caution: bool = False
    is_needed: bool = False


@dataclass(frozen=True)
class Bars:
    """`language` is that of the words that the page adds."""

    id: str
    name: str
    summary: str
    bars: tuple[Bar, ...]
    language: str = "en"
