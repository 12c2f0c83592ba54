"""A choice is seen at once: what the server drew of a chart stands in its place until the live one
is drawn, unseen."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import reader
from tests.browser.reader import taken_over
from tests.browser.states import DISTRICT, Sites

pytestmark = pytest.mark.browser

MEASURE = (DISTRICT, "/indicator/readiness")
CHART = 'section[aria-labelledby="gap"] .for-620 > .only-wide'
# The browser is busy until the test lets it be idle; the document tells that something waits.
BUSY = """
window.held = [];
window.requestIdleCallback = (act) => {
  window.held.push(act);
  document.documentElement.dataset.waits = "";
};
"""
REST = """() => {
  window.requestIdleCallback = (act) => setTimeout(act);
  return window.held.splice(0).map((act) => act()).length;
}"""


@contextmanager
def busy(browser: Browser, address: str) -> Iterator[Page]:
    with reader.opened(browser) as (page, complaints):
        page.add_init_script(BUSY)
        page.goto(address)
        taken_over(page)
        yield page
    assert complaints == []


def choose(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).last.click()


def rest(page: Page) -> int:
    """Lets the browser do what waits, now and later; says how much it was."""
    page.wait_for_selector("html[data-waits]", state="attached", timeout=reader.PATIENCE)
    return int(page.evaluate(REST))


def test_the_picture_of_a_choice_does_not_wait_for_its_live_chart(
    browser: Browser, made: Sites
) -> None:
    with busy(browser, made.url(MEASURE)) as page:
        live = page.locator(f"{CHART} .main-svg").first
        expect(live).to_be_visible()
        choose(page, "All other students")
        expect(page.locator(f"{CHART} svg.chart").first).to_be_visible()
        expect(live).not_to_be_visible()
        assert rest(page) == 1  # the chart of the trend is the same, and is not drawn again
        expect(live).to_be_visible()
        expect(page.locator(f"{CHART} svg.chart")).to_have_count(0)


def test_the_last_of_two_quick_choices_is_the_one_that_is_drawn(
    browser: Browser, made: Sites
) -> None:
    with busy(browser, made.url(MEASURE)) as page:
        for name in ("All other students", "All students"):
            choose(page, name)
            chosen = page.locator(".choices [aria-current]", has_text=re.compile(f"^{name}$"))
            expect(chosen.last).to_be_attached()
        rest(page)
        expect(page.locator(".is-behind")).to_have_count(0)
        names = page.locator(f"{CHART} .js-plotly-plot").evaluate(
            "(plot) => plot.data.map((each) => each.name)"
        )
        assert "All students" in names
        assert "All other students" not in names


def test_a_choice_that_is_taken_back_leaves_the_live_chart_as_it_was(
    browser: Browser, made: Sites
) -> None:
    with busy(browser, made.url(MEASURE)) as page:
        choose(page, "All other students")
        expect(page.locator(f"{CHART} .main-svg").first).not_to_be_visible()
        page.go_back()
        expect(page.locator(f"{CHART} .main-svg").first).to_be_visible()
        expect(page.locator(f"{CHART} svg.chart")).to_have_count(0)


def test_a_chart_is_read_with_the_arrow_keys_while_it_is_being_drawn(
    browser: Browser, made: Sites
) -> None:
    with busy(browser, made.url(MEASURE)) as page:
        choose(page, "All other students")
        expect(page.locator(f"{CHART} svg.chart").first).to_be_visible()
        page.locator('section[aria-labelledby="gap"] .reader').first.focus()
        page.keyboard.press("ArrowRight")
        ring = page.locator(".chart-ring").bounding_box()
        point = page.locator(f"{CHART} svg.chart .pt").first.bounding_box()
        assert ring and point
        assert abs(ring["x"] + ring["width"] / 2 - point["x"] - point["width"] / 2) < 3


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_who_rests_on_a_choice_has_its_page_made_before_it_is_chosen(
    browser: Browser, made: Sites, how: str
) -> None:
    with reader.reading(browser, made.url(MEASURE)) as page:
        taken_over(page)
        choice = page.get_by_role("link", name="All other students", exact=True).last
        choice.scroll_into_view_if_needed()
        with page.expect_response("**/_dash-update-component") as told:
            getattr(choice, how)()
        assert told.value.request.headers["prefer"] == "return=minimal"
        assert told.value.status == 204
        assert "compare" not in page.url
        with page.expect_response("**/_dash-update-component") as told:
            choice.click()
        assert told.value.status == 200
