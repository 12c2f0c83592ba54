"""How students are made up: shares, and nothing that judges or compares them."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import indicator
from etl.published import PublishedRelease
from tests.builders.schools import schools_release
from tests.dashboard.views.shown import headings, links, shown, words


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    release: PublishedRelease = schools_release(tmp_path_factory.mktemp("mix"))
    return indicator.page(release, "mix", ViewState(), date(2018, 11, 1))


def test_shares_are_told_and_drawn(page: Page) -> None:
    assert "In 2016-17: Asian students 5.0%, Black students 40.0%, White students 55.0%" in words(
        page
    )
    assert 'class="bar c-black"' in shown(page)


def test_shares_have_no_status_no_gap_and_no_range(page: Page) -> None:
    told = words(page)
    assert "Not judged in 2016-17" in told
    assert "gap" not in " ".join(headings(page, "h2")).lower()
    assert "by chance" not in told and "Target" not in told


def test_shares_of_every_year_stand_in_a_table(page: Page) -> None:
    assert "2012-13 5.0% 40.0% 55.0%" in words(page)


def test_the_years_and_the_release_are_the_readers_choice(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    release: PublishedRelease = schools_release(tmp_path_factory.mktemp("years"))
    standing = (replace(release.release, number=0), release.release)
    chosen = indicator.page(release, "mix", ViewState(years="2015-16"), date(2018, 11, 1), standing)
    told = words(chosen)
    assert "2015-16 5.0% 40.0% 55.0%" in told and "2012-13 5.0%" not in told
    assert "In 2016-17: Asian students 5.0%" in told
    assert chosen.message.endswith("from 2015-16 on")
    assert "/indicator/mix?years=2015-16&release=0" in [address for _, address in links(chosen)]
