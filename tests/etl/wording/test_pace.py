from dataclasses import replace

from etl.model.school_year import SchoolYear
from etl.model.target import Target, TargetKind
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows
from tests.etl.wording.told import Told


def test_no_year_has_reached_the_pace_that_readiness_needs() -> None:
    told = Told(readiness_rows())
    assert told.words.pace_headline(told.figures()) == (
        "No year so far has reached the pace now needed"
    )


def test_the_bars_of_pace_are_those_of_readiness() -> None:
    told = Told(readiness_rows())
    bars = told.words.pace_bars(told.cells(), told.figures())
    assert [(bar.label, bar.text) for bar in bars] == [
        ("Needed each year from 2016-17 to 2019-20", "11.0"),
        ("Best single year, 2013-14", "9.3"),
        ("Average, 2011-12 to 2016-17", "2.4"),
        ("Average since the baseline, 2014-15", "−3.1"),
        ("Latest year, 2016-17", "−6.4"),
    ]


def test_a_pace_that_was_reached_once_names_its_year() -> None:
    easy = replace(indicator().target, path=((SchoolYear(2020), 72.0),))
    told = Told(readiness_rows(), indicator(target=easy))
    assert told.words.pace_headline(told.figures()) == (
        "One year has reached the pace now needed: 2013-14"
    )


def test_a_measure_that_never_moved_the_right_way_says_so() -> None:
    rows = [published_row("all", y, 63.0 - 2 * (y - 2015), 5000) for y in (2015, 2016, 2017)]
    assert Told(rows).lede().endswith("a year; no year so far moved that way.")


def test_no_pace_is_asked_for_without_a_number_to_reach() -> None:
    told = Told(readiness_rows(), indicator(target=Target(TargetKind.NONE)))
    assert told.words.pace_headline(told.figures()) == ""
    assert told.words.pace_bars(told.cells(), told.figures()) == ()
    assert told.words.fact_pace(told.cells(), told.figures()) is None


def test_a_pace_under_a_point_is_never_said_to_be_nothing() -> None:
    rows = [published_row("all", y, 62.0, 200, decimals=0) for y in (2015, 2016, 2017)]
    near = replace(indicator().target, path=((SchoolYear(2020), 63.5),))
    told = Told(rows, indicator(target=near))
    fact = told.words.fact_pace(told.cells(), told.figures())
    assert fact is not None and fact.value == "0.5 points"
