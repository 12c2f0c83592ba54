"""What a reader meets in a real browser: nothing that axe-core finds, every link by keyboard, no
sideways scroll, and chart text that is never under 12 pixels."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser import reader
from tests.browser.site import served
from tests.builders.board import two_releases

pytestmark = pytest.mark.browser

HOME = "/"
MEASURE = "/indicator/readiness"
PAGES = (HOME, MEASURE)
STATES = (
    *PAGES,
    "/indicator/readiness?view=table&group=black&compare=goal",
    "/indicator/readiness?organization=S1",
    "/indicator/reading?grade_band=high",
    "/indicator/small",
    "/indicator/literacy",
    "/indicator/nothing",
)
SMALLEST_TEXT = """() => {
  const sizes = [];
  for (const text of document.querySelectorAll("main svg text")) {
    const box = text.getBoundingClientRect();
    const svg = text.ownerSVGElement;
    if (!box.width || !text.textContent.trim()) continue;
    const drawn = svg.viewBox.baseVal.width || svg.clientWidth;
    const scale = svg.getBoundingClientRect().width / drawn;
    sizes.push(parseFloat(getComputedStyle(text).fontSize) * scale);
  }
  return Math.min(...sizes);
}"""
FOCUSED = """() => {
  const it = document.activeElement;
  return it === document.body ? "" : it.dataset.place || "";
}"""
MARK_STOPS = """() => {
  const wanted = "a[href], summary, [tabindex='0'], button, input, select";
  const seen = [...document.querySelectorAll(wanted)].filter((it) => it.checkVisibility());
  seen.forEach((it, place) => (it.dataset.place = `stop ${place}`));
  return seen.map((it) => it.dataset.place);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("site")
    two_releases(home)
    with served(home) as address:
        yield address


def opened(browser: Browser, address: str, width: int, **options: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


def unscripted(browser: Browser, address: str, width: int) -> Page:
    """The first answer, as it stays when no script arrives."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.route(
        "**/*",
        lambda route: (
            route.abort() if route.request.resource_type == "script" else route.continue_()
        ),
    )
    page.goto(address, wait_until="networkidle")
    return page


def taken_over(page: Page) -> Page:
    """The page once the live tree is on the screen."""
    page.locator("body:not(.is-first)").wait_for(state="attached", timeout=30_000)
    return page


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", STATES)
def test_axe_finds_nothing_on_the_live_page(
    browser: Browser, site: str, path: str, width: int
) -> None:
    page = taken_over(opened(browser, site + path, width))
    found = Axe().run(page)
    page.context.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_the_page_without_scripts(
    browser: Browser, site: str, path: str, width: int
) -> None:
    # With scripts switched off in the browser axe itself would not run: they are taken out instead.
    with reader.opened(browser, width=width, scripts=False) as (page, _):
        page.goto(site + path)
        found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_in_the_dark_theme(browser: Browser, site: str, path: str) -> None:
    page = taken_over(opened(browser, site + path, 1280, color_scheme="dark"))
    found = Axe().run(page)
    page.context.close()
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_every_stop_in_the_order_of_the_page(
    browser: Browser, site: str, path: str
) -> None:
    page = taken_over(opened(browser, site + path, 1280))
    stops = page.evaluate(MARK_STOPS)
    page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in stops:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
    page.context.close()
    assert reached == stops


@pytest.mark.parametrize("path", STATES)
def test_at_320_pixels_nothing_but_a_table_scrolls_sideways(
    browser: Browser, site: str, path: str
) -> None:
    page = taken_over(opened(browser, site + path, 320))
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert width <= 320


@pytest.mark.parametrize("width", [320, 390, 700, 1000, 1110, 1280, 1600])
@pytest.mark.parametrize("path", PAGES)
def test_chart_text_is_never_under_12_pixels(
    browser: Browser, site: str, path: str, width: int
) -> None:
    page = unscripted(browser, site + path, width)
    smallest = page.evaluate(SMALLEST_TEXT)
    page.context.close()
    assert smallest >= 11.95


@pytest.mark.parametrize("path", STATES)
def test_the_console_stays_silent(browser: Browser, site: str, path: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    page.goto(site + path, wait_until="networkidle")
    taken_over(page)
    page.close()
    # A page that is not there is told so by its status, which the browser logs.
    assert [each for each in said if "404 (NOT FOUND)" not in each] == []


def test_charts_are_live_where_there_is_room_and_drawings_where_there_is_not(
    browser: Browser, site: str
) -> None:
    wide = taken_over(opened(browser, site + MEASURE, 1280))
    assert wide.locator("#trend-live .main-svg").first.is_visible()
    assert not wide.locator(".for-620 .only-narrow svg").first.is_visible()
    wide.context.close()
    narrow = taken_over(opened(browser, site + MEASURE, 390))
    assert not narrow.locator("#trend-live .main-svg").first.is_visible()
    assert narrow.locator(".for-620 > .only-narrow svg").first.is_visible()
    narrow.context.close()


def test_a_live_chart_takes_the_place_that_its_drawing_had(browser: Browser, site: str) -> None:
    drawn = unscripted(browser, site + MEASURE, 1280)
    before = drawn.locator("#groups").bounding_box()
    drawn.context.close()
    live = taken_over(opened(browser, site + MEASURE, 1280))
    after = live.locator("#groups").bounding_box()
    live.context.close()
    assert before and after
    assert abs(before["y"] - after["y"]) < 2


def test_choosing_a_comparison_changes_the_address_and_back_restores_the_view(
    browser: Browser, site: str
) -> None:
    page = taken_over(opened(browser, site + MEASURE, 1280))
    page.get_by_role("link", name="All other students").click()
    asked = "How wide is the gap for Black students, compared with all other students?"
    page.get_by_role("heading", name=asked).wait_for()
    assert "compare=all_others" in page.url
    page.go_back()
    page.get_by_role("heading", name="compared with White students?").wait_for()
    assert "compare" not in page.url
    page.context.close()
