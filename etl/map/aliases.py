"""Other spellings of headers, student groups and marks, from `data/vocabulary`."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.map.spelling import normal
from etl.model.cell import State
from etl.model.school_year import SchoolYear


@dataclass(frozen=True)
class GroupAlias:
    """A name of a student group, with the school years in which it was in use (None: open)."""

    student_group: str
    first: SchoolYear | None = None
    last: SchoolYear | None = None

    def covers(self, year: SchoolYear) -> bool:
        return (self.first is None or self.first <= year) and (
            self.last is None or year <= self.last
        )


@dataclass(frozen=True)
class Aliases:
    """All by the normal form of the spelling. One name may mean different groups in different
    years."""

    headers: Mapping[str, str]
    groups: Mapping[str, tuple[GroupAlias, ...]]
    markers: Mapping[str, State]


def load_aliases(folder: Path) -> Aliases:
    """Read headers.csv, groups.csv and markers.csv. Raises FileNotFoundError; KeyError or
    ValueError for a file that lacks a column or names an unknown state or school year."""
    groups: dict[str, tuple[GroupAlias, ...]] = {}
    for row in _rows(folder / "groups.csv"):
        alias = GroupAlias(row["student_group"], _year(row["from_year"]), _year(row["to_year"]))
        spelling = normal(row["alias"])
        groups[spelling] = (*groups.get(spelling, ()), alias)
    return Aliases(
        headers={normal(row["alias"]): row["header"] for row in _rows(folder / "headers.csv")},
        groups=groups,
        markers={
            normal(row["marker"]): State(row["state"]) for row in _rows(folder / "markers.csv")
        },
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _year(text: str) -> SchoolYear | None:
    return SchoolYear.parse(text) if text else None
