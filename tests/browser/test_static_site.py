"""Files of a site without a server: axe-core finds nothing, the search works, and so does all
without scripts."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, expect

from dashboard.cli import headway
from tests.browser import axe, reader
from tests.builders.board import two_releases

pytestmark = pytest.mark.browser

PAGES = ("index", "indicator/readiness", "gaps", "search", "404", "es/indicator/readiness")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, below that of a web server that runs nothing."""
    home = tmp_path_factory.mktemp("static")
    two_releases(home)
    runner = CliRunner(env={"HEADWAY_HOME": str(home)})
    asked = ["export", "site", str(home / "web" / "plan"), "--processes", "1"]
    assert runner.invoke(headway, asked).exit_code == 0
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(Quiet, directory=str(home / "web"))
    ) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/plan"
        server.shutdown()
        thread.join(timeout=10)


@pytest.mark.parametrize("scripts", [True, False])
def test_axe_and_the_browser_have_nothing_to_say(
    browser: Browser, site: str, scripts: bool
) -> None:
    wrong = []
    with reader.opened(browser, scripts=scripts) as (page, complaints):
        for name in PAGES:
            page.goto(f"{site}/{name}.html")
            expect(page.locator("h1")).to_be_visible()
            wrong += [f"{name}: {each}" for each in axe.violations(page)]
            page.set_viewport_size({"width": 390, "height": 900})
            drawn = page.evaluate("document.documentElement.scrollWidth")
            wrong += [f"{name}: {drawn} pixels wide"] if drawn > 390 else []
            page.set_viewport_size({"width": 1280, "height": 900})
    assert [*wrong, *complaints] == []


def test_a_search_shortens_the_list_and_leads_to_a_page(browser: Browser, site: str) -> None:
    with reader.opened(browser) as (page, complaints):
        page.goto(f"{site}/gaps.html")
        page.get_by_role("searchbox").first.fill("READ")
        page.get_by_role("searchbox").first.press("Enter")
        page.wait_for_url("**/search.html?q=READ")
        shown = page.locator("section.found li:visible a")
        expect(shown.first).to_be_visible()
        found = shown.all_inner_texts()
        assert 0 < len(found) < page.locator("section.found li").count()
        expect(page.locator("section.found:visible li[hidden]").first).to_be_hidden()
        shown.first.click()
        page.wait_for_url("**/*.html")
        expect(page.locator("main h1")).to_be_visible()
        page.goto(f"{site}/search.html?q=zebra")
        expect(page.locator("#nothing")).to_be_visible()
        page.goto(f"{site}/search.html?q=readiness+zebra")
        expect(page.locator("#nothing")).to_be_visible()
        expect(page.locator("section.found li:visible").first).to_be_visible()
    assert complaints == []


def test_without_scripts_everything_is_listed(browser: Browser, site: str) -> None:
    with reader.opened(browser, scripts=False) as (page, _):
        page.goto(f"{site}/search.html")
        assert page.locator("section.found li:visible").count() > 10
        page.locator("section.found li a").first.click()
        expect(page.locator("main table").first).to_be_attached()
