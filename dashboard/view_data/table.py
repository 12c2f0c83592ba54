"""The table that says what a chart shows, row by row."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.view_data.range_bar import RangeBar


class Mark(StrEnum):
    """Six marks stand in place of a plain number; each is drawn in its own way, with words."""

    PLAIN = ""
    HIDDEN = "hidden"
    CODED = "coded"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"
    NO_DATA = "no_data"


@dataclass(frozen=True)
class Entry:
    """`spoken` is what a screen reader hears in place of `text` ("Hidden: too few students ...").
    `spans` covers that many columns, `link` is the address that the text leads to, `sub` stands
    under the text. A `bar` is drawn over the text, or in place of one that stands beside it. Parts
    of the text that are `english` stand so on a Spanish page."""

    text: str
    mark: Mark = Mark.PLAIN
    spoken: str = ""
    cautions: tuple[str, ...] = ()
    is_strong: bool = False
    spans: int = 1
    link: str = ""
    sub: str = ""
    bar: RangeBar | None = None
    english: tuple[str, ...] = ()


@dataclass(frozen=True)
class Head:
    """A column's title; numbers stand to the right."""

    title: str
    is_number: bool = True


@dataclass(frozen=True)
class Row:
    """`head` names the row and leads to `link`, with `sub` under it; `is_new_series` draws a broken
    rule above it. A row that `is_part` has no entries and names those under it."""

    head: str
    entries: tuple[Entry, ...] = ()
    is_new_series: bool = False
    link: str = ""
    sub: str = ""
    is_part: bool = False


@dataclass(frozen=True)
class Table:
    caption: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    note: str = ""
    kind: str = ""
