"""Gaps, the list of schools, a school and shares, as a browser shows them: one visit each at two
widths, with scripts and without."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from etl.publish.home import Home
from tests.browser import reader
from tests.browser.site import served
from tests.builders.release import publish
from tests.builders.schools import SCHOOLS, schools_plan, schools_rows

pytestmark = pytest.mark.browser

PATHS = (
    "/gaps",
    "/gaps?order=widest",
    "/schools",
    "/schools?name=zebra",
    "/school/S1",
    "/school/S3",
    "/school/S4",
    "/indicator/mix",
)
SMALLEST_TEXT = """() => {
  const sizes = [];
  for (const text of document.querySelectorAll("main svg text")) {
    const svg = text.ownerSVGElement;
    if (!text.getBoundingClientRect().width) continue;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    sizes.push(parseFloat(getComputedStyle(text).fontSize) * scale);
  }
  return Math.min(...sizes, 99);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("schools")
    Home(home).prepare()
    publish(Home(home), schools_rows(), schools_plan(), organizations=SCHOOLS)
    with served(home) as address:
        yield address


@pytest.mark.parametrize("scripts", [True, False], ids=["live", "without scripts"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_gives_axe_or_the_browser_anything_to_say(
    browser: Browser, site: str, width: int, scripts: bool
) -> None:
    with reader.opened(browser, width=width, scripts=scripts) as (page, complaints):
        for path in PATHS:
            page.goto(site + path)
            if scripts:
                reader.taken_over(page)
            found = Axe().run(page)
            assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert complaints == []


@pytest.mark.parametrize("width", [320, 1110, 1280])
def test_text_in_drawings_is_never_under_12_pixels(browser: Browser, site: str, width: int) -> None:
    with reader.opened(browser, width=width, scripts=False) as (page, _):
        for path in ("/school/S1", "/indicator/mix"):
            page.goto(site + path)
            assert page.evaluate(SMALLEST_TEXT) >= 11.95, path


def test_a_cell_of_the_grid_leads_to_the_gap_of_its_group_and_back(
    browser: Browser, site: str
) -> None:
    with reader.reading(browser, f"{site}/gaps") as page:
        reader.taken_over(page)
        page.locator(".grid .c", has_text="44.0%").first.click()
        page.get_by_role("heading", name="How wide is the gap for Black students").wait_for()
        page.go_back()
        page.get_by_role("heading", level=1, name="Which student groups").wait_for()


def test_the_measure_stays_in_sight_when_a_narrow_grid_is_scrolled(
    browser: Browser, site: str
) -> None:
    with reader.opened(browser, width=390) as (page, _):
        page.goto(f"{site}/gaps")
        grid = page.locator(".scroll:has(.grid)")
        before = page.locator(".grid tbody th[scope=row]").first.bounding_box()
        grid.evaluate("it => it.scrollLeft = 300")
        after = page.locator(".grid tbody th[scope=row]").first.bounding_box()
        assert before and after and before["x"] == after["x"]


def test_a_school_is_found_by_name_without_a_script(browser: Browser, site: str) -> None:
    with reader.opened(browser, java_script_enabled=False) as (page, _):
        page.goto(f"{site}/schools")
        page.get_by_role("searchbox", name="Find a school by name").fill("ash")
        page.keyboard.press("Enter")
        page.wait_for_url("**/schools?name=ash")
        page.get_by_role("link", name="Ash High").click()
        assert page.locator("h1").inner_text() == "Ash High"
