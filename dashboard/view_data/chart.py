"""What every chart has: a name, a summary in words, the years of its axis and its unit."""

from dataclasses import dataclass, field

from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear


@dataclass(frozen=True)
class Chart:
    """`id` is unique on the page, `name` is short, `summary` says what the picture shows.
    `language` is that of its own words ("Target")."""

    id: str
    name: str
    summary: str
    unit: Unit
    years: tuple[SchoolYear, ...]
    language: str = field(default="en", kw_only=True)


def every_year(first: SchoolYear, last: SchoolYear) -> tuple[SchoolYear, ...]:
    """All school years from `first` to `last`, with those that have no figures."""
    return tuple(first + step for step in range(last - first + 1))
