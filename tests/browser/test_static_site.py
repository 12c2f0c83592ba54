"""Files of a site without a server: axe-core finds nothing, the search works, and so does all
without scripts."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from dashboard.cli import headway
from tests.browser import axe, reader
from tests.builders.board import two_releases

pytestmark = pytest.mark.browser

PAGES = ("index", "indicator/readiness", "gaps", "search", "404", "es/indicator/readiness")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("static")
    two_releases(home)
    runner = CliRunner(env={"HEADWAY_HOME": str(home)})
    asked = ["export", "site", str(home / "site"), "--processes", "1"]
    assert runner.invoke(headway, asked).exit_code == 0
    return home / "site"


@pytest.mark.parametrize("scripts", [True, False])
def test_axe_and_the_browser_have_nothing_to_say(
    browser: Browser, site: Path, scripts: bool
) -> None:
    wrong = []
    with reader.opened(browser, scripts=scripts) as (page, complaints):
        for name in PAGES:
            page.goto((site / f"{name}.html").as_uri())
            expect(page.locator("h1")).to_be_visible()
            wrong += [f"{name}: {each}" for each in axe.violations(page)]
            page.set_viewport_size({"width": 390, "height": 900})
            drawn = page.evaluate("document.documentElement.scrollWidth")
            wrong += [f"{name}: {drawn} pixels wide"] if drawn > 390 else []
            page.set_viewport_size({"width": 1280, "height": 900})
    assert [*wrong, *complaints] == []


def test_a_search_shortens_the_list_and_leads_to_a_page(browser: Browser, site: Path) -> None:
    with reader.opened(browser) as (page, complaints):
        page.goto((site / "gaps.html").as_uri())
        page.get_by_role("searchbox").first.fill("READ")
        page.get_by_role("searchbox").first.press("Enter")
        page.wait_for_url("**/search.html?q=READ")
        shown = page.locator("section.found li:visible a")
        expect(shown.first).to_be_visible()
        found = shown.all_inner_texts()
        assert 0 < len(found) < page.locator("section.found li").count()
        shown.first.click()
        page.wait_for_url("**/*.html")
        expect(page.locator("main h1")).to_be_visible()
        page.goto((site / "search.html").as_uri() + "?q=zebra")
        expect(page.locator("#nothing")).to_be_visible()
    assert complaints == []


def test_without_scripts_everything_is_listed(browser: Browser, site: Path) -> None:
    with reader.opened(browser, scripts=False) as (page, _):
        page.goto((site / "search.html").as_uri())
        assert page.locator("section.found li:visible").count() > 10
        page.locator("section.found li a").first.click()
        expect(page.locator("main table").first).to_be_attached()
