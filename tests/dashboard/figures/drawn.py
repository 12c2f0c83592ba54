"""Charts in a few words, and what can be read from their two renderings."""

import re
from typing import Any
from xml.etree import ElementTree

from dashboard.view_data.chart import every_year
from dashboard.view_data.gap import GapAt, GapTrend
from dashboard.view_data.line import Line, Pen, Point
from dashboard.view_data.trend import Shortfall, TargetPath, Trend
from etl.model.cell import Coding, Interval, State
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear

READINESS = (45.2, 51.3, 60.6, 63.1, 63.4, 57.0)
BLACK = (24.8, 32.5, 41.0, 44.8, 44.7, 38.1)
WHITE = (58.9, 62.4, 73.0, 74.5, 75.5, 69.4)


def line(name: str, values: tuple[float, ...], pen: Pen | None = None, start: int = 2012) -> Line:
    return Line(
        name,
        name.split(maxsplit=1)[0],
        pen or Pen("all"),
        tuple(
            Point(
                SchoolYear(start + at),
                value=value,
                text=f"{value}",
                spoken=f"{value}%",
                interval=Interval(value - 1.3, value + 1.3),
            )
            for at, value in enumerate(values)
        ),
    )


def trend() -> Trend:
    """Readiness against its path: short of it, with a caution on the latest figure."""
    own = line("All students", READINESS)
    latest = Point(
        SchoolYear(2017), value=57.0, text="57.0", interval=Interval(55.7, 58.3), has_caution=True
    )
    return Trend(
        "trend",
        "Readiness fell",
        "Readiness rose, then fell.",
        Unit.PERCENT,
        every_year(SchoolYear(2012), SchoolYear(2020)),
        Line(own.name, own.short, own.pen, (*own.points[:-1], latest)),
        TargetPath(((SchoolYear(2015), 63.0), (SchoolYear(2020), 90.0)), "90%"),
        Shortfall(SchoolYear(2017), 57.0, 73.8, ("16.8 points", "short")),
        waiting_from=SchoolYear(2018),
    )


def odd_trend() -> Trend:
    """Hidden years, a bound, a small group, a year not reported, and a break."""
    years = [SchoolYear(2012 + at) for at in range(7)]
    points = (
        Point(years[0], State.SUPPRESSED, spoken="Hidden: too few students."),
        Point(years[1], State.SUPPRESSED),
        Point(years[2], value=5.0, text="5% or less", coding=Coding.AT_MOST),
        Point(years[3], value=8.0, text="8", interval=Interval(4.0, 14.0), is_small=True),
        Point(years[4], State.NOT_REPORTED),
        Point(years[5], State.NOT_APPLICABLE),
        Point(years[6], value=12.0, text="12", is_after_break=True),
    )
    own = Line("English learners", "English learners", Pen("services"), points)
    return Trend("odd", "Odd", "Odd.", Unit.PERCENT, tuple(years), own, breaks=(years[6],))


def gap() -> GapTrend:
    black = line("Black students", BLACK, Pen("black"))
    white = line("White students", WHITE, Pen("white", "9 5", "diamond"))
    gaps = tuple(
        GapAt(SchoolYear(2012 + at), one, other, f"{other - one:.1f}")
        for at, (one, other) in enumerate(zip(BLACK, WHITE, strict=True))
    )
    years = every_year(SchoolYear(2012), SchoolYear(2017))
    return GapTrend("gap", "Black and White", "The gap.", Unit.PERCENT, years, black, white, gaps)


def parsed(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


def texts(drawing: str) -> list[str]:
    """Every text of a drawing, in order, without the names of years and of ticks."""
    scale = re.compile(r"^(\d{4}-\d{2}|−?[\d,.]+%?)$")
    found = [(each.get("class"), each.text or "") for each in parsed(drawing).iter("text")]
    return [words for kind, words in found if not (kind == "sm" and scale.match(words))]


def with_class(drawing: str, kind: str) -> list[ElementTree.Element]:
    return [each for each in parsed(drawing).iter() if kind in (each.get("class") or "").split()]


def words_of(figure: dict[str, Any]) -> list[str]:
    """Every text of a live figure; one of several lines counts as several."""
    found = [each["text"] for each in figure["layout"]["annotations"]]
    return [line for text in found for line in text.split("<br>")]


def marker_traces(figure: dict[str, Any]) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace["mode"] == "markers"]


def line_traces(figure: dict[str, Any]) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace["mode"] == "lines"]
