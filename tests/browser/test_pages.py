"""The plan's pages, about, search and the states of a release, as a browser shows them.

Each is visited once at each width with scripts and without; axe-core and the browser's own
complaints are looked at together, so that visits stay few.
"""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from etl.publish.home import Home
from tests.browser import reader
from tests.browser.site import served
from tests.builders.board import board_rows
from tests.builders.release import publish
from tests.builders.rich_plan import rich_plan

pytestmark = pytest.mark.browser

PATHS = (
    "/focus-area/learning",
    "/goal/ready",
    "/goal/teams",
    "/plan",
    "/about",
    "/methods",
    "/social-factors",
    "/search?q=reading",
    "/search?q=zebra",
    "/plan?release=1",
    "/nowhere",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("pages")
    Home(home).prepare()
    rows = board_rows()
    publish(Home(home), [each for each in rows if each["school_year"] < 2017], rich_plan())
    publish(Home(home), rows, rich_plan())
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
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, path
    assert [each for each in complaints if "404" not in each] == []


def test_before_the_first_release_the_page_is_whole_too(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (
        served(tmp_path_factory.mktemp("empty")) as address,
        reader.opened(browser, width=390, scripts=False) as (page, _),
    ):
        page.goto(address)
        assert Axe().run(page).violations_count == 0
        assert page.locator("h1").inner_text() == "Nothing has been published yet"


def test_a_search_by_keyboard_finds_a_measure_without_reloading(
    browser: Browser, site: str
) -> None:
    with reader.reading(browser, f"{site}/plan") as page:
        reader.taken_over(page)
        page.evaluate("window.isStill = true")
        page.locator("#find").fill("graduates ready")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Are graduates ready?").first.click()
        page.wait_for_url("**/indicator/readiness")
        page.get_by_role("heading", level=1, name="Are graduates ready?").wait_for()
        assert page.evaluate("window.isStill")


def test_a_search_in_an_earlier_release_stays_in_it(browser: Browser, site: str) -> None:
    with reader.opened(browser, java_script_enabled=False) as (page, _):
        page.goto(f"{site}/plan?release=1")
        page.locator("#find").fill("reading")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?**")
        assert "release=1" in page.url and "q=reading" in page.url
        assert "You are reading release 1" in page.locator("body").inner_text()
