"""A district whose schools show every state: groups beside all students, groups hidden, all
hidden, all students alone, nothing at all, and a programme. Every figure is made up."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.model.indicator import Direction, Indicator
from etl.model.organization import Kind, Organization
from etl.model.plan import Plan
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.published import PublishedRelease
from tests.builders.district import indicator
from tests.builders.district import plan as small_plan
from tests.builders.observations import row
from tests.builders.release import released

SCHOOLS = {
    "D1": Organization("D1", Kind.DISTRICT, "Elm County"),
    "S1": Organization(
        "S1", Kind.SCHOOL, "Ash High", "high", names_by_year=((2012, "Old Ash"), (2015, "Ash High"))
    ),
    "S2": Organization("S2", Kind.SCHOOL, "Oak Middle", "middle"),
    "S3": Organization("S3", Kind.SCHOOL, "Élan School", "elementary to high"),
    "S4": Organization("S4", Kind.SCHOOL, "Fir Elementary", "elementary"),
    "S5": Organization("S5", Kind.SCHOOL, "Yew High", "high"),
    "P1": Organization("P1", Kind.PROGRAMME, "Birch Bridge"),
}
YEARS = range(2013, 2018)


def schools_plan() -> Plan:
    return replace(small_plan(*_indicators()), context=("mix", "lunch"))


def _indicators() -> tuple[Indicator, ...]:
    none = {"baseline": Baseline(None, None), "target": Target(TargetKind.NONE)}
    context = {**none, "direction": Direction.NONE, "due": ()}
    return (
        indicator(),
        indicator("attendance", title=Text("Are students in school?"), name=Text("Attendance")),
        indicator("mix", title=Text("Who are our students?"), name=Text("Enrolment"), **context),
        indicator("lunch", title=Text("Who is poor?"), name=Text("Free lunch"), **context),
    )


def schools_rows(hidden: float = 50.0) -> list[dict[str, Any]]:
    """`hidden` is the value of every cell that is too small to be published."""
    rows = []
    for year in YEARS:
        rows += [row("all", 4000, 60.0 + year - 2013, school_year=year)]
        rows += [
            row("black", 1500, 44.0, school_year=year),
            row("white", 2500, 70.0, school_year=year),
        ]
        rows += list(_with_groups(year, hidden))
        rows += [row("all", 150, 52.0, organization="S2", school_year=year)]
        rows += [row("all", 8, hidden, organization="S3", school_year=year)]
        rows += [row("all", 40, 96.0, organization="P1", school_year=year)]
        rows += [_lunch("D1", 4000, year), _lunch("S1", 400, year)]
        rows += [
            row(group, 4000, share, indicator="mix", school_year=year)
            for group, share in (("asian", 5.0), ("black", 40.0), ("white", 55.0))
        ]
    return rows


def _with_groups(year: int, hidden: float) -> Iterator[dict[str, Any]]:
    """Ash High: Black and White students are shown, two groups are too small."""
    at = {"organization": "S1", "school_year": year}
    yield row("all", 400, 60.0, **at)
    yield row("black", 150, 46.0, **at)
    yield row("white", 232, 68.0, **at)
    yield row("asian", 9, hidden, **at)
    yield row("hispanic", 9, hidden, **at)


def _lunch(place: str, n: int, year: int) -> dict[str, Any]:
    return row("all", n, 55.0, indicator="lunch", organization=place, school_year=year)


def schools_release(folder: Path, hidden: float = 50.0) -> PublishedRelease:
    return released(folder, schools_rows(hidden), schools_plan(), SCHOOLS)
