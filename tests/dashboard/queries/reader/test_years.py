"""A reader may leave earlier years out; the latest figure and its status stay what they are."""

import pytest

from dashboard.queries import facts, table, trend
from dashboard.queries.comparison import comparison
from dashboard.queries.gap import gap
from dashboard.queries.panels import panel_sets
from dashboard.queries.reader.years import years
from dashboard.queries.scope import Scope, scope
from dashboard.view_state import ViewState
from etl.published import PublishedRelease
from tests.builders.board import TODAY


def of(board: PublishedRelease, slug: str = "readiness", **chosen: str) -> Scope:
    return scope(board, slug, ViewState(**chosen), TODAY)


def test_the_last_years_and_any_first_year_are_a_link_away(board: PublishedRelease) -> None:
    found = years(of(board))
    assert found is not None
    assert [(c.label, c.address, c.is_current) for c in found.choices] == [
        ("All years", "/indicator/readiness", True),
        ("The last 5 years", "/indicator/readiness?years=5", False),
        ("The last 3 years", "/indicator/readiness?years=3", False),
    ]
    assert found.folded[0].address == "/indicator/readiness?years=2012-13"


def test_a_measure_of_few_years_offers_none(board: PublishedRelease) -> None:
    assert years(of(board, "graduation")) is None
    assert years(of(board, "literacy")) is None


@pytest.mark.parametrize("wanted", ["3", "2014-15"])
def test_chart_sentence_table_panels_and_gap_begin_with_the_same_year(
    board: PublishedRelease, wanted: str
) -> None:
    chosen = of(board, years=wanted)
    drawn = trend.trend(chosen)
    assert drawn is not None
    assert [str(point.year) for point in drawn.line.points] == ["2014-15", "2015-16", "2016-17"]
    assert "2013-14" not in drawn.summary and "2014-15" in drawn.summary
    assert str(drawn.years[0]) == "2014-15"
    assert table.by_year(chosen).rows[0].head == "2014-15"
    assert all(
        str(panel.years[0]) == "2014-15" for kind in panel_sets(chosen) for panel in kind.panels
    )
    compared = comparison(chosen)
    assert compared is not None
    found = gap(chosen, compared)
    assert found.chart is not None and str(found.chart.gaps[0].year) == "2014-15"
    assert "2011-12" not in found.headline


def test_the_path_sets_in_where_the_years_do_and_ends_at_the_same_target(
    board: PublishedRelease,
) -> None:
    every, later = trend.trend(of(board)), trend.trend(of(board, years="2015-16"))
    assert every and every.path and later and later.path
    (start, value), (end, target) = later.path.points[0], later.path.points[-1]
    assert str(start) == "2015-16"
    assert (end, target) == every.path.points[-1]
    assert every.path.points[0][1] < value < target


def test_status_and_facts_look_at_every_year(board: PublishedRelease) -> None:
    assert facts.facts(of(board)) == facts.facts(of(board, years="3"))


@pytest.mark.parametrize("wanted", ["0", "x", "1999-00", "2019", "2050-51", "-3"])
def test_years_that_there_are_not_are_said_and_every_year_is_shown(
    board: PublishedRelease, wanted: str
) -> None:
    found = of(board, years=wanted)
    assert found.first is None and found.state.years == ""
    assert any("school years" in note for note in found.notes)


def test_more_years_than_there_are_is_every_year(board: PublishedRelease) -> None:
    found = of(board, years="50")
    assert (found.first, found.state.years, found.notes) == (None, "", ())


def test_a_group_without_a_figure_in_these_years_is_not_offered(board: PublishedRelease) -> None:
    codes = {series.student_group for series in of(board).groups}
    later = {series.student_group for series in of(board, years="2016-17").groups}
    assert "hispanic" in codes and "hispanic" not in later
