"""What the district says stands apart from what is computed: signed, dated, and only text."""

from datetime import date

import pytest

from dashboard.open_data.commentary import TABLE
from dashboard.packet.leaf import leaf
from dashboard.queries.scope import scope
from dashboard.view_state import ViewState
from dashboard.views import indicator
from etl.published import PublishedRelease
from tests.builders.comments import comment
from tests.builders.observations import row
from tests.builders.release import released
from tests.dashboard.views.shown import headings, shown, words

TODAY = date(2018, 11, 1)
ATTACK = "<script>alert(1)</script> & 'more'"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    rows = [
        row("all", 1000, 60.0 + year - 2016, school_year=year, organization=organization)
        for year in (2016, 2017)
        for organization in ("D1", "S1")
    ]
    said = (
        comment(2016, f"{ATTACK}\n\nA second\nparagraph."),
        comment(2017, "We opened two centers.", "Abrimos dos centros."),
    )
    return released(tmp_path_factory.mktemp("said"), rows, commentary=said)


def test_the_page_of_a_measure_tells_what_the_district_says_with_who_and_when(
    release: PublishedRelease,
) -> None:
    page = indicator.page(release, "readiness", ViewState(), TODAY)
    assert "What the district says" in headings(page, "h2")
    told = words(page)
    assert "About 2016-17 We opened two centers. Office of Planning, 9 October 2018" in told
    assert told.index("We opened two centers.") < told.index("A second paragraph.")


def test_markup_in_what_the_district_says_is_text(release: PublishedRelease) -> None:
    html = shown(indicator.page(release, "readiness", ViewState(), TODAY))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; 'more'" in html
    assert "<script" not in html


def test_a_spanish_reader_gets_the_spanish_words_and_is_told_which_are_english(
    release: PublishedRelease,
) -> None:
    html = shown(indicator.page(release.in_language("es"), "readiness", ViewState(), TODAY))
    assert "Lo que dice el distrito" in html and "Abrimos dos centros." in html
    assert '<blockquote lang="en">' in html and "We opened" not in html


def test_a_school_s_page_does_not_repeat_what_is_said_of_the_district(
    release: PublishedRelease,
) -> None:
    page = indicator.page(release, "readiness", ViewState(organization="S1"), TODAY)
    assert "We opened" not in words(page)


def test_a_packet_has_the_words_about_the_latest_year(release: PublishedRelease) -> None:
    told = [each.text for each in leaf(scope(release, "readiness", ViewState(), TODAY)).passages]
    assert "We opened two centers. (Office of Planning, 9 October 2018)" in told


def test_open_data_has_a_row_for_each_comment(release: PublishedRelease) -> None:
    rows = list(TABLE.rows(release))
    assert [(each[0], each[1], each[4], each[5]) for each in rows] == [
        ("readiness", "2016-17", "Office of Planning", "2018-10-09"),
        ("readiness", "2015-16", "Office of Planning", "2018-10-09"),
    ]
