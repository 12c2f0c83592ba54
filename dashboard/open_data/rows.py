"""Rows of one table as JSON, some at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from dashboard.open_data import gaps, observations, statuses
from dashboard.open_data.table import Line, Table
from etl.published import PublishedRelease

# Tables with a row for each figure: asked for one indicator at a time.
OF_ONE: dict[str, Callable[[PublishedRelease, str, str], Iterator[Line]]] = {
    "observations": observations.lines,
    "gaps": gaps.lines,
    "statuses": statuses.lines,
}
USUAL, MOST = 1_000, 5_000
_FURTHEST = 10**9


class BadQuestion(ValueError):
    """The question cannot be answered; the text says why and what may be asked."""


@dataclass(frozen=True)
class Asked:
    """`indicator` and `organization` are "" where all are asked for."""

    indicator: str = ""
    organization: str = ""
    offset: int = 0
    limit: int = USUAL

    @classmethod
    def of(cls, table: Table, query: Mapping[str, str]) -> "Asked":
        """Raises BadQuestion."""
        indicator = query.get("indicator", "")
        if table.name in OF_ONE and not indicator:
            raise BadQuestion(
                f"Name one indicator: {table.name}.json?indicator=CODE. "
                "The table indicators has their codes."
            )
        return cls(
            indicator,
            query.get("organization", ""),
            _whole(query, "offset", 0, 0, _FURTHEST),
            _whole(query, "limit", USUAL, 1, MOST),
        )


def rows(release: PublishedRelease, table: Table, asked: Asked) -> dict[str, Any]:
    """`next` is the offset to go on with, or null. Raises KeyError for an indicator that the plan
    does not have."""
    if asked.indicator:
        release.plan.indicator(asked.indicator)
    if asked.organization and asked.organization not in release.organizations:
        raise KeyError(asked.organization)
    found = islice(_lines(release, table, asked), asked.offset, asked.offset + asked.limit + 1)
    part = list(found)
    following = asked.offset + asked.limit if len(part) > asked.limit else None
    return {
        "release": release.release.number,
        "table": table.name,
        "offset": asked.offset,
        "next": following,
        "rows": [dict(zip(table.names, row, strict=True)) for row in part[: asked.limit]],
    }


def _lines(release: PublishedRelease, table: Table, asked: Asked) -> Iterator[Line]:
    if table.name in OF_ONE:
        return OF_ONE[table.name](release, asked.indicator, asked.organization)
    wanted = {"indicator": asked.indicator, "organization": asked.organization}
    at = {
        table.names.index(name): value
        for name, value in wanted.items()
        if value and name in table.names
    }
    return (
        row
        for row in table.rows(release)
        if all(row[place] == value for place, value in at.items())
    )


def _whole(query: Mapping[str, str], name: str, usual: int, low: int, high: int) -> int:
    text = query.get(name, str(usual))
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 12 else -1
    if not low <= number <= high:
        raise BadQuestion(f"{name} has to be a whole number from {low:,} to {high:,}.")
    return number
