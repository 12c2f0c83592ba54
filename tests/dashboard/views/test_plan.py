"""The whole plan: its words, its tree, its editions, its meetings."""

import pytest

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import plan
from etl.published import PublishedRelease
from tests.builders.board import TODAY
from tests.dashboard.views.shown import headings, links, shown, words


@pytest.fixture(scope="module")
def page(rich: PublishedRelease) -> Page:
    return plan.page(rich, ViewState(), TODAY)


def test_words_of_the_district_are_marked_as_quoted_and_say_where_from(page: Page) -> None:
    assert "“We teach each learner.” Quoted from Elm County, Elm forward" in words(page)


def test_our_own_words_carry_no_marks_of_quotation(page: Page) -> None:
    assert "Every student succeeds." in words(page)
    assert "“Every student succeeds.”" not in words(page)


def test_every_node_of_the_tree_leads_to_its_page(page: Page, rich: PublishedRelease) -> None:
    found = {address for _, address in links(page)}
    for area in rich.plan.focus_areas:
        assert f"/focus-area/{area.code}" in found
        for goal in area.goals:
            assert f"/goal/{goal.code}" in found
            assert {f"/indicator/{slug}" for slug in goal.indicators} <= found
            assert {f"/goal/{goal.code}#strategy-{s.code}" for s in goal.strategies} <= found


def test_every_measure_carries_its_status_with_the_year(page: Page) -> None:
    said = words(page)
    assert "Are graduates ready? Off track in 2016-17" in said
    assert "Are students kept in class? No target in 2016-17, overdue" in said
    assert "Are young children ready to read? No data" in said


def test_a_guardrail_stands_with_what_watches_it(page: Page) -> None:
    assert 'id="guardrail-stay"' in shown(page)
    rail = words(page).split("No goal by sending students home")[1]
    assert rail.strip().startswith("Are students kept in class?")


def test_editions_and_what_became_of_the_plan_before_are_tables(page: Page) -> None:
    said = words(page)
    assert "2016 1 June 2016 First edition." in said
    assert "2018 (this one) – Suspensions became a measure." in said
    assert "Ready graduates Measured in another way Readiness –" in said
    assert "Attendance No longer followed – It hid a lot." in said
    assert shown(page).count("<caption>") == 2


def test_meetings_say_which_is_still_to_come(page: Page) -> None:
    assert "13 November 2018: Board meeting, still to come" in words(page)


def test_a_plan_without_more_than_a_tree_shows_no_empty_part(board: PublishedRelease) -> None:
    bare = plan.page(board, ViewState(), TODAY)
    assert headings(bare, "h2") == ["Vision", "Mission", "Learning", "When does the board meet?"]
