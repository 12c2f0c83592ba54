"""Methods of progress: path, pace, trend, the line through the years."""

import numpy as np

from etl.measure.progress.line import ahead_of, fit
from etl.measure.progress.pace import pace_needed, pace_observed
from etl.measure.progress.path import straight
from etl.measure.progress.trend import trend_of_shares
from etl.methods.worked import Inputs, Worked


def _path(given: Inputs) -> dict[str, float]:
    asked = straight(
        np.array([given["year"]]),
        given["start_year"],
        given["start"],
        given["end_year"],
        given["target"],
    )
    expected = float(np.ravel(asked)[0])
    return {"expected": expected, "short": expected - given["value"]}


def _pace(given: Inputs) -> dict[str, float]:
    needed = pace_needed(given["value"], given["year"], given["target"], given["end_year"])
    seen = pace_observed(given["value"], given["year"], given["start"], given["start_year"])
    return {"needed": float(needed), "fell": -float(seen)}


def _trend(given: Inputs) -> dict[str, float]:
    students = given["students"]
    counts = [[share * students / 100 for share in given["shares"]]]
    years = list(range(len(given["shares"])))
    found = trend_of_shares(counts, [[students] * len(years)], years)
    flat = trend_of_shares([counts[0][:1] * len(years)], [[students] * len(years)], years)
    return {"rising": float(found.verdict[0]), "flat": float(flat.verdict[0])}


def _line(given: Inputs) -> dict[str, float]:
    years = list(range(given["first"], given["first"] + len(given["values"])))
    line = fit([years], [given["values"]])
    value, low, high = (float(part[0]) for part in ahead_of(line, given["end_year"]))
    return {"slope": float(line.slope[0]), "ahead": value, "low": low, "high": high}


PROGRESS = (
    Worked(
        code="path",
        title="What does the path ask for each year?",
        rule=(
            "The path is straight from the baseline to the target. Where the plan lists yearly "
            "targets, it goes from each to the next. A group without a target of its own takes a "
            "straight path from its own figure in the baseline year."
        ),
        words=(
            "From {start}% in 2014-15 to {target}% in 2019-20, the path asks for {expected:.1f}% "
            "in 2016-17. A figure of {value}% is {short:.1f} points short of it."
        ),
        inputs={
            "start": 63,
            "start_year": 2015,
            "target": 90,
            "end_year": 2020,
            "year": 2017,
            "value": 57.0,
        },
        answers={"expected": 73.8, "short": 16.8},
        function=straight,
        work=_path,
    ),
    Worked(
        code="pace",
        title="How fast would it have to go, and how fast did it ever go?",
        rule=(
            "The pace needed is what is left to the target, shared over the years that are left. "
            "Beside it stands the pace since the baseline. The best single year so far shows "
            "whether such a pace was ever reached."
        ),
        words=(
            "{value}% in 2016-17 with a target of {target}% in 2019-20: {needed:.1f} points a year "
            "are needed. Since the baseline of {start}% in 2014-15, it fell {fell:.2f} points a "
            "year."
        ),
        inputs={
            "value": 57.0,
            "year": 2017,
            "target": 90,
            "end_year": 2020,
            "start": 63.1,
            "start_year": 2015,
        },
        answers={"needed": 11.0, "fell": 3.05},
        function=pace_needed,
        work=_pace,
    ),
    Worked(
        code="trend",
        title="When is a run of years a trend?",
        rule=(
            "The latest five years in a row are tested, at 99.8%, for many series are looked at "
            "every year. Then each year is left out in turn: if the direction hangs on a single "
            "year, there is no clear trend. With fewer years nothing is said. No trend is worked "
            "out for a school."
        ),
        words=(
            "{shares[0]}%, {shares[1]}%, {shares[2]}%, {shares[3]}% and {shares[4]}% of "
            "{students:,} students each year: rising ({rising:.0f}). Five years of {shares[0]}%: "
            "no clear trend ({flat:.0f})."
        ),
        inputs={"shares": (52, 54, 56, 58, 60), "students": 6000},
        answers={"rising": 1.0, "flat": 0.0},
        function=trend_of_shares,
        work=_trend,
    ),
    Worked(
        code="projection",
        title="Where does the current line lead?",
        rule=(
            "A straight line is drawn through at least five years in a row that no break cuts. "
            "Its range says where the figure of the target's year would fall, 95 times in 100, if "
            "things went on as they did. It is no promise. Nothing is drawn further than ten "
            "years ahead."
        ),
        words=(
            "{values[0]}, {values[1]}, {values[2]}, {values[3]} and {values[4]}% in 2012-13 to "
            "2016-17 rise {slope:.1f} points a year. On that line, {ahead:.1f}% in 2019-20 "
            "({low:.1f} to {high:.1f})."
        ),
        inputs={"values": (60, 63, 64, 68, 70), "first": 2013, "end_year": 2020},
        answers={"slope": 2.5, "ahead": 77.5, "low": 73.2, "high": 81.8},
        function=ahead_of,
        work=_line,
    ),
)
