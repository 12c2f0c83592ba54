"""A district whose pages show every state: a target and a caution, a break, a rate alone, overdue
figures, a hidden latest figure, a school, and a measure without data. Figures of readiness are
public (Kentucky school report card, Jefferson County Public Schools); the rest is made up."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from etl.model.indicator import Break, Caution, Direction, Due, GradeBand, Indicator, Unit
from etl.model.plan import Meeting, Plan
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.publish.home import Home
from etl.published import Published, PublishedRelease, open_published
from tests.builders.district import indicator
from tests.builders.district import plan as small_plan
from tests.builders.observations import row
from tests.builders.published import READINESS
from tests.builders.release import publish

TODAY = date(2018, 11, 1)
CARE = "Fell 6.4 points in one year; the state gives no reason. Read with care."
BREAK = "The test changed."
NOBODY = Baseline(None, None)
NO_TARGET = Target(TargetKind.NONE, note=Text("The plan publishes no number."))


def board_plan() -> Plan:
    return replace(
        small_plan(*_indicators()),
        notice=Text("Made for tests."),
        meetings=(Meeting(date(2018, 11, 13), Text("Board meeting")),),
    )


def _indicators() -> tuple[Indicator, ...]:
    caution = Caution("all", SchoolYear(2017), Text(CARE))
    bands = (
        GradeBand("elementary", Text("Elementary school"), Text("Can young students read?")),
        GradeBand("high", Text("High school"), Text("Can high school students read?")),
    )
    return (
        indicator(cautions=(caution,)),
        indicator(
            "reading",
            title=Text("Can students read?"),
            name=Text("Reading"),
            people=Text("students tested"),
            baseline=NOBODY,
            target=NO_TARGET,
            grade_bands=bands,
            headline_grade_band="elementary",
            breaks=(Break("high", SchoolYear(2017), Text(BREAK), "The state"),),
        ),
        indicator(
            "suspensions",
            title=Text("Are students kept in class?"),
            name=Text("Suspensions"),
            unit=Unit.PER_100,
            direction=Direction.LOWER,
            people=Text("students enrolled"),
            baseline=NOBODY,
            target=NO_TARGET,
            due=(Due(SchoolYear(2018), date(2018, 9, 30)),),
        ),
        indicator("graduation", title=Text("Do students graduate?"), name=Text("Graduation rate")),
        indicator("small", title=Text("Is a small class ready?"), name=Text("Small class")),
        indicator(
            "literacy",
            title=Text("Are young children ready to read?"),
            name=Text("Early literacy"),
            baseline=NOBODY,
            target=Target(TargetKind.PENDING, note=Text("Target and baseline are not set.")),
            due=(),
        ),
    )


def board_rows(hidden: float = 50.0) -> list[dict[str, Any]]:
    """`hidden` is the value of every cell that is too small to be published."""
    rows = [
        row(group, n, value, school_year=2012 + place)
        for group, years in READINESS.items()
        for place, (value, n) in enumerate(years)
    ]
    for group, n in (("american_indian", 9), ("asian", 8)):
        rows += [row(group, n, hidden, school_year=year) for year in range(2012, 2018)]
    rows += [row("hispanic", 400, 50.0 + year - 2012, school_year=year) for year in (2013, 2015)]
    rows += [row("disability", 60, 2.0, school_year=year) for year in range(2012, 2018)]
    rows += [_school(2012 + place, value) for place, value in enumerate((40, 44, 50, 52, 55, 51))]
    rows += _reading()
    rows += [_suspensions(2012 + place, rate) for place, rate in enumerate(_SUSPENSIONS)]
    rows += [_rate_alone(2013 + place, value) for place, value in enumerate((76.5, 79.0, 79.0))]
    rows += [row("all", 8, hidden, indicator="small", school_year=year) for year in (2015, 2016)]
    return rows


def _school(year: int, value: float) -> dict[str, Any]:
    return row("all", None, float(value), organization="S1", school_year=year, size="300+")


def _reading() -> list[dict[str, Any]]:
    figures = {
        ("elementary", "all"): (42.4, 41.8, 49.0, 48.1, 48.9, 46.5),
        ("elementary", "black"): (25.8, 25.1, 32.4, 30.8, 31.2, 28.9),
        ("elementary", "white"): (53.8, 54.1, 61.0, 60.3, 61.8, 60.1),
        ("high", "all"): (51.3, 52.9, 50.9, 49.1, 50.7, 38.9),
        ("high", "black"): (32.6, 34.0, 32.5, 30.0, 32.8, 19.9),
        ("high", "white"): (63.7, 65.1, 62.8, 62.9, 64.7, 52.6),
    }
    size = {"all": 22000, "black": 8000, "white": 10000}
    return [
        row(group, size[group], value, indicator="reading", grade_band=band, school_year=2012 + at)
        for (band, group), values in figures.items()
        for at, value in enumerate(values)
    ]


_SUSPENSIONS = (15.9, 14.2, 13.6, 15.5, 20.2, 22.5)


def _suspensions(year: int, rate: float) -> dict[str, Any]:
    return row("all", 95000, rate, indicator="suspensions", school_year=year)


def _rate_alone(year: int, value: float) -> dict[str, Any]:
    size = "enrolled 1200+"
    return row("all", None, value, indicator="graduation", school_year=year, size=size)


def board(folder: Path, hidden: float = 50.0) -> PublishedRelease:
    """The release as readers get it."""
    return two_releases(folder, hidden).current()


def two_releases(folder: Path, hidden: float = 50.0) -> Published:
    """The same district twice: to 2015-16, and with 2016-17."""
    home = Home(folder)
    home.prepare()
    rows, plan = board_rows(hidden), board_plan()
    publish(home, [each for each in rows if each["school_year"] < 2017], plan)
    publish(home, rows, plan)
    return open_published(home.public)
