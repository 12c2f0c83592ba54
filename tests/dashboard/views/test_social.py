"""Social factors of Vision 2020: the index of each year with its band, and every school once."""

from datetime import date

import pytest

from dashboard.figures import svg_scatter
from dashboard.page import Page
from dashboard.queries import funnel
from dashboard.queries import social as queries
from dashboard.view_state import ViewState
from dashboard.views import gaps, indicator, schools, social
from etl.model.summary import SummaryName
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from tests.dashboard.views.shown import headings, links, shown, words

TODAY = date(2018, 11, 1)
READINESS = "college-career-readiness"
# Unweighted R squared of 21 high schools, worked out from the public files (to .01).
KNOWN = {
    "2011-12": 0.880,
    "2012-13": 0.853,
    "2013-14": 0.858,
    "2014-15": 0.800,
    "2015-16": 0.786,
    "2016-17": 0.707,
}


@pytest.fixture(scope="module")
def release(sample: Home) -> PublishedRelease:
    return open_published(sample.public).current()


@pytest.fixture(scope="module")
def page(release: PublishedRelease) -> Page:
    return social.page(release, ViewState())


def test_the_index_of_every_year_is_that_of_the_public_files(release: PublishedRelease) -> None:
    (now, *_) = queries.measures(release)
    assert now.series.indicator == READINESS
    found = {str(s.school_year): s for s in now.named(SummaryName.POVERTY_R2)}
    assert found.keys() == KNOWN.keys()
    for year, known in KNOWN.items():
        assert found[year].value == pytest.approx(known, abs=0.0101)
        assert found[year].parts == 21


def test_the_page_says_the_share_its_range_and_whether_it_changed(page: Page) -> None:
    said = words(page)
    assert "In 2016-17, 71% of how 21 schools differ goes along with" in said
    assert "(41% to 87% by chance)" in said
    assert "In 2011-12 it was 88%; the two ranges overlap" in said
    assert "This speaks of schools, not of students" in said


def test_every_year_and_every_school_stands_in_a_table(page: Page) -> None:
    assert shown(page).count('<tr><th scope="row">') == len(KNOWN) + 21
    named = [name for name, address in links(page) if address.startswith("/school/")]
    assert named == sorted(named, key=str.casefold)


def test_another_measure_is_one_link_away(release: PublishedRelease, page: Page) -> None:
    (address,) = {a for _, a in links(page) if a.startswith("/social-factors?measure=graduation")}
    assert "aria-current" in shown(page)
    other = social.page(release, ViewState.from_query(address.partition("?")[2]))
    assert "Graduation rate. In 2016-17," in words(other)


def test_an_address_that_asks_for_no_such_measure_shows_the_first(
    release: PublishedRelease, page: Page
) -> None:
    assert words(social.page(release, ViewState(measure="nonsense"))) == words(page)


def test_without_a_share_of_low_income_students_the_page_says_what_it_takes(
    board: PublishedRelease,
) -> None:
    assert "This release has no such figure yet." in words(social.page(board, ViewState()))


def test_gaps_and_the_measure_lead_to_it(release: PublishedRelease) -> None:
    led = [address for _, address in links(gaps.page(release, ViewState(), TODAY))]
    assert any(address.startswith("/social-factors?measure=") for address in led)
    told = words(indicator.page(release, READINESS, ViewState(), TODAY))
    assert "Where is it heading?" in told
    assert "the target of 90% lies within that range. A line through past years" in told
    assert "How far apart are the groups, taken together?" in told


def test_a_school_stands_beside_others_and_is_not_ranked(release: PublishedRelease) -> None:
    state = ViewState(organization="275007")
    page = indicator.page(release, READINESS, state, TODAY)
    assert "How does Eastern High stand beside others?" in headings(page, "h2")
    said = words(page)
    assert "differs from the district's 57.0% by more than chance" in said
    assert "Schools with a like share of low-income students have about" in said
    assert "How far apart are the groups" not in said


def test_schools_are_drawn_by_size_with_the_range_of_their_size(
    release: PublishedRelease,
) -> None:
    (now,) = funnel.measures(release)
    data = funnel.scatter(now)
    assert len(data.dots) == 21
    assert {limits.is_wide for limits in data.limits} == {True, False}
    drawn = svg_scatter.draw(data)
    assert drawn.count("<circle") == 21
    assert drawn.count('class="limit-near"') == drawn.count('class="limit-wide"') == 3
    said = words(schools.page(release, ViewState(), TODAY))
    assert "of 21 schools are within the range that chance gives schools of their size" in said
    assert "ranking" in said


def test_a_search_for_a_school_shows_the_school_and_no_chart(release: PublishedRelease) -> None:
    page = schools.page(release, ViewState(name="Eastern"), TODAY)
    assert "Which schools differ" not in words(page)
