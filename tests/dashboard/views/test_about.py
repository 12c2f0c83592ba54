"""About the data: sources, care, privacy, releases, words."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import about
from etl.published import Published, open_published
from tests.builders.board import BREAK, CARE, TODAY
from tests.dashboard.views.shown import headings, links, shown, words


@pytest.fixture(scope="module")
def page(published: Published) -> Page:
    return about.page(published.current(), ViewState(), TODAY, published.releases)


def test_every_part_can_be_reached_from_the_top(page: Page) -> None:
    top = [address for _, address in links(page) if address.startswith("#")]
    assert len(top) == len(about.PARTS)
    for address in top:
        assert f'id="{address[1:]}"' in shown(page)


def test_every_measure_says_its_source_and_its_years(page: Page) -> None:
    assert words(page).count("State report card") == 6
    assert "School years: 2011-12 to 2016-17." in words(page)
    assert "School years: none yet." in words(page)


def test_breaks_and_cautions_of_the_plan_are_listed_with_their_place(page: Page) -> None:
    said = words(page)
    assert f"High school reading, 2016-17 {BREAK} Source: The state." in said
    assert f"Readiness, 2016-17 {CARE}" in said
    assert ("High school reading", "/indicator/reading?grade_band=high") in links(page)


def test_hiding_is_told_in_the_one_phrase_and_by_measure(page: Page) -> None:
    said = words(page)
    assert "“Hidden: too few students, or it could reveal a group with too few”" in said
    assert "American Indian or Alaska Native students, every year" in said


def test_the_rules_are_those_of_the_release(page: Page) -> None:
    said = words(page)
    assert "Figures of fewer than 10 students are hidden." in said
    assert "10 to 29 Whole numbers 20% or less, 80% or more" in said
    assert "300 or more 1 decimal 1% or less, 99% or more" in said
    assert "Not given; 300 to 1,199 of the group are enrolled in the district" in said


def test_each_kind_of_no_number_is_drawn_and_explained(page: Page) -> None:
    for look in ("hidden-mark", "coded", "unreported"):
        assert f'class="{look}"' in shown(page)


def test_releases_are_listed_newest_first_and_the_earlier_can_be_read(page: Page) -> None:
    said = words(page)
    assert said.index("Release 2") < said.index("Release 1 ")
    assert ("Read it", "/?release=1") in links(page)


def test_a_release_that_was_withdrawn_says_why_and_is_no_link(published: Published) -> None:
    first, second = published.releases()
    listed = (replace(first, withdrawn="A wrong file."), second)
    page = about.page(published.current(), ViewState(), TODAY, lambda: listed)
    assert "Withdrawn: A wrong file." in words(page)
    assert "/?release=1" not in [address for _, address in links(page)]


def test_a_later_release_is_not_told_before_it_is_public(published: Published) -> None:
    first = published.release(1)
    page = about.page(first, ViewState(), TODAY, published.releases)
    assert "Release 2" not in words(page)


def test_how_a_status_is_decided_stands_here_too(page: Page) -> None:
    assert "How a status is decided" in headings(page, "h2")


def test_a_plan_without_breaks_cautions_and_hidden_figures_says_so(home: Path) -> None:
    elm = open_published(home / "public").current()
    said = words(about.page(elm, ViewState(), TODAY, lambda: (elm.release,)))
    assert "The plan marks no break and no caution." in said
    assert "No figure of the district is hidden in this release." in said
