"""What a table of the open data is: fields with types and meanings, keys, and rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from etl.published import PublishedRelease

Value = str | int | float | bool | None
Line = tuple[Value, ...]
Rows = Callable[[PublishedRelease], Iterator[Line]]


class Type(StrEnum):
    """Types of fields, as Frictionless calls them."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True)
class Field:
    """`missing` says what an empty cell means; without it every row has a value. `categories`
    are the only values that there are, with their meanings."""

    name: str
    type: Type
    description: str
    missing: str = ""
    categories: Mapping[str, str] = field(default_factory=dict)
    pattern: str = ""


@dataclass(frozen=True)
class Link:
    """Values of `fields` are found in `there` of the table `table`."""

    fields: tuple[str, ...]
    table: str
    there: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Table:
    """`rows` yields a value for each field, in order; the same release gives the same rows."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: Rows
    links: tuple[Link, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.fields)
