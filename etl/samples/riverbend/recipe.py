"""sample.toml of the fictional plan -> how its figures are to be made."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from etl.model.school_year import SchoolYear


class Kind(StrEnum):
    """What is made of the students; sample.toml says what each means."""

    SHARE = "share"
    EVENTS = "events"
    MEAN = "mean"
    WHOLE = "whole"
    STAFF = "staff"
    PEOPLE = "people"
    ROSTER = "roster"
    STAGE = "stage"
    PART = "part"


@dataclass(frozen=True)
class Race:
    code: str
    share: float
    low_income: float
    spread: float
    growth: float


@dataclass(frozen=True)
class Pair:
    """A group and all other students; the others are given for schools only where it says so."""

    group: str
    complement: str
    share: float
    low_income: float
    spread: float
    both_at_schools: bool = False


@dataclass(frozen=True)
class Result:
    """One indicator in one grade band."""

    indicator: str
    kind: Kind
    of: float
    grade_band: str = "all"
    levels: tuple[str, ...] = ()
    values: Mapping[int, float] = field(default_factory=dict)  # by the year a school year ends in
    drift: float = 0.0
    low_income: float = 0.0
    spread: float = 0.0
    noise: float = 1.0
    groups: Mapping[str, float] = field(default_factory=dict)
    closing: Mapping[str, float] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    hides: bool = False
    missing: Mapping[int, str] = field(default_factory=dict)
    until: int = 0
    round_to: int = 1
    part_of: str = ""
    offset: float = 0.0

    def district(self, years: np.ndarray) -> np.ndarray:
        """The district's figure in each of `years`: straight between those listed, and `drift` a
        year before the first and after the last."""
        listed = sorted(self.values)
        inside = np.interp(years, listed, [self.values[year] for year in listed])
        before = np.minimum(years - listed[0], 0)
        after = np.maximum(years - listed[-1], 0)
        return np.asarray(inside + self.drift * (before + after), dtype="float64")


@dataclass(frozen=True)
class Recipe:
    """`stories` holds (school, indicator) -> what it does better than its students suggest;
    `releases` the last school year of each release that does not have them all."""

    latest: int
    releases: Mapping[int, int]
    races: tuple[Race, ...]
    pairs: tuple[Pair, ...]
    results: tuple[Result, ...]
    stories: Mapping[tuple[str, str], Mapping[int, float]]

    @property
    def indicators(self) -> tuple[str, ...]:
        """Every indicator once, in the order in which a smaller sample takes them: the parts of an
        index come right after it."""
        found = []
        for result in self.results:
            parts = self.parts(result.indicator)
            found += [each.indicator for each in (result, *parts)]
        return tuple(dict.fromkeys(found))

    def first(self, count: int) -> tuple[str, ...]:
        """The first `count` indicators, and the rest of an index that would be without a part."""
        taken = self.indicators[:count]
        missed = [each.indicator for each in self.results if each.part_of in taken]
        return tuple(dict.fromkeys((*taken, *missed)))

    def parts(self, indicator: str) -> tuple[Result, ...]:
        """What an index is made of."""
        return tuple(each for each in self.results if each.part_of == indicator)


def load_recipe(path: Path) -> Recipe:
    """The file is ours: a faulty one raises KeyError, TypeError or ValueError."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Recipe(
        latest=SchoolYear.parse(told["latest"]).ending,
        releases={
            int(number): SchoolYear.parse(year).ending for number, year in told["release"].items()
        },
        races=tuple(Race(code, **numbers) for code, numbers in told["race"].items()),
        pairs=tuple(Pair(**each) for each in told["pair"]),
        results=tuple(_result(each) for each in told["result"]),
        stories={
            (each["school"], each["indicator"]): _by_year(each["lift"]) for each in told["story"]
        },
    )


def _result(told: dict[str, Any]) -> Result:
    years = {name: _by_year(told.get(name, {})) for name in ("values", "missing")}
    until = SchoolYear.parse(told["until"]).ending if "until" in told else 0
    lists = {name: tuple(told.get(name, ())) for name in ("levels", "without")}
    return Result(**{**told, **years, **lists, "until": until, "kind": Kind(told["kind"])})


def _by_year(told: Mapping[str, Any]) -> dict[int, Any]:
    return {SchoolYear.parse(year).ending: value for year, value in told.items()}
