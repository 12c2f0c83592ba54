"""Everything can be reached and worked by keyboard, in the order of the page, and is seen to be."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import reader
from tests.browser.keyboard import contrast, walk
from tests.browser.states import DISTRICT, WITH_SCHOOLS, Sites

pytestmark = pytest.mark.browser

MEASURE = (DISTRICT, "/indicator/readiness")


def wrong_on(page: Page, address: str) -> list[str]:
    """What a reader with a keyboard cannot do on a page, each as "address: what"."""
    stops, reached = walk(page)
    wrong = [] if stops else ["nothing can be reached"]
    order = [each.stop for each in reached]
    if order != list(range(stops)):
        wrong.append(f"{stops} stops are reached as {order}")
    for each in reached:
        if each.ring < 2:
            wrong.append(f"“{each.name}” has a ring of {each.ring} pixels")
        if each.contrast < 4.5:
            wrong.append(f"the ring of “{each.name}” has a contrast of {each.contrast:.1f}")
        if not each.is_seen or each.is_covered:
            wrong.append(f"“{each.name}” is not in sight when it has the focus")
    charts = Counter(each.chart for each in reached if each.chart is not None)
    wrong += [f"chart {chart} has {times} stops" for chart, times in charts.items() if times > 1]
    return [f"{address}: {each}" for each in wrong]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_tab_key_reaches_every_control_in_order_with_a_ring_and_leaves(
    browser: Browser, made: Sites, theme: str
) -> None:
    """One kind of page after the other; each second one in each theme."""
    wrong, seen = [], set()
    with reader.opened(browser, color_scheme=theme, reduced_motion="reduce") as (page, _):
        for state in made.states():
            kind = state[1].split("/")[1].partition("?")[0]
            if kind in seen or len(seen) % 2 != (theme == "dark"):
                seen.add(kind)
                continue
            seen.add(kind)
            page.goto(made.url(state))
            reader.taken_over(page)
            wrong += wrong_on(page, made.url(state))
    assert wrong == []


def test_the_skip_link_comes_first_and_leads_to_the_content(browser: Browser, made: Sites) -> None:
    with reader.reading(browser, made.url(MEASURE)) as page:
        reader.taken_over(page)
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Skip to main content")
        expect(page.locator(":focus")).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()


_OPEN_WHAT_HOLDS_IT = """(it) => {
    for (let outer = it.parentElement; outer; outer = outer.parentElement)
        if (outer.tagName === "DETAILS") outer.open = true;
}"""


def test_details_open_and_close_by_enter_and_by_space(browser: Browser, made: Sites) -> None:
    with reader.reading(browser, made.url(MEASURE)) as page:
        reader.taken_over(page)
        found = page.locator("main details")
        assert found.count() > 0
        for place in range(found.count()):
            details = found.nth(place)
            was_open = details.evaluate("(it) => it.open")
            details.evaluate(_OPEN_WHAT_HOLDS_IT)
            details.locator("> summary").focus()
            for key in ("Enter", "Space"):
                page.keyboard.press(key)
                was_open = not was_open
                expect(details).to_have_js_property("open", was_open)


def test_every_choice_on_a_page_is_made_by_enter_and_heard_once(
    browser: Browser, made: Sites
) -> None:
    with reader.reading(browser, made.url(MEASURE)) as page:
        reader.taken_over(page)
        link = page.get_by_role("link", name="All students", exact=True).last
        link.focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"compare=all\b"))
        expect(page.locator("[aria-live=polite]:not(:empty)")).to_have_count(1)
        expect(page.locator(":focus")).to_have_text("All students")


def test_a_school_is_found_by_typing_and_enter_alone(browser: Browser, made: Sites) -> None:
    with reader.reading(browser, made.url((WITH_SCHOOLS, "/schools"))) as page:
        reader.taken_over(page)
        page.get_by_role("searchbox", name="Find a school by name").focus()
        page.keyboard.type("ash")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("name=ash"))
        expect(page.get_by_role("link", name="Ash High").first).to_be_visible()


def test_the_ratio_of_two_colours_is_that_of_wcag() -> None:
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    assert contrast("rgb(118, 118, 118)", "rgb(255, 255, 255)") == pytest.approx(4.54, abs=0.01)
