"""A focus area: how its measures stand, its goals, and what hangs on it."""

import pytest

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import focus_area
from etl.published import PublishedRelease
from tests.builders.board import TODAY
from tests.dashboard.views.shown import headings, links, words


@pytest.fixture(scope="module")
def learning(rich: PublishedRelease) -> Page:
    return focus_area.page(rich, "learning", ViewState(), TODAY)


@pytest.fixture(scope="module")
def culture(rich: PublishedRelease) -> Page:
    return focus_area.page(rich, "culture", ViewState(), TODAY)


def test_it_says_what_it_is_and_how_its_measures_stand(learning: Page) -> None:
    assert headings(learning, "h1") == ["Learning"]
    said = words(learning)
    assert "1 goal with 3 measures. What students learn." in said
    assert "One measure of 3 is on track on the latest figures." in said
    assert "1 on track 1 off track 1 no target" in said


def test_each_goal_leads_to_its_page_and_each_measure_to_its_own(culture: Page) -> None:
    found = links(culture)
    assert ("Calm schools", "/goal/calm") in found
    assert ("Strong teams", "/goal/teams") in found
    assert ("Are students kept in class?", "/indicator/suspensions") in found


def test_a_goal_without_a_measure_says_so(culture: Page) -> None:
    assert "The plan names this goal. It publishes no measure for it." in words(culture)


def test_overdue_is_counted_over_the_statuses(culture: Page) -> None:
    assert "1 of these overdue" in words(culture)


def test_guardrails_are_told_where_a_measure_of_the_area_watches_them(
    learning: Page, culture: Page
) -> None:
    rail = ("No goal by sending students home", "/plan#guardrail-stay")
    assert rail in links(culture)
    assert rail not in links(learning)


def test_documents_are_told_with_the_part_of_the_area_that_they_hang_on(learning: Page) -> None:
    assert "Teachers' plan for A reading coach in each school Chapter 2." in words(learning)
    assert ("Teachers' plan", "https://t.org/a") in links(learning)
    assert ("Reading", "/indicator/reading") in links(learning)


def test_an_address_that_is_not_of_the_web_is_no_link(culture: Page) -> None:
    assert "City youth plan" in words(culture)
    assert "City youth plan" not in [label for label, _ in links(culture)]


def test_the_way_back_to_the_plan_is_above_it(learning: Page) -> None:
    assert [(c.label, c.href) for c in learning.crumbs] == [("The plan", "/"), ("Learning", "")]


def test_a_focus_area_that_the_plan_does_not_have_is_no_page(rich: PublishedRelease) -> None:
    assert focus_area.page(rich, "sports", ViewState(), TODAY).status == 404
