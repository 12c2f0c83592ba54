"""Search, as a reader uses it in a browser."""

import pytest
from playwright.sync_api import Browser

from tests.browser import reader
from tests.browser.states import DISTRICT, Sites

pytestmark = pytest.mark.browser


def test_a_search_by_keyboard_finds_a_measure_without_reloading(
    browser: Browser, made: Sites
) -> None:
    with reader.reading(browser, made.url((DISTRICT, "/plan"))) as page:
        reader.taken_over(page)
        page.evaluate("window.isStill = true")
        page.locator("#find").fill("graduates ready")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Are graduates ready?").first.click()
        page.wait_for_url("**/indicator/readiness")
        page.get_by_role("heading", level=1, name="Are graduates ready?").wait_for()
        assert page.evaluate("window.isStill")


def test_a_search_in_an_earlier_release_stays_in_it(browser: Browser, made: Sites) -> None:
    with reader.opened(browser, java_script_enabled=False) as (page, _):
        page.goto(made.url((DISTRICT, "/plan?release=1")))
        page.locator("#find").fill("reading")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?**")
        assert "release=1" in page.url and "q=reading" in page.url
        assert "You are reading release 1" in page.locator("body").inner_text()
