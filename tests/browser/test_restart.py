"""A server that restarts while somebody reads: the page stays, and the next one follows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import PATIENCE, opened, taken_over
from tests.browser.site import served
from tests.builders.elm import publish_elm

pytestmark = pytest.mark.browser

QUESTION = "Are graduates ready?"
# As long as the live page waits for an answer (dashboard/assets/navigation.js), and a little.
PATIENCE_OF_A_PAGE = 9_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("restart")
    publish_elm(home)
    with served(home) as address:
        yield address


def test_while_the_server_restarts_the_page_stays_and_says_so_and_the_next_one_follows(
    browser: Browser, site: str
) -> None:
    with opened(browser) as (page, _):
        page.goto(site)
        taken_over(page)
        heading = page.get_by_role("heading", level=1).inner_text()
        page.clock.install()
        page.route("**/*", lambda route: route.abort())
        page.get_by_role("link", name=QUESTION, exact=True).first.click()
        page.clock.fast_forward(PATIENCE_OF_A_PAGE)
        message = page.get_by_text("The server does not answer.")
        expect(message.first).to_be_visible(timeout=PATIENCE)
        assert page.get_by_role("heading", level=1).inner_text() == heading
        page.unroute("**/*")
        page.clock.fast_forward(PATIENCE_OF_A_PAGE)
        expect(page.get_by_role("heading", level=1, name=QUESTION)).to_be_visible(timeout=PATIENCE)
        expect(page.locator("#no-answer")).to_be_hidden()
