"""On paper a measure is short, and every part of it names its release."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import taken_over
from tests.browser.states import DISTRICT, Sites

pytestmark = pytest.mark.browser

MEASURE = (DISTRICT, "/indicator/readiness")
MOST_SHEETS = 3


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_measure_takes_three_sheets_at_most(
    browser: Browser, made: Sites, paper: str, language: str
) -> None:
    page = browser.new_page()
    page.goto(f"{made.url(MEASURE)}?lang={language}")
    taken_over(page)
    printed = page.pdf(format=paper, prefer_css_page_size=False)
    page.close()
    counts = [int(number) for number in re.findall(rb"/Count (\d+)", printed)]
    assert 1 <= max(counts) <= MOST_SHEETS


def test_the_first_sheet_of_home_has_the_tally_the_gap_and_the_news(
    browser: Browser, made: Sites
) -> None:
    page = browser.new_page(viewport={"width": 720, "height": 940})
    page.goto(made.url((DISTRICT, "/")))
    taken_over(page)
    page.emulate_media(media="print")
    news = page.locator(".news").bounding_box()
    page.close()
    assert news is not None
    # A sheet of Letter without its margins is 260 mm high: 950 pixels at 96 to the inch.
    assert news["y"] + news["height"] < 950


def test_the_release_its_day_and_the_address_stand_on_paper_and_not_on_the_screen(
    browser: Browser, made: Sites
) -> None:
    page = browser.new_page()
    page.goto(made.url(MEASURE))
    taken_over(page)
    lines = page.locator(".on-paper")
    assert not any(lines.nth(at).is_visible() for at in range(lines.count()))
    page.emulate_media(media="print")
    told = [lines.nth(at).inner_text() for at in range(lines.count()) if lines.nth(at).is_visible()]
    page.close()
    assert len(told) >= 2
    for line in told:
        assert re.search(
            r"Release \d+, published \d+ \w+ \d{4}\. /indicator/readiness\?release=\d", line
        )
