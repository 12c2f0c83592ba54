"""Charts read with the arrow keys as with Highcharts, and shown by pages of others."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from werkzeug.serving import make_server
from werkzeug.wrappers import Response

from tests.browser import reader
from tests.browser.site import served
from tests.builders.board import two_releases

pytestmark = pytest.mark.browser

MEASURE = "/indicator/readiness"
LOOK = """(it) => {
  const look = getComputedStyle(it);
  return [parseFloat(look.outlineWidth), look.outlineStyle];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("charts")
    two_releases(home)
    with served(home) as address:
        yield address


@contextmanager
def elsewhere(html: str) -> Iterator[str]:
    """The address of a page of somebody else: another origin."""
    server = make_server("127.0.0.1", 0, Response(html, mimetype="text/html"))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()


def charts(page: Page) -> Locator:
    """What can be read, of what is on the screen."""
    return page.locator("[data-reading][tabindex='0']:visible")


def told(page: Page, key: str) -> str:
    """What is announced after a key; the words that are shown are the same."""
    page.keyboard.press(key)
    said = page.locator("#announcer").inner_text()
    expect(page.locator(".chart-tip")).to_have_text(said)
    return said


def ring(page: Page) -> tuple[float, float]:
    """The middle of the ring around the point that is read."""
    box = page.locator(".chart-ring").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def ring_is_on(page: Page, marks: Locator) -> bool:
    """Whether one of the marks is where the ring is, to three pixels."""
    x, y = ring(page)
    boxes = (mark.bounding_box() for mark in marks.all())
    return any(
        abs(box["x"] + box["width"] / 2 - x) < 3 and abs(box["y"] + box["height"] / 2 - y) < 3
        for box in boxes
        if box
    )


def first_paint(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """The page as it is while the chart library is on its way: drawings of our own, and scripts."""
    with reader.opened(browser, **options) as (page, _):
        page.route("**/plotly*", lambda route: route.abort())
        page.goto(address)
        # Scripts begin after the first paint; this is there once a chart can be read.
        page.wait_for_selector(".chart-tip", state="attached", timeout=reader.PATIENCE)
        yield page


def read_the_trend(page: Page) -> None:
    charts(page).first.focus()
    first = told(page, "ArrowRight")
    start = ring(page)
    assert first.startswith("All students, 2011-12: 45.2%")
    assert told(page, "ArrowRight").startswith("All students, 2012-13: 51.3%")
    assert ring(page)[0] > start[0]
    assert told(page, "End").startswith("All students, 2016-17: 57.0%")
    assert told(page, "ArrowRight").startswith("All students, 2016-17")
    assert told(page, "ArrowDown") == "Target for 2019-20: 90%"
    assert told(page, "ArrowUp").startswith("All students, 2016-17")
    assert told(page, "Home") == first


def test_the_points_of_the_live_chart_are_read_with_the_arrow_keys(
    browser: Browser, site: str
) -> None:
    with reader.reading(browser, site + MEASURE) as page:
        reader.taken_over(page)
        read_the_trend(page)
        assert ring_is_on(page, page.locator("#trend-live .points path"))


@pytest.mark.parametrize("width", [1280, 390])
def test_the_points_of_the_first_answer_are_read_with_the_arrow_keys(
    browser: Browser, site: str, width: int
) -> None:
    for page in first_paint(browser, site + MEASURE, width=width):
        read_the_trend(page)
        assert ring_is_on(page, page.locator("svg.chart:visible .pt.c-all"))


def test_a_chart_is_one_stop_with_a_visible_ring_and_a_name_that_says_how(
    browser: Browser, site: str
) -> None:
    with reader.reading(browser, site + MEASURE) as page:
        reader.taken_over(page)
        stop = charts(page).first
        assert stop.get_attribute("role") == "application"
        name = stop.get_attribute("aria-label") or ""
        assert name.startswith("Readiness rose")
        assert name.endswith("Press the arrow keys to read its points.")
        page.locator("a:visible, summary:visible").first.focus()
        stop.focus()
        page.keyboard.press("ArrowRight")
        width, style = stop.evaluate(LOOK)
        assert width >= 2
        assert style == "solid"
        chart = stop.locator("..")
        assert chart.locator("[tabindex='0'], a[href], button").count() == 1
        page.keyboard.press("Escape")
        expect(page.locator(".chart-tip")).to_be_hidden()
        assert stop.evaluate("(it) => it === document.activeElement")


def test_panels_are_read_from_group_to_group(browser: Browser, site: str) -> None:
    with reader.reading(browser, site + MEASURE) as page:
        reader.taken_over(page)
        page.locator(".panels-box > .reader").first.focus()
        names = {told(page, "ArrowDown").partition(",")[0] for _ in range(3)}
        assert len(names) == 3


def test_who_points_at_a_mark_of_a_drawing_is_told_the_same(browser: Browser, site: str) -> None:
    for page in first_paint(browser, site + MEASURE):
        page.locator("svg.chart:visible .pt.c-all").first.hover()
        expect(page.locator(".chart-tip")).to_contain_text("All students, 2011-12: 45.2%")
        page.keyboard.press("Escape")
        expect(page.locator(".chart-tip")).to_be_hidden()


def test_the_words_are_those_of_the_pages_language(browser: Browser, site: str) -> None:
    with reader.reading(browser, f"{site}{MEASURE}?lang=es") as page:
        reader.taken_over(page)
        charts(page).first.focus()
        assert told(page, "ArrowRight").startswith("Todos los estudiantes, 2011-12: 45.2%")


def test_a_page_of_somebody_else_shows_the_card_and_the_picture(
    browser: Browser, site: str
) -> None:
    card, image = f"{site}/card/trend/readiness", f"{site}/image/trend/readiness.svg"
    html = f'<!doctype html><iframe src="{card}" width="700"></iframe><img src="{image}">'
    with elsewhere(html) as address, reader.opened(browser) as (page, complaints):
        page.goto(address)
        inside = page.frame_locator("iframe")
        expect(inside.locator("h1")).to_contain_text("Readiness rose")
        expect(inside.locator("svg.chart:visible")).to_have_count(1)
        page.wait_for_function("document.images[0].naturalWidth > 400")
    assert [each for each in complaints if "404" not in each] == []


def test_the_addresses_of_a_chart_are_whole_once_they_are_asked_for(
    browser: Browser, site: str
) -> None:
    with reader.reading(browser, site + MEASURE) as page:
        reader.taken_over(page)
        page.locator("details.share:visible summary").first.click()
        address = page.locator("details.share[open] code").first
        expect(address).to_have_text(f"{site}/card/trend/readiness?release=2")


def test_a_chart_library_that_never_comes_takes_nothing_from_the_page(
    browser: Browser, site: str
) -> None:
    for page in first_paint(browser, site + MEASURE, width=390):
        reader.taken_over(page)
        expect(page.locator("svg.chart .pt.c-all:visible").first).to_be_visible()
        expect(page.locator("h1")).to_have_text("Are graduates ready?")
        read_the_trend(page)


@pytest.mark.parametrize("width", [1280, 390])
def test_who_reads_while_the_live_page_takes_over_reads_on(
    browser: Browser, site: str, width: int
) -> None:
    """The live page comes after the first key."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with reader.opened(browser, width=width) as (page, _):
        page.route("**/_dash-layout", hold)
        with page.expect_request("**/_dash-layout"):
            page.goto(site + MEASURE)
        charts(page).first.focus()
        first = told(page, "ArrowRight")
        for route in held:
            route.continue_()
        reader.taken_over(page)
        expect(page.locator(".chart-ring")).to_be_visible()
        assert told(page, "ArrowRight") != first
        assert told(page, "ArrowLeft") == first
