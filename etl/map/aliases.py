"""Other spellings of headers, student groups and marks, from `data/vocabulary`."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.map.spelling import normal
from etl.model.cell import State
from etl.model.school_year import SchoolYear

# The columns of a district's own list: words that somebody explained on the page.
OWN_COLUMNS = ("kind", "word", "means")


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
    years. `header_codes` are codes of groups that publishers use, in capitals, by convention: they
    are proposed when a layout is suggested, and never read without one."""

    headers: Mapping[str, str]
    groups: Mapping[str, tuple[GroupAlias, ...]]
    markers: Mapping[str, State]
    header_codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def load_aliases(folder: Path, own: Path | None = None) -> Aliases:
    """Read headers.csv, groups.csv, markers.csv and header_codes.csv, and over them the district's
    own list of words where there is one. Raises FileNotFoundError; KeyError or ValueError for a
    file that lacks a column or names an unknown state or year."""
    groups: dict[str, tuple[GroupAlias, ...]] = {}
    for row in _rows(folder / "groups.csv"):
        alias = GroupAlias(row["student_group"], _year(row["from_year"]), _year(row["to_year"]))
        spelling = normal(row["alias"])
        groups[spelling] = (*groups.get(spelling, ()), alias)
    headers = {normal(row["alias"]): row["header"] for row in _rows(folder / "headers.csv")}
    for row in _rows(own) if own and own.is_file() else ():
        if row["kind"] == "group":
            groups[normal(row["word"])] = (GroupAlias(row["means"]),)
        else:
            headers[normal(row["word"])] = row["means"]
    return Aliases(
        headers=headers,
        groups=groups,
        markers={
            normal(row["marker"]): State(row["state"]) for row in _rows(folder / "markers.csv")
        },
        header_codes=_header_codes(folder / "header_codes.csv"),
    )


def _header_codes(path: Path) -> Mapping[str, Mapping[str, str]]:
    """None where the folder is a district's own, of before these were in a file."""
    codes: dict[str, dict[str, str]] = {}
    for row in _rows(path) if path.is_file() else ():
        codes.setdefault(row["convention"], {})[row["code"].strip().upper()] = row["student_group"]
    return codes


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _year(text: str) -> SchoolYear | None:
    return SchoolYear.parse(text) if text else None
