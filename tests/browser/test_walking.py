"""Walking through the pages: the live page takes over unseen, links and forms work with scripts and
without, Back and Forward lead where they should, and choosing leaves the reader where they are."""

import re
from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.browser.reader import PATIENCE, opened, reading, taken_over
from tests.browser.site import served
from tests.builders.elm import publish_elm

pytestmark = pytest.mark.browser

MEASURE = "/indicator/readiness"
QUESTION = "Are graduates ready?"
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) =>
  list.getEntries().forEach((entry) => {
    if (!document.body.classList.contains("is-first")) window.shifts += entry.value;
  }),
).observe({ type: "layout-shift", buffered: true });
"""
WATCH_HEADING = """
window.gone = 0;
const look = () => {
  const heading = document.querySelector("h1");
  if (heading) window.seen = true;
  if (window.seen && !heading?.checkVisibility({ visibilityProperty: true })) window.gone += 1;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("site")
    publish_elm(home)
    with served(home) as address:
        yield address


def _choice(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def _until(page: Page, is_so: Callable[[], bool]) -> None:
    """Lets the page go on, picture by picture, until `is_so`."""
    end = monotonic() + PATIENCE / 1000
    while not is_so():
        assert monotonic() < end, "it never came"
        _painted(page)


def _painted(page: Page) -> None:
    """Until what was asked for is on the screen: two pictures later."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _wheeled(page: Page, by: int) -> None:
    """Turns the wheel, and waits until the page has come to rest elsewhere."""
    places = [_scrolled(page)]
    page.mouse.wheel(0, by)

    def rests() -> bool:
        places.append(_scrolled(page))
        return places[-1] == places[-2] != places[0]

    _until(page, rests)


def _scrolled(page: Page) -> int:
    return int(page.evaluate("Math.round(scrollY)"))


def _focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


# --- The live page takes over


@pytest.mark.parametrize("path", ["/", MEASURE])
def test_the_live_page_takes_over_and_nothing_moves_or_blinks(
    browser: Browser, site: str, path: str
) -> None:
    with opened(browser) as (page, complaints):
        page.add_init_script(WATCH_SHIFTS + WATCH_HEADING)
        page.goto(site + path)
        taken_over(page)
        page.wait_for_load_state("networkidle")
        _painted(page)
        assert page.evaluate("window.shifts") < 0.01
        assert page.evaluate("window.gone") == 0
        assert complaints == []


def test_after_it_every_id_is_there_once_and_no_first_answer_is_left(
    browser: Browser, site: str
) -> None:
    with reading(browser, site + MEASURE) as page:
        taken_over(page)
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map((it) => it.id)")
        assert len(ids) == len(set(ids))
        assert "first-answer" not in ids


def test_until_the_live_page_is_whole_it_is_hidden_from_eyes_and_screen_readers(
    browser: Browser, site: str
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with opened(browser) as (page, _):
        # Held, not refused: a refused script takes the live page away, at a moment of its own.
        page.route("**/plotly*.min.js*", hold)
        page.goto(site + MEASURE)
        page.wait_for_selector("#react-entry-point h1", state="attached", timeout=PATIENCE)
        assert not page.locator("#react-entry-point h1").is_visible()
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        # Links are then what links are everywhere.
        page.get_by_role("link", name="The plan").first.click()
        expect(page).to_have_url(f"{site}/")


def test_what_the_reader_did_meanwhile_is_kept(browser: Browser, site: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with opened(browser) as (page, _):
        page.route("**/_dash-layout", hold)
        page.goto(site + MEASURE)
        _until(page, lambda: bool(held))
        summary = page.locator("#first-answer details").first.locator("> summary")
        was_open = page.locator("#first-answer details").first.evaluate("(it) => it.open")
        summary.click()
        summary.focus()
        _wheeled(page, 400)
        before, at = _focus(page), _scrolled(page)
        for route in held:
            route.continue_()
        taken_over(page)
        assert page.locator("details").first.evaluate("(it) => it.open") is not was_open
        assert _focus(page) == before
        assert abs(_scrolled(page) - at) < 3


# --- Moving


def test_going_to_a_page_changes_address_title_and_focus_without_a_reload(
    browser: Browser, site: str
) -> None:
    with reading(browser, site) as page:
        taken_over(page)
        page.evaluate("window.isTheSame = true")
        _choice(page, QUESTION)
        expect(page).to_have_url(re.compile(MEASURE))
        expect(page).to_have_title(re.compile(re.escape(QUESTION)))
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        assert _scrolled(page) == 0
        assert page.evaluate("window.isTheSame")


def test_choosing_keeps_scroll_and_focus_and_says_what_is_shown_now(
    browser: Browser, site: str
) -> None:
    with reading(browser, site + MEASURE) as page:
        taken_over(page)
        link = page.get_by_role("link", name="All students", exact=True).last
        link.scroll_into_view_if_needed()
        at = _scrolled(page)
        link.focus()
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"compare=all\b"))
        expect(page.locator("#announcer")).not_to_be_empty()
        assert abs(_scrolled(page) - at) < 3
        assert _focus(page) == "All students"


def test_back_and_forward_restore_page_and_place(browser: Browser, site: str) -> None:
    with reading(browser, site) as page:
        taken_over(page)
        link = page.get_by_role("link", name=QUESTION, exact=True).first
        link.scroll_into_view_if_needed()
        _wheeled(page, 100)
        at = _scrolled(page)
        link.evaluate("(it) => it.click()")
        expect(page).to_have_url(re.compile(MEASURE))
        expect(page).to_have_title(re.compile(re.escape(QUESTION)))
        page.go_back()
        expect(page.get_by_role("link", name=QUESTION, exact=True).first).to_be_visible()
        expect(page).to_have_url(f"{site}/")
        assert abs(_scrolled(page) - at) < 3
        page.go_forward()
        expect(page).to_have_title(re.compile(re.escape(QUESTION)))


def test_changing_ones_mind_on_the_way_leads_back(browser: Browser, site: str) -> None:
    held: list[Route] = []
    answered: list[Request] = []

    def hold(route: Route) -> None:
        if "prefer" in route.request.headers:  # the pointer rested on a link: nobody waits for it
            route.continue_()
        else:
            held.append(route)

    def note(request: Request) -> None:
        answered.append(request)

    with reading(browser, site) as page:
        taken_over(page)
        page.route("**/_dash-update-component", hold)
        _choice(page, QUESTION)
        expect(page).to_have_url(re.compile(MEASURE))
        page.evaluate("history.back()")
        expect(page).to_have_url(f"{site}/")
        _until(page, lambda: len(held) == 2)
        # The answers come late, and the other way round.
        for event in ("requestfinished", "requestfailed"):
            page.on(event, note)
        for route in reversed(held):
            route.continue_()
        _until(page, lambda: {route.request for route in held} <= set(answered))
        _painted(page)
        expect(page.get_by_role("link", name=QUESTION, exact=True).first).to_be_visible()
        expect(page).to_have_title(re.compile("Is the plan working"))


def test_a_link_opens_in_a_new_tab_when_the_reader_asks_for_one(
    browser: Browser, site: str
) -> None:
    with reading(browser, site) as page:
        taken_over(page)
        with page.context.expect_page() as tab:
            page.get_by_role("link", name=QUESTION, exact=True).first.click(modifiers=["Control"])
        tab.value.wait_for_load_state()
        assert tab.value.url.endswith(MEASURE)
        expect(page).to_have_url(f"{site}/")


def test_a_part_of_another_page_is_where_its_link_leads(browser: Browser, site: str) -> None:
    with reading(browser, site) as page:
        taken_over(page)
        page.get_by_role("link", name="How privacy is kept").click()
        expect(page).to_have_url(f"{site}/about#hidden")
        part = page.locator("#hidden")
        expect(part).to_be_visible()
        expect(part).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_form_leads_to_the_same_address_with_and_without_scripts(
    browser: Browser, site: str, scripts: bool
) -> None:
    with reading(browser, site, scripts=scripts) as page:
        if scripts:
            taken_over(page)
        page.get_by_role("searchbox").fill("ready")
        page.get_by_role("searchbox").press("Enter")
        expect(page).to_have_url(f"{site}/search?q=ready")
        expect(page.get_by_role("link", name=QUESTION).first).to_be_visible()


def test_a_server_that_does_not_answer_is_asked_for_the_whole_page(
    browser: Browser, site: str
) -> None:
    with opened(browser) as (page, _):
        page.goto(site)
        taken_over(page)
        page.route("**/_dash-update-component", lambda route: route.abort())
        page.evaluate("window.isTheSame = true")
        _choice(page, QUESTION)
        expect(page.get_by_role("heading", level=1, name=QUESTION)).to_be_visible(timeout=PATIENCE)
        assert page.evaluate("window.isTheSame") is None


# --- Without scripts, and where there is nothing


@pytest.mark.parametrize("path", ["/", f"{MEASURE}?group=black", "/nowhere"])
def test_a_page_says_the_same_without_scripts(browser: Browser, site: str, path: str) -> None:
    words = []
    for scripts in (False, True):
        with opened(browser, java_script_enabled=scripts) as (page, _):
            page.goto(site + path)
            if scripts:
                taken_over(page)
            words.append(
                page.locator("main").locator("h1, h2, h3, p, td, th, li").all_inner_texts()
            )
    assert words[0] == words[1]
    assert len(words[0]) > 3


def test_an_address_without_a_page_says_so_and_leads_on(browser: Browser, site: str) -> None:
    with opened(browser) as (page, _):
        answer = page.goto(f"{site}/nowhere")
        assert answer is not None
        assert answer.status == 404
        taken_over(page)
        page.get_by_role("link", name="Go to the plan").click()
        expect(page).to_have_url(f"{site}/")


def test_nothing_is_fetched_from_elsewhere(browser: Browser, site: str) -> None:
    asked: list[str] = []
    with opened(browser) as (page, _):
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site + MEASURE)
        taken_over(page)
    assert asked
    assert [url for url in asked if not url.startswith((site, "data:", "blob:"))] == []


def test_a_page_costs_less_than_nine_tenths_of_a_megabyte(browser: Browser, site: str) -> None:
    """Over the wire, everything, on the first visit; with the small chart library where set-up
    could have it (the full one is a megabyte more)."""
    with opened(browser) as (page, _):
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        sizes: dict[str, int] = {}
        urls: dict[str, str] = {}
        session.on(
            "Network.requestWillBeSent",
            lambda e: urls.update({e["requestId"]: e["request"]["url"]}),
        )
        session.on(
            "Network.loadingFinished",
            lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]}),
        )
        page.goto(site + MEASURE)
        taken_over(page)
        page.wait_for_load_state("networkidle")
        _painted(page)
    charts = sum(size for id, size in sizes.items() if "plotly" in urls.get(id, ""))
    assert 0 < sum(sizes.values()) - charts < 500_000
