"""A reader with a browser: opens pages, remembers what the browser complained of."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Route

PATIENCE = 20_000  # milliseconds; the machine may be busy
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)


@contextmanager
def reading(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """A page at `address`; on leaving it, the browser must have had nothing to complain of."""
    with opened(browser, **options) as (page, complaints):
        page.goto(address)
        yield page
    assert complaints == []


@contextmanager
def opened(
    browser: Browser, *, width: int = 1280, scripts: bool = True, **options: Any
) -> Iterator[tuple[Page, list[str]]]:
    """An empty page, and what the browser will complain of. `scripts=False` takes the scripts out
    of every document on the way, so that tools such as axe can still look at it."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console",
        lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    if not scripts:
        page.route("**/*", _without_scripts)
    try:
        yield page, complaints
    finally:
        context.close()


def taken_over(page: Page) -> Page:
    """The page once the live tree has taken the place of the first answer.

    Not by `wait_for_function`: the content security policy refuses what it evaluates.
    """
    page.wait_for_selector("body:not(.is-first)", timeout=PATIENCE)
    return page


def _without_scripts(route: Route) -> None:
    if route.request.resource_type != "document":
        route.continue_()
        return
    answer = route.fetch()
    route.fulfill(response=answer, body=_SCRIPT.sub("", answer.text()))
