"""Every kind of page in every state: axe-core finds nothing, nothing scrolls sideways, and the
browser has nothing to complain of. Each state is visited in each theme, in both languages and at
both widths; from visit to visit scripts run or not. `make soak` visits the full product."""

from itertools import product

import pytest
from playwright.sync_api import Browser, Page

from dashboard import routes
from tests.browser import axe, reader
from tests.browser.site import served
from tests.browser.states import EMPTY, Sites
from tests.builders.sample import sample_home

pytestmark = pytest.mark.browser

THEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active", "reduced_motion": "reduce"},
}
LANGUAGES, WIDTHS, SCRIPTS = ("en", "es"), (1280, 390), (True, False)
WHOLE = "riverbend"
# A page that is not there is told so by its status, which the browser logs. On a busy machine it
# says of a script that was fetched early that nobody used it within some seconds.
EXPECTED = ("404 (", "410 (", "503 (", "preloaded using link preload")


def test_axe_finds_what_is_planted(browser: Browser, made: Sites) -> None:
    with reader.opened(browser, scripts=False) as (page, _):
        page.goto(made.url((EMPTY, "/")))
        page.evaluate("document.querySelector('main').append(document.createElement('input'))")
        assert [each.partition(":")[0] for each in axe.violations(page)] == ["label"]


def in_language(address: str, language: str) -> str:
    if language == "en":
        return address
    return f"{address}{'&' if '?' in address else '?'}lang={language}"


def found_at(page: Page, address: str, width: int, scripts: bool) -> list[str]:
    """What is wrong with a page, each as "address: what"."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if scripts:
        reader.taken_over(page)
    wrong = axe.violations(page)
    for narrow in (width, 320):
        page.set_viewport_size({"width": narrow, "height": 900})
        drawn = page.evaluate("document.documentElement.scrollWidth")
        wrong += [f"{drawn} pixels wide at {narrow}"] if drawn > narrow else []
    return [f"{address}: {each}" for each in wrong]


def test_there_is_a_state_of_every_kind_of_page(made: Sites) -> None:
    assert made.kinds() >= set(routes.places().split(" "))
    assert len(made.states()) > 25


@pytest.mark.parametrize("theme", THEMES)
def test_no_state_gives_axe_or_the_browser_anything_to_say(
    browser: Browser, made: Sites, theme: str
) -> None:
    wrong, turn = [], list(THEMES).index(theme)
    combinations = list(product(SCRIPTS, LANGUAGES, WIDTHS))
    for scripts in SCRIPTS:
        with reader.opened(browser, scripts=scripts, **THEMES[theme]) as (page, complaints):
            for place, state in enumerate(made.states()):
                live, language, width = combinations[(3 * place + turn) % len(combinations)]
                if live is scripts:
                    address = in_language(made.url(state), language)
                    wrong += found_at(page, address, width, scripts)
        wrong += [each for each in complaints if not any(said in each for said in EXPECTED)]
    assert wrong == []


@pytest.mark.soak
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", SCRIPTS)
def test_nor_does_any_state_in_any_theme_language_and_width(
    browser: Browser, made: Sites, theme: str, language: str, scripts: bool
) -> None:
    wrong = []
    with reader.opened(browser, scripts=scripts, **THEMES[theme]) as (page, complaints):
        for state, width in product(made.states(), WIDTHS):
            wrong += found_at(page, in_language(made.url(state), language), width, scripts)
    wrong += [each for each in complaints if not any(said in each for said in EXPECTED)]
    assert wrong == []


@pytest.mark.soak
@pytest.mark.parametrize("theme", THEMES)
def test_nor_does_any_kind_of_page_of_the_whole_sample(browser: Browser, theme: str) -> None:
    wrong = []
    with (
        served(sample_home("riverbend").folder) as address,
        reader.opened(browser, **THEMES[theme]) as (page, complaints),
    ):
        for place in Sites({WHOLE: address}).walked(WHOLE).values():
            for language in LANGUAGES:
                wrong += found_at(page, in_language(address + place, language), 1280, True)
    assert [*wrong, *complaints] == []
