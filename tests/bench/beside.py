"""What a browser waits for, beside a file of the same HTML, and beside a Streamlit page."""

import contextlib
import http.server
import re
import urllib.request
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.bench.answers import INDICATOR
from tests.bench.painted import LONG, changes, first, new_page
from tests.bench.streamlit_page import beside_streamlit
from tests.bench.table import Row
from tests.bench.web import published, served
from tests.browser.chromium import MISSING, find_chromium, start_arguments

_PAGE = f"/indicator/{INDICATOR}"
# The one large chart of the part that is chosen from: live, or the drawing that stands for it.
_PICTURE = 'section[aria-labelledby="gap"] .for-620 > .only-wide :is(svg.chart, .main-svg)'
# The files that a page or a style sheet asks for.
_NAMED = re.compile(r"""["(](/(?:assets|_dash-component-suites)/[^")\s]+)""")
_GROUPS = ("hispanic", "asian", "two_or_more", "female", "male")
_COMPARED = ("all_others", "all", "goal")
# Milliseconds from when the pointer is on a choice until it is pressed.
_RESTED = 250


def beside(folder: Path) -> Iterator[Row]:
    """The public pages of the sample vision2020 in Chromium."""
    chromium = find_chromium()
    if chromium is None:
        yield Row("what a browser waits for", MISSING)
        return
    with served(published(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=start_arguments())
        yield from _waits(browser, f"http://127.0.0.1:{server.port}", folder)
        browser.close()


def _waits(browser: Browser, address: str, folder: Path) -> Iterator[Row]:
    first(browser, address + _PAGE, "svg.chart")  # each process has made the page
    own = first(browser, address + _PAGE, "svg.chart")
    yield Row("first picture of the indicator page, cold", f"{own:.0f} ms", "500 ms", own < 500)
    with _as_a_file(address, folder) as plain:
        first(browser, plain, "svg.chart")
        file = first(browser, plain, "svg.chart")
    what = "first picture, in times of a static file of the same HTML"
    told = f"{own / file:.2f} ({own:.0f} ms beside {file:.0f} ms)"
    yield Row(what, told, "1.3", own <= 1.3 * file)
    whole, new, rested, choice = _live(browser, address)
    yield Row("indicator page interactive, cold", f"{whole:,.0f} ms", "2,500 ms", whole < 2500)
    what = "a choice to its new picture, p50"
    yield Row(f"{what}, one that nobody made before", f"{new:.0f} ms")
    told = f"{what}, one that nobody made before, {_RESTED} ms after the pointer came to it"
    yield Row(told, f"{rested:.0f} ms", "150 ms", rested < 150)
    yield Row(f"{what}, one made before", f"{choice:.0f} ms", "150 ms", choice < 150)
    yield from beside_streamlit(browser, address, folder, own, choice)


def _live(browser: Browser, address: str) -> tuple[float, float, float, float]:
    """Milliseconds until the live page has taken over, and of a choice to its new picture: of those
    that nobody made before, of those that the pointer rested on first, and made again."""
    page = new_page(browser)
    whole = _taken_over(page, address)
    links = [page.locator(f'.choices a[href*="group={group}"]').first for group in _GROUPS]
    choices = [partial(_click, link) for link in links]
    new, again = (changes(page, _PICTURE, choices) for _ in range(2))
    _taken_over(page, address)
    others = [page.locator(f'.choices a[href$="compare={each}#gap"]').first for each in _COMPARED]
    rested = changes(page, _PICTURE, [partial(_point, link) for link in others])
    page.context.close()
    return whole, new, rested, again


def _taken_over(page: Page, address: str) -> float:
    page.goto(address + _PAGE, wait_until="commit")
    page.wait_for_function(
        "() => document.body && !document.body.classList.contains('is-first')", timeout=LONG
    )
    return float(page.evaluate("() => performance.now()"))


def _click(link: Locator) -> None:
    """Once the live chart of the choice before is drawn, which is another picture too."""
    link.page.wait_for_selector(".is-behind", state="detached", timeout=LONG)
    link.evaluate("link => link.click()")


def _point(link: Locator) -> None:
    """As a reader with a mouse chooses."""
    link.page.wait_for_selector(".is-behind", state="detached", timeout=LONG)
    link.hover()
    link.page.wait_for_timeout(_RESTED)
    link.click()


@contextlib.contextmanager
def _as_a_file(address: str, folder: Path) -> Iterator[str]:
    """The page's first answer as a file among the files that it names, served by Python's own
    server."""
    site = folder / "as-a-file"
    site.mkdir()
    (site / "index.html").write_bytes(_fetched(address + _PAGE))
    waiting = _NAMED.findall((site / "index.html").read_text("utf-8"))
    while waiting:
        file = site / waiting.pop().partition("?")[0].lstrip("/")
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_fetched(f"{address}/{file.relative_to(site)}"))
            waiting += _NAMED.findall(file.read_text("utf-8")) if file.suffix == ".css" else []

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

        def copyfile(self, *files: Any) -> None:
            """To a browser that may have seen enough and left."""
            with contextlib.suppress(ConnectionError):
                super().copyfile(*files)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def _fetched(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as answer:
        told: bytes = answer.read()
    return told
