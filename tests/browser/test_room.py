"""Pages have room for readers who need large letters, more space between them, or a small screen;
and what moves stays still for whoever asked for that."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import reader
from tests.browser.states import DISTRICT, WITH_SCHOOLS, Sites

pytestmark = pytest.mark.browser

PAGES = (
    (DISTRICT, "/"),
    (DISTRICT, "/indicator/readiness"),
    (DISTRICT, "/goal/ready"),
    (DISTRICT, "/about"),
    (WITH_SCHOOLS, "/gaps"),
    (WITH_SCHOOLS, "/schools"),
    (WITH_SCHOOLS, "/school/S1"),
    (WITH_SCHOOLS, "/indicator/mix"),
)
# WCAG 1.4.12, word for word.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
LARGE = "html { font-size: 200% !important; }"
# Texts that a box of theirs cuts off, and pages wider than the window.
CUT_OFF = """() => {
  const wrong = [];
  const hides = (it) => ["hidden", "clip"].includes(getComputedStyle(it).overflowX);
  for (const it of document.querySelectorAll("main *, header *, footer *")) {
    if (it.closest("svg, .vh, .chart-area") || !it.checkVisibility()) continue;
    if (hides(it) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1))
      wrong.push(`${it.tagName}.${it.className}: ${it.textContent.slice(0, 30)}`);
  }
  const width = document.documentElement.scrollWidth;
  return width > innerWidth ? [...wrong, `${width} pixels wide at ${innerWidth}`] : wrong;
}"""
SMALLEST_TEXT = """() => {
  const sizes = [];
  for (const text of document.querySelectorAll("main svg text")) {
    const svg = text.ownerSVGElement;
    if (!text.getBoundingClientRect().width || !text.textContent.trim()) continue;
    const drawn = svg.viewBox.baseVal.width || svg.clientWidth;
    const scale = svg.getBoundingClientRect().width / drawn;
    sizes.push(parseFloat(getComputedStyle(text).fontSize) * scale);
  }
  return Math.min(...sizes, 99);
}"""
MOVING = """() => {
  const longest = (times) => Math.max(...times.split(",").map(parseFloat));
  const moves = (style) =>
    longest(style.transitionDuration) > 0.01 ||
    (style.animationName !== "none" && longest(style.animationDuration) > 0.01);
  const moving = [...document.querySelectorAll("*")].filter((it) => moves(getComputedStyle(it)));
  return document.getAnimations().length + moving.length;
}"""
SMALL_CONTROLS = """() => {
  const controls = "main :is(button, input:not([type=hidden]), select, summary)";
  const isSmall = ({ width, height }) => Math.min(width, height) < 24;
  return [...document.querySelectorAll(controls)]
    .filter((it) => it.checkVisibility() && isSmall(it.getBoundingClientRect()))
    .map((it) => it.outerHTML.slice(0, 80));
}"""


def wrong_with(page: Page, made: Sites, style: str, width: int) -> list[str]:
    """What is cut off on any page with `style` added, each as "address: what"."""
    wrong = []
    page.set_viewport_size({"width": width, "height": 900})
    for state in PAGES:
        page.goto(made.url(state))
        page.add_style_tag(content=style)
        wrong += [f"{state[1]}: {each}" for each in page.evaluate(CUT_OFF)]
    return wrong


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_is_cut_off_with_the_spacing_that_wcag_asks_for(
    browser: Browser, made: Sites, width: int
) -> None:
    with reader.opened(browser, scripts=False) as (page, _):
        assert wrong_with(page, made, SPACED, width) == []


@pytest.mark.parametrize("width", [1280, 640])
def test_nothing_is_cut_off_with_letters_of_double_size(
    browser: Browser, made: Sites, width: int
) -> None:
    with reader.opened(browser, scripts=False) as (page, _):
        assert wrong_with(page, made, LARGE, width) == []


def test_letters_of_double_size_are_double(browser: Browser, made: Sites) -> None:
    size = "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    with reader.opened(browser, scripts=False) as (page, _):
        page.goto(made.url(PAGES[0]))
        before = page.evaluate(size)
        page.add_style_tag(content=LARGE)
        assert page.evaluate(size) == pytest.approx(2 * before, rel=0.02)


def test_text_in_drawings_is_never_under_12_pixels(browser: Browser, made: Sites) -> None:
    with reader.opened(browser, scripts=False) as (page, _):
        for state in PAGES:
            page.goto(made.url(state))
            for width in (320, 390, 700, 1000, 1110, 1280, 1600):
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate(SMALLEST_TEXT) >= 11.95, f"{state[1]} at {width}"


def test_nothing_moves_for_a_reader_who_asked_for_stillness(browser: Browser, made: Sites) -> None:
    with reader.opened(browser, reduced_motion="reduce") as (page, _):
        for state in PAGES[:3]:
            page.goto(made.url(state))
            reader.taken_over(page)
            assert page.evaluate(MOVING) == 0, state[1]
            assert (
                page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
            )


def test_every_control_is_24_pixels_wide_and_high(browser: Browser, made: Sites) -> None:
    """Controls that stand alone; links within a sentence are as tall as its lines (WCAG 2.5.8)."""
    with reader.opened(browser, scripts=False, width=390) as (page, _):
        for state in PAGES:
            page.goto(made.url(state))
            assert page.evaluate(SMALL_CONTROLS) == [], state[1]
