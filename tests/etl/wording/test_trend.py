import pytest

from etl.model.cell import Coding
from etl.model.figure import FigureName
from etl.model.indicator import Break, Direction
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, Target, TargetKind
from etl.model.text import Text
from tests.builders.district import indicator
from tests.builders.published import published_row, readiness_rows
from tests.etl.measure.test_status import TO_93
from tests.etl.wording.told import Told


def test_the_headline_of_readiness_tells_the_turn() -> None:
    told = Told(readiness_rows())
    assert told.words.trend_headline(told.cells()) == (
        "Readiness rose to 63.4% by 2015-16, then fell 6.4 points in one year"
    )


def test_the_paragraph_says_what_happened_where_it_stands_and_what_it_would_take() -> None:
    assert Told(readiness_rows()).lede() == (
        "Readiness rose from 45.2% in 2011-12 to 63.4% in 2015-16, then fell to 57.0% in 2016-17. "
        "That is 16.8 points short of the plan's path. "
        "To reach 90% by 2019-20, it would have to rise 11.0 points a year; "
        "the best year so far gained 9.3."
    )


def test_a_groups_paragraph_speaks_of_its_own_path() -> None:
    lede = Told(readiness_rows()).lede("black")
    assert lede.startswith("Readiness of Black students rose from 24.8% in 2011-12 to 44.8%")
    assert "24.8 points short of its own path" in lede


def test_a_rise_without_a_turn_is_told_from_end_to_end() -> None:
    values = ((2013, 76.5), (2014, 79.0), (2015, 79.0), (2016, 80.1), (2017, 80.6))
    told = Told([published_row("all", y, v) for y, v in values], indicator(**TO_93))
    assert told.words.trend_headline(told.cells()) == (
        "Readiness rose from 76.5% in 2012-13 to 80.6% in 2016-17"
    )


def test_a_change_that_could_be_chance_is_about_the_same() -> None:
    rows = [published_row("all", 2012, 50.0, 400), published_row("all", 2017, 52.0, 400)]
    told = Told(rows)
    assert told.words.trend_headline(told.cells()) == (
        "Readiness stayed about the same from 2011-12 to 2016-17"
    )
    assert "stayed about the same: 50.0% in 2011-12 and 52.0% in 2016-17" in told.lede()


def test_a_clear_change_under_the_smallest_step_is_about_the_same_too() -> None:
    rows = [
        published_row("all", 2012, 50.0, 9_000_000),
        published_row("all", 2017, 50.3, 9_000_000),
    ]
    told = Told(rows)
    assert "about the same" in told.words.trend_headline(told.cells())


def test_nothing_is_said_to_rise_or_fall_from_a_bound() -> None:
    rows = [
        published_row("all", 2012, 5.0, 59, coding=Coding.AT_MOST, decimals=0),
        published_row("all", 2017, 13.0, 200, decimals=0),
    ]
    told = Told(rows)
    assert told.words.trend_headline(told.cells()) == (
        "Readiness went from 5% or less in 2011-12 to 13% in 2016-17"
    )


def test_a_new_series_begins_with_its_first_year() -> None:
    of = indicator(breaks=(Break("all", SchoolYear(2017), Text("A new test."), "the state"),))
    told = Told(readiness_rows(), of)
    assert told.words.trend_headline(told.cells()) == (
        "Readiness stood at 57.0% in 2016-17, the first year of a new series"
    )
    assert "The series breaks in 2016-17." in told.words.trend_summary(told.cells())
    assert told.words.latest_change(told.figures()) == (
        "The series breaks in 2016-17, so no change is worked out"
    )


def test_the_facts_of_readiness() -> None:
    told = Told(readiness_rows())
    words, cells, figures = told.words, told.cells(), told.figures()
    latest, path = words.fact_latest(cells), words.fact_path(told.status(), cells[-1])
    pace, target = words.fact_pace(cells, figures), words.fact_target(indicator())
    assert latest is not None
    assert path is not None
    assert pace is not None
    assert (latest.heading, latest.value) == ("Latest, 2016-17", "57.0%")
    assert latest.text == "of 5,879 graduates. By chance, 55.7 to 58.3."
    assert (path.heading, path.value) == ("Short of the path by", "16.8 points")
    assert path.text == "The path asked for 73.8% in 2016-17. By chance, 15.5 to 18.1."
    assert pace.value == "11.0 points"
    assert pace.text == (
        "each year for three years, 33.0 points in all. Since 2014-15 it fell 3.1 points a year."
    )
    assert (target.value, target.text) == ("90%", "by 2019-20, from 63% in 2014-15.")


def test_a_rate_alone_says_that_its_number_is_not_given() -> None:
    told = Told([published_row("all", 2017, 80.6)])
    fact = told.words.fact_latest(told.cells())
    assert fact is not None
    assert fact.text == "The source gives no number of students."
    assert told.words.students(told.cells()[0]) == ""


def test_the_latest_change_names_the_year_that_it_is_set_against() -> None:
    told = Told(readiness_rows())
    assert told.words.latest_change(told.figures()) == "6.4 points lower than in 2015-16"
    assert told.words.latest_change(told.figures()[:1]) == ""


@pytest.mark.parametrize(
    ("direction", "target", "text"),
    [
        (Direction.LOWER, 10.0, "rose 5.0 points, away from the goal"),
        (Direction.HIGHER, 90.0, "rose 5.0 points"),
    ],
)
def test_good_and_bad_follow_the_plans_direction(
    direction: Direction, target: float, text: str
) -> None:
    of = indicator(
        direction=direction,
        baseline=Baseline(SchoolYear(2015), 20.0),
        target=Target(TargetKind.NUMBER, ((SchoolYear(2020), target),)),
    )
    rows = [published_row("all", 2016, 20.0, 9000), published_row("all", 2017, 25.0, 9000)]
    told = Told(rows, of)
    (change,) = (
        f
        for f in told.figures()
        if f.name is FigureName.CHANGE and f.school_year == SchoolYear(2017)
    )
    assert told.words.direction(change) == text


def test_where_adults_are_counted_the_chart_is_not_of_all_students() -> None:
    of = indicator(people=Text("teachers"), numerator=Text("teachers of the kind"))
    told = Told([published_row("all", 2017, 15.9)], of)
    assert "all students" not in told.words.trend_subtitle(told.cells())


def test_of_several_lines_neither_one_group_nor_a_path_is_named() -> None:
    told = Told([published_row("all", year, 60.0) for year in (2016, 2017)], indicator())
    assert told.words.trend_subtitle(told.cells()).endswith("path from baseline to target")
    assert told.words.lines_subtitle(told.cells()).endswith(" 2015-16 to 2016-17")
    assert "all students" not in told.words.lines_subtitle(told.cells())


def test_the_same_bound_twice_is_said_once() -> None:
    rows = [
        published_row("all", year, 5.0, 59, coding=Coding.AT_MOST, decimals=0)
        for year in (2016, 2017)
    ]
    told = Told(rows)
    assert told.words.trend_headline(told.cells()) == (
        "Readiness stood at 5% or less in 2015-16 and in 2016-17"
    )


def test_a_hidden_latest_year_is_named() -> None:
    lede = Told([published_row("all", 2016, 50.0, 900), published_row("all", 2017)]).lede()
    assert lede == (
        "Readiness stood at 50.0% in 2015-16. "
        "2016-17 is hidden: too few students, or it could reveal a group with too few."
    )
