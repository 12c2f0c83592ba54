from datetime import date

import pytest

from etl.model.cell import Coding
from etl.model.figure import Series, Status, StatusCode
from etl.model.indicator import Break, Direction, Due
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from etl.wording import status as wording
from etl.wording.phrases import status as said
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows
from tests.etl.measure.test_status import PENDING, TO_25, TO_93
from tests.etl.wording.told import ENGLISH, Told


def test_readiness_is_off_track_in_its_year_and_says_how_far() -> None:
    told = Told(readiness_rows())
    assert told.words.status(told.status()) == "Off track"
    assert told.words.status_in(told.status()) == "Off track in 2016-17"
    assert told.reason() == "16.8 points short of the path in 2016-17."


def test_overdue_is_a_mark_over_the_status_and_keeps_its_word_and_year() -> None:
    told = Told(readiness_rows())
    due = Due(SchoolYear(2018), date(2018, 9, 30))
    assert told.words.status_in(told.status(), overdue=True) == "Off track in 2016-17, overdue"
    assert told.words.overdue(due) == "2017-18 figures were due on 30 September 2018."


def test_a_status_by_value_says_why() -> None:
    rows = [published_row("all", 2015, 79.0), published_row("all", 2017, 80.6)]
    assert Told(rows, indicator(**TO_93)).reason() == (
        "4.0 points short of the path in 2016-17. By value: the source gives no number of students."
    )
    coded = [published_row("all", 2017, 95.0, 60, coding=Coding.AT_LEAST, decimals=0)]
    assert Told(coded).reason() == (
        "The target was reached in 2016-17. By value: the figure is shown only as a bound."
    )


def test_stagnant_names_the_year_that_it_has_not_moved_from() -> None:
    rows = [published_row("all", 2015, 15.7), published_row("all", 2017, 15.9)]
    of = indicator(people=Text("teachers"), **TO_25)
    assert Told(rows, of).reason() == (
        "3.6 points short of the path in 2016-17, and about the same as in 2014-15. "
        "By value: the source gives no number of people."
    )


def test_short_by_less_than_chance_says_so() -> None:
    assert Told([published_row("all", 2017, 73.0, 500)]).reason() == (
        "0.8 points short of the path in 2016-17, but the range by chance reaches the path."
    )


def test_a_broken_series_names_the_break() -> None:
    of = indicator(breaks=(Break("all", SchoolYear(2017), Text("A new test."), "the state"),))
    assert Told(readiness_rows(), of).reason() == (
        "The series breaks in 2016-17, so 2016-17 is not set against the baseline."
    )


def test_a_group_without_a_baseline_figure_says_which_year_is_missing() -> None:
    told = Told([published_row("homeless", 2017, 43.0, 152)])
    assert told.reason("homeless") == "There is no 2014-15 figure to start a path from."


def test_a_direction_alone_is_said_as_a_direction() -> None:
    of = indicator(target=Target(TargetKind.INCREASE))
    start = published_row("all", 2015, 63.0, 5000)
    said = {
        value: Told([start, published_row("all", 2017, value, 5000)], of).reason()
        for value in (70.0, 63.2, 55.0)
    }
    assert said == {
        70.0: "It moved the way that the plan asks since 2014-15.",
        63.2: "The change since 2014-15 could be chance.",
        55.0: "It moved against the way that the plan asks since 2014-15.",
    }


@pytest.mark.parametrize("code", list(StatusCode))
def test_every_status_has_a_word(code: StatusCode) -> None:
    assert said.WORDS[code]


def test_no_word_is_behind_or_failing() -> None:
    words = " ".join(each.en for each in (*said.WORDS.values(), *said.RULES.values())).lower()
    assert "behind" not in words
    assert "fail" not in words


def test_a_measure_without_figures_says_so() -> None:
    of = indicator(baseline=PENDING, target=Target(TargetKind.PENDING))
    none = Status(Series("readiness", "D1", "all", "all"), None, StatusCode.NO_DATA, 1)
    assert wording.reason(none, of, ENGLISH) == "Nothing is published yet; the baseline is pending."
    assert wording.in_year(none, False, ENGLISH) == "No data"


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "90% by 2019-20, from 63% in 2014-15"),
        ({"target": Target(TargetKind.INCREASE)}, "Increase; no number published"),
        ({"target": Target(TargetKind.PENDING)}, "Pending; not set yet"),
        ({"target": Target(TargetKind.NONE)}, "None; no number published"),
        ({"baseline": Baseline(None, 63.0)}, "90% by 2019-20, from 63%"),
        ({"baseline": PENDING}, "90% by 2019-20"),
    ],
)
def test_the_target_is_said_as_the_plan_sets_it(changes: dict, text: str) -> None:
    assert wording.target(indicator(**changes), ENGLISH) == text


def test_lower_is_better_reads_the_same_way() -> None:
    of = indicator(
        direction=Direction.LOWER,
        baseline=Baseline(SchoolYear(2015), 20.0),
        target=Target(TargetKind.NUMBER, ((SchoolYear(2020), 10.0),)),
    )
    rows = [published_row("all", 2015, 20.0, 5000), published_row("all", 2017, 25.0, 5000)]
    assert Told(rows, of).reason() == "9.0 points short of the path in 2016-17."
