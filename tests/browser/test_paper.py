"""On paper a measure is short, and every part of it names its release."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.states import DISTRICT, Sites

pytestmark = pytest.mark.browser

MEASURE = (DISTRICT, "/indicator/readiness")
MOST_SHEETS = 3


def test_a_measure_takes_three_sheets_at_most(browser: Browser, made: Sites) -> None:
    page = browser.new_page()
    page.goto(made.url(MEASURE))
    printed = page.pdf(format="A4", prefer_css_page_size=False)
    page.close()
    counts = [int(number) for number in re.findall(rb"/Count (\d+)", printed)]
    assert 1 <= max(counts) <= MOST_SHEETS


def test_the_release_its_day_and_the_address_stand_on_paper_and_not_on_the_screen(
    browser: Browser, made: Sites
) -> None:
    page = browser.new_page()
    page.goto(made.url(MEASURE))
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
