"""The grid of gaps and the list of schools, as a reader uses them in a browser."""

import pytest
from playwright.sync_api import Browser

from tests.browser import reader
from tests.browser.states import WITH_SCHOOLS, Sites

pytestmark = pytest.mark.browser


def test_a_cell_of_the_grid_leads_to_the_gap_of_its_group_and_back(
    browser: Browser, made: Sites
) -> None:
    with reader.reading(browser, made.url((WITH_SCHOOLS, "/gaps"))) as page:
        reader.taken_over(page)
        page.locator(".grid .c", has_text="44.0%").first.click()
        page.get_by_role("heading", name="How wide is the gap for Black students").wait_for()
        page.go_back()
        page.get_by_role("heading", level=1, name="Which student groups").wait_for()


def test_the_measure_stays_in_sight_when_a_narrow_grid_is_scrolled(
    browser: Browser, made: Sites
) -> None:
    with reader.opened(browser, width=390) as (page, _):
        page.goto(made.url((WITH_SCHOOLS, "/gaps")))
        reader.taken_over(page)
        grid = page.locator(".scroll:has(.grid)")
        before = page.locator(".grid tbody th[scope=row]").first.bounding_box()
        grid.evaluate("it => it.scrollLeft = 300")
        after = page.locator(".grid tbody th[scope=row]").first.bounding_box()
        assert before and after and before["x"] == after["x"]


def test_a_school_is_found_by_name_without_a_script(browser: Browser, made: Sites) -> None:
    with reader.opened(browser, java_script_enabled=False) as (page, _):
        page.goto(made.url((WITH_SCHOOLS, "/schools")))
        page.get_by_role("searchbox", name="Find a school by name").fill("ash")
        page.keyboard.press("Enter")
        page.wait_for_url("**/schools?name=ash")
        page.get_by_role("link", name="Ash High").click()
        assert page.locator("h1").inner_text() == "Ash High"
