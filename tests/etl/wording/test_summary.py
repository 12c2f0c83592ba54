from etl.model.student_group import ALL
from tests.builders.published import published_row, readiness_rows
from tests.etl.wording.told import Told


def test_the_trend_is_told_with_every_figure_and_the_path() -> None:
    told = Told(readiness_rows())
    assert told.words.trend_summary(told.cells()) == (
        "Readiness rose to 63.4% by 2015-16, then fell 6.4 points in one year. "
        "2011-12 45.2%, 2012-13 51.3%, 2013-14 60.6%, 2014-15 63.1%, 2015-16 63.4%, "
        "2016-17 57.0%. The target path runs from 63% in 2014-15 to 90% in 2019-20."
    )


def test_a_groups_path_is_its_own() -> None:
    told = Told(readiness_rows())
    assert told.words.trend_summary(told.cells("black")).endswith(
        "Its own path runs from its 2014-15 figure to 90% in 2019-20."
    )


def test_a_panel_sets_the_group_beside_all_students() -> None:
    told = Told(readiness_rows())
    assert told.words.panel_summary(told.cells("black"), told.cells(ALL)).endswith(
        "2016-17 38.1%. All students in 2016-17: 57.0%."
    )


def test_a_gap_is_told_year_by_year() -> None:
    told = Told(readiness_rows())
    assert told.words.gap_summary(told.figures("black"), *told.both("black")).endswith(
        "Gap in each year: 2011-12 34.1, 2012-13 29.9, 2013-14 32.0, 2014-15 29.7, "
        "2015-16 30.8, 2016-17 31.3."
    )


def test_students_behind_are_told_year_by_year() -> None:
    told = Told(readiness_rows())
    assert told.words.behind_summary(told.figures("black")) == (
        "Students behind the gap: 2011-12 625, 2012-13 596, 2013-14 646, 2014-15 602, "
        "2015-16 653, 2016-17 648."
    )


def test_a_chart_without_figures_says_so() -> None:
    told = Told([published_row("all", 2017)])
    assert told.words.spark_summary(told.cells()) == "No figures to show yet."
    assert told.words.trend_summary(told.cells()) == "No figures to show yet."
