"""How students are made up: shares, and nothing that judges or compares them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.page import Page
from dashboard.queries import shares
from dashboard.queries.scope import home_scope
from dashboard.view_state import ViewState
from dashboard.views import indicator
from etl.published import PublishedRelease
from tests.builders.release import released
from tests.builders.schools import SCHOOLS, schools_plan, schools_release, schools_rows
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


def test_the_chart_is_led_by_its_finding_and_not_by_its_name(page: Page) -> None:
    assert "White is the largest group shown in 2016-17: 55.0%" in headings(page, "h2")


def test_where_no_group_is_clearly_the_largest_the_chart_says_so(tmp_path: Path) -> None:
    rows = [
        {**row, "value": 50.0}
        if row["indicator"] == "mix" and row["student_group"] != "asian"
        else row
        for row in schools_rows()
    ]
    release = released(tmp_path, rows, schools_plan(), SCHOOLS)
    found = home_scope(release, "mix", date(2018, 11, 1))
    assert shares.headline(found) == "Which group is the largest in 2016-17 cannot be told"


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
