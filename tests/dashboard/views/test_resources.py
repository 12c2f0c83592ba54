"""What schools have, beside the need of their students."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.page import Page
from dashboard.queries import need
from dashboard.view_state import ViewState
from dashboard.views import resources as view
from etl.published import PublishedRelease
from tests.builders.leaders import leaders_plan, leaders_release, leaders_rows
from tests.builders.release import released
from tests.builders.whole_release import ORGANIZATIONS, SCHOOLS
from tests.dashboard.views.shown import headings, shown, words


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return leaders_release(tmp_path_factory.mktemp("leaders"))


@pytest.fixture(scope="module")
def page(release: PublishedRelease) -> Page:
    return view.page(release, ViewState())


@pytest.fixture(scope="module")
def money(release: PublishedRelease) -> need.Resource:
    (found,) = need.resources(release)
    return found


def test_schools_with_the_most_need_are_set_against_those_with_the_least(page: Page) -> None:
    said = words(page)
    assert "the quarter of schools with the most low-income students has $13,750 on average" in said
    assert "The quarter with the fewest has $10,250. The first have $3,500 more" in said
    assert "The difference of the two quarters: +$3,500" in said


def test_each_chart_is_led_by_its_finding(page: Page) -> None:
    assert headings(page, "h2")[0] == (
        "Schools with the most low-income students have $13,750, those with the fewest $10,250: "
        "that is more than chance"
    )
    assert headings(page, "h3")[0].startswith("Where 10 more of 100 students are low-income")


def test_how_figures_go_along_with_need_is_said_and_so_is_what_it_does_not_tell(page: Page) -> None:
    said = words(page)
    assert "Where 10 more of 100 students are low-income, a school's figure is $500 higher" in said
    assert "it does not say why" in said


def test_the_four_quarters_are_drawn_and_stand_in_a_table(money: need.Resource) -> None:
    assert [bar.text for bar in need.quarters(money).bars] == [
        "$10,250",
        "$11,250",
        "$12,500",
        "$13,750",
    ]
    assert [row.entries[0].text for row in need.by_quarter(money).rows] == ["2", "2", "3", "2"]


def test_every_school_is_drawn_and_stands_in_the_table_a_to_z(
    money: need.Resource, page: Page
) -> None:
    data = need.scatter(money)
    assert data is not None and len(data.dots) == len(SCHOOLS) == len(data.table.rows)
    assert [row.head for row in data.table.rows] == sorted(row.head for row in data.table.rows)
    assert shown(page).count("<circle") >= len(SCHOOLS)


def test_no_word_ranks_schools(page: Page) -> None:
    assert not {"best", "worst", "rank", "top"} & set(words(page).lower().split())


def test_a_plan_that_names_no_resource_says_so(board: PublishedRelease) -> None:
    assert "The plan does not say what schools have" in words(view.page(board, ViewState()))


def test_too_few_schools_are_said_to_be_too_few(tmp_path: Path) -> None:
    few = [row for row in leaders_rows() if row["organization"] not in SCHOOLS[4:]]
    told = view.page(released(tmp_path, few, leaders_plan(), ORGANIZATIONS), ViewState())
    assert "It takes at least eight schools" in words(told)


def test_a_resource_may_be_asked_for(tmp_path: Path) -> None:
    plan = replace(leaders_plan(), resources=("money", "readiness"))
    ready = [
        {**row, "indicator": "readiness", "value": 90.0 - place}
        for place, row in enumerate(r for r in leaders_rows() if r["indicator"] == "money")
    ]
    release = released(tmp_path, [*leaders_rows(), *ready], plan, ORGANIZATIONS)
    assert view.page(release, ViewState(measure="readiness")).message == "Readiness"
    assert view.page(release, ViewState(measure="nonsense")).message == "Spending"


def test_the_page_is_told_in_spanish_too(release: PublishedRelease) -> None:
    told = view.page(release.in_language("es"), ViewState())
    assert headings(told, "h1") == ["Quién recibe qué: ¿van los recursos adonde hay necesidad?"]
    assert "Las primeras tienen $3,500 más" in words(told)
