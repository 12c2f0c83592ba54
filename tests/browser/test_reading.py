"""Charts in a real browser: live where there is room, in the place of their drawings, and changed
by a choice without leaving the page."""

import pytest
from playwright.sync_api import Browser

from tests.browser import reader
from tests.browser.reader import taken_over
from tests.browser.states import DISTRICT, Sites

pytestmark = pytest.mark.browser

MEASURE = (DISTRICT, "/indicator/readiness")


def test_charts_are_live_where_there_is_room_and_drawings_where_there_is_not(
    browser: Browser, made: Sites
) -> None:
    with reader.reading(browser, made.url(MEASURE)) as wide:
        taken_over(wide)
        assert wide.locator("#trend-live .main-svg").first.is_visible()
        assert not wide.locator(".for-620 .only-narrow svg").first.is_visible()
    with reader.reading(browser, made.url(MEASURE), width=390) as narrow:
        taken_over(narrow)
        assert not narrow.locator("#trend-live .main-svg").first.is_visible()
        assert narrow.locator(".for-620 > .only-narrow svg").first.is_visible()


def test_a_live_chart_takes_the_place_that_its_drawing_had(browser: Browser, made: Sites) -> None:
    places = []
    for scripts in (False, True):
        with reader.reading(browser, made.url(MEASURE), scripts=scripts) as page:
            if scripts:
                taken_over(page)
            page.evaluate("() => document.fonts.ready.then(() => null)")
            found = page.locator("#groups").bounding_box()
            assert found
            places.append(found["y"])
    assert abs(places[0] - places[1]) < 2


def test_choosing_a_comparison_changes_the_address_and_back_restores_the_view(
    browser: Browser, made: Sites
) -> None:
    with reader.reading(browser, made.url(MEASURE)) as page:
        taken_over(page)
        page.get_by_role("link", name="All other students").click()
        asked = "How wide is the gap for Black students, compared with all other students?"
        page.get_by_role("heading", name=asked).wait_for()
        assert "compare=all_others" in page.url
        page.go_back()
        page.get_by_role("heading", name="compared with White students?").wait_for()
        assert "compare" not in page.url
