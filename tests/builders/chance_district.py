"""A small district whose figures chance has drawn: groups too small to be shown, schools known by
their size alone, years without figures."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.builders.observations import row

_GROUPS = (
    "american_indian",
    "asian",
    "black",
    "hispanic",
    "white",
    "disability",
    "english_learner",
)
_YEARS = range(2014, 2018)
_SIZES = (6, 9, 40, 250, 1_200, 6_400)


def chance_rows(seed: int) -> list[dict[str, Any]]:
    """For the board's plan: readiness of district and school, reading in two school levels, and
    suspensions. The same seed draws the same rows."""
    chance = Random(seed)
    return [
        *_measure(chance, "readiness", "all", 100),
        *_measure(chance, "reading", "elementary", 100),
        *_measure(chance, "reading", "high", 100),
        *_measure(chance, "suspensions", "all", 30),
        *_school(chance),
    ]


def _measure(chance: Random, slug: str, band: str, most: float) -> Iterator[dict[str, Any]]:
    where = {"indicator": slug, "grade_band": band}
    for year in _YEARS:
        if chance.random() < 0.1:
            continue
        sizes = {group: chance.choice(_SIZES) + chance.randrange(9) for group in _GROUPS}
        everyone = sum(sizes[each] for each in _GROUPS[:4])
        for group, people in {"all": everyone, **sizes}.items():
            if chance.random() < 0.9:
                value = round(chance.uniform(0, most), 1)
                yield row(group, people, value, school_year=year, **where)


def _school(chance: Random) -> Iterator[dict[str, Any]]:
    for year in _YEARS:
        for group in ("all", "black", "white"):
            value, size = float(chance.randrange(100)), chance.choice(("10-29", "100-299", "300+"))
            if chance.random() < 0.9:
                yield row(group, None, value, organization="S1", school_year=year, size=size)
