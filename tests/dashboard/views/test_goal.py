"""A goal: what is done for it, and how each of its measures stands."""

import pytest

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import goal
from etl.published import PublishedRelease
from tests.builders.board import TODAY
from tests.dashboard.views.shown import headings, links, shown, words


@pytest.fixture(scope="module")
def ready(rich: PublishedRelease) -> Page:
    return goal.page(rich, "ready", ViewState(), TODAY)


def test_measures_that_lag_lead_or_say_neither_stand_apart(ready: Page) -> None:
    assert headings(ready, "h2")[:3] == [
        "Measures of the goal itself",
        "Early signs",
        "Which measures show it?",
    ]
    assert headings(ready, "h3")[:3] == [
        "Are graduates ready?",
        "Can young students read?",
        "Do students graduate?",
    ]


def test_each_measure_has_its_status_a_sentence_and_a_small_trend(ready: Page) -> None:
    assert "Status: Off track 16.8 points short of the path in 2016-17." in words(ready)
    assert shown(ready).count('<div class="t"><span><svg') == 3


def test_strategies_say_who_answers_for_them_and_can_be_linked_to(ready: Page) -> None:
    said = words(ready)
    assert "A reading coach in each school Largest schools first." in said
    assert "Who answers for it: Office of teaching" in said
    assert 'id="strategy-reading-coaches"' in shown(ready)


def test_documents_that_hang_on_its_strategies_and_measures_are_told(ready: Page) -> None:
    assert ("Teachers' plan", "https://t.org/a") in links(ready)
    assert "Library plan for Reading" in words(ready)


def test_a_goal_without_a_measure_says_so(rich: PublishedRelease) -> None:
    page = goal.page(rich, "teams", ViewState(), TODAY)
    assert "The plan names this goal. It publishes no measure for it." in words(page)
    assert headings(page, "h2") == []


def test_the_way_back_leads_through_the_focus_area(ready: Page) -> None:
    assert [(c.label, c.href) for c in ready.crumbs] == [
        ("The plan", "/"),
        ("Learning", "/focus-area/learning"),
        ("Readiness", ""),
    ]


def test_a_goal_that_the_plan_does_not_have_is_no_page(rich: PublishedRelease) -> None:
    assert goal.page(rich, "learning", ViewState(), TODAY).status == 404
