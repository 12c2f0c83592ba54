"""A packet made by hand, with every kind of chart, mark and table: quick, without a release."""

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from dashboard.packet.content import (
    Changed,
    Closing,
    Cover,
    Edition,
    GapsLeaf,
    Leaf,
    Packet,
    Passage,
    Plate,
)
from dashboard.packet.subject import Kind, Subject
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.board import BoardPart, BoardRow
from dashboard.view_data.fact import Fact
from dashboard.view_data.gap import GapAt, GapTrend
from dashboard.view_data.line import Line, Pen, Point
from dashboard.view_data.status_mark import StatusCount, StatusMark
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from dashboard.view_data.told import Told
from dashboard.view_data.trend import TargetPath, Trend
from etl.model.cell import Coding, Interval, State
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear

YEARS = tuple(SchoolYear(ending) for ending in range(2012, 2019))
SECRET = Point(YEARS[3], State.SUPPRESSED, spoken="Hidden: too few students")
# What picks a colour, a shape or a language, and is never a text.
_NO_TEXT = {"colour", "dash", "marker", "kind", "shape", "language", "code", "id", "anchor"}


def trend(language: str = "en") -> Trend:
    """A range, a bound, a hidden year, a year without data, a break, a small group, a caution."""
    points = (
        Point(YEARS[0], value=45.2, text="45.2", interval=Interval(43.9, 46.5)),
        Point(YEARS[1], value=51.3, text="51.3", interval=Interval(50.0, 52.6)),
        Point(YEARS[2], value=5.0, text="5% or less", coding=Coding.AT_MOST),
        SECRET,
        Point(YEARS[5], value=57.0, text="57", is_after_break=True, is_small=True),
        Point(YEARS[6], value=58.5, text="58.5", has_caution=True, is_after_break=True),
    )
    line = Line("All students", "All", Pen("all"), points)
    path = TargetPath(((YEARS[1], 51.0), (YEARS[6], 90.0)), "90%")
    name = "Readiness rose to 58.5%"
    years = (YEARS[5],)
    return Trend(
        "trend",
        name,
        f"{name}.",
        Unit.PERCENT,
        YEARS,
        line,
        path,
        None,
        years,
        None,
        language=language,
    )


def gap(language: str = "en") -> GapTrend:
    black = tuple(
        Point(year, value=30.0 + at, text=f"{30 + at}.0", interval=Interval(20.0, 40.0))
        for at, year in enumerate(YEARS[:3])
    )
    white = tuple(
        Point(year, value=60.0 - at, text=f"{60 - at}.0") for at, year in enumerate(YEARS[:3])
    )
    gaps = tuple(
        GapAt(
            one.year,
            one.value or 0,
            other.value or 0,
            f"{(other.value or 0) - (one.value or 0):.1f}",
        )
        for one, other in zip(black, white, strict=True)
    )
    return GapTrend(
        "gap",
        "Black students and White students",
        "The gap in each year.",
        Unit.PERCENT,
        YEARS[:4],
        Line("Black students", "Black", Pen("black"), (*black, dataclasses.replace(SECRET))),
        Line("White students", "White", Pen("white", "12 4 2 4", "diamond"), white),
        gaps,
        language=language,
    )


def bars(language: str = "en") -> Bars:
    held = (
        Bar("Needed", 11.04, "11.0", is_needed=True),
        Bar("Latest", -6.4, "−6.4", "black", True),
    )
    return Bars("pace", "The pace is too slow", "11.0 points a year are needed.", held, language)


def by_year() -> Table:
    heads = (
        Head("School year", False),
        Head("Graduates"),
        Head("Percent"),
        Head("Path"),
        Head("Note", False),
    )
    hidden = Entry("Hidden", Mark.HIDDEN, "Hidden: too few students")
    rows = (
        Row("2011-12", (Entry("5,482"), Entry("45.2%", is_strong=True), Entry("–"), Entry(""))),
        Row(
            "2014-15", (Entry("–"), hidden, Entry("66.6%"), Entry("", cautions=("Read with care",)))
        ),
        Row("2018-19", (Entry("Due 15 November 2019", spans=2), Entry("90.0%"), Entry(""))),
    )
    return Table("Readiness, all students", heads, rows, "– means there is nothing to show")


def by_part() -> Table:
    heads = (Head("Group", False), Head("Gap"), Head("Bar", False))
    rows = (
        Row("Gaps in points", is_part=True),
        Row(
            "Black students",
            (Entry("31.3", sub="28.6 to 33.9"), Entry("")),
            sub="Readiness, 2016-17",
        ),
        Row("English learners", (Entry("−0.4"), Entry(""))),
    )
    return Table("Gaps that stand out", heads, rows)


def leaf(language: str = "en") -> Leaf:
    plates = (
        Plate(
            "Readiness rose to 58.5% in 2017-18",
            "Percent of graduates",
            "45.2% to 58.5%.",
            trend(language),
            by_year(),
            ("The vertical axis runs from 0% to 90%.",),
        ),
        Plate(
            "The gap is 26.0 points",
            "Percent, of graduates. Numbers between the lines are the gap.",
            "The gap in each year.",
            gap(language),
            by_part(),
        ),
        Plate(
            "The pace is too slow",
            "Points a year",
            "11.0 points a year are needed.",
            bars(language),
            by_part(),
            is_standing=True,
        ),
    )
    return Leaf(
        "readiness",
        "readiness",
        "Learning",
        "Are students ready?",
        "Readiness",
        "",
        StatusMark("off", "Off track in 2017-18", "31.5 points short.", ("Read with care.",)),
        "Readiness rose. It is short of the path.",
        (Fact("Latest", "58.5%", "of 5,879 graduates."),),
        plates,
        (Passage("Who moved it?", "Both rose."),),
        (by_year(),),
        (Passage("What is counted", "Graduates."),),
        ("Groups overlap.",),
        "State report card.",
        "/indicator/readiness?release=2",
    )


def packet(language: str = "en", leaves: int = 1) -> Packet:
    mark = StatusMark("off", "Off track", "31.5 points short.")
    row = BoardRow(
        "Readiness", "/indicator/readiness", "58.5%, 2017-18", "90%", mark, "Rose", "", "No", ""
    )
    told = (Told("Readiness", "/indicator/readiness", "Migrant students, every year", "2017-18"),)
    return Packet(
        Subject(Kind.PLAN),
        language,
        Edition(
            2,
            datetime(2018, 10, 16, 15, tzinfo=UTC),
            "Release 2, published 16 October 2018",
            "Elm County",
            "Plan for all",
            "Made from invented figures.",
        ),
        Cover(
            "Board packet",
            "Plan for all",
            "13 November 2018",
            "We serve.",
            "One is off track",
            (StatusCount("off", "Off track", 1),),
            "None is fast enough.",
            (BoardPart("Goals", "What the plan promises.", (row,)),),
            Changed(
                "Since the last meeting", "Beside release 1.", (Passage("Rose", "Readiness rose."),)
            ),
        ),
        tuple(leaf(language) for _ in range(leaves)),
        told,
        GapsLeaf("Where are the gaps widest?", "One gap stands out.", by_part(), ("By chance.",)),
        Closing(
            "How to read these figures",
            (Passage("Range by chance", "How far it could move."),),
            (by_part(),),
            "What is hidden",
            told,
            "Where figures come from",
            told,
            "Care",
            told,
        ),
        "/?release=2",
    )


def with_texts(held: Any, change: Callable[[str], str]) -> Any:
    """The same packet with every text changed: for texts that nobody would wish to be given."""
    if isinstance(held, str) and not isinstance(held, Enum):
        return change(held)
    if isinstance(held, tuple):
        return tuple(with_texts(each, change) for each in held)
    if not dataclasses.is_dataclass(held) or isinstance(held, type | SchoolYear | Subject):
        return held
    kept = {
        field.name: with_texts(getattr(held, field.name), change)
        for field in dataclasses.fields(held)
        if field.name not in _NO_TEXT and field.init
    }
    return dataclasses.replace(held, **kept)
