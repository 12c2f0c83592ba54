"""The trend of a measure and its path."""

from dashboard.queries import lines, path
from dashboard.queries.scope import Scope, scope
from dashboard.queries.trend import trend
from dashboard.view_state import ViewState
from etl.model.school_year import SchoolYear
from etl.published import PublishedRelease
from tests.builders.board import TODAY


def of(board: PublishedRelease, slug: str, **chosen: str) -> Scope:
    return scope(board, slug, ViewState(**chosen), TODAY)


def test_readiness_is_drawn_against_its_path_to_2019_20(board: PublishedRelease) -> None:
    found = trend(of(board, "readiness"))
    assert found is not None
    assert [point.text for point in found.line.shown][-2:] == ["63.4", "57.0"]
    assert (str(found.years[0]), str(found.years[-1])) == ("2011-12", "2019-20")
    assert found.path is not None
    assert found.path.points == ((SchoolYear(2015), 63.0), (SchoolYear(2020), 90.0))
    assert found.waiting_from == SchoolYear(2018)
    assert found.shortfall is not None
    assert found.shortfall.words == ("16.8 points", "short")


def test_the_caution_is_on_the_point_it_speaks_of(board: PublishedRelease) -> None:
    found = trend(of(board, "readiness"))
    assert found is not None
    cautioned = [str(p.year) for p in found.line.shown if p.has_caution]
    assert cautioned == ["2016-17"]


def test_a_break_starts_a_new_run_with_an_open_marker(board: PublishedRelease) -> None:
    found = trend(of(board, "reading", grade_band="high"))
    assert found is not None
    assert found.breaks == (SchoolYear(2017),)
    assert [len(run) for run in found.line.runs] == [5, 1]
    assert [str(p.year) for p in found.line.shown if p.is_open] == ["2016-17"]
    assert not lines.breaks(of(board, "reading"), found.years)


def test_overdue_figures_are_drawn_in_grey(board: PublishedRelease) -> None:
    found = trend(of(board, "suspensions"))
    assert found is not None
    assert found.line.pen.colour == "grey"


def test_nothing_is_drawn_where_no_year_can_be_shown(board: PublishedRelease) -> None:
    assert trend(of(board, "literacy")) is None
    assert trend(of(board, "small")) is None


def test_a_school_walks_a_path_from_its_own_baseline(board: PublishedRelease) -> None:
    school = of(board, "readiness", organization="S1")
    found = path.target_path(school, school.everyone)
    assert found is not None
    assert found.points == ((SchoolYear(2015), 52.0), (SchoolYear(2020), 90.0))


def test_a_measure_without_a_number_to_reach_has_no_path(board: PublishedRelease) -> None:
    reading = of(board, "reading")
    assert path.target_path(reading, reading.everyone) is None
    assert path.shortfall(reading, reading.everyone) is None


def test_a_point_says_its_value_the_number_of_students_and_its_range(
    board: PublishedRelease,
) -> None:
    latest = lines.line(of(board, "readiness")).latest
    assert latest is not None
    assert latest.spoken == "57.0%, of 5,879 graduates; by chance 55.7 to 58.3"


def test_a_rate_alone_has_no_range_and_no_number_of_students(board: PublishedRelease) -> None:
    latest = lines.line(of(board, "graduation")).latest
    assert latest is not None
    assert latest.interval is None
    assert latest.spoken == "79.0%"


def test_a_hidden_year_has_no_value_no_text_and_no_range_and_says_why(
    board: PublishedRelease,
) -> None:
    hidden = lines.line(of(board, "readiness"), "asian").points
    assert hidden
    assert all(
        (point.value, point.text, point.interval) == (None, "", None)
        and point.spoken.startswith("Hidden: too few students")
        for point in hidden
    )
