"""One school in each of its states, beside its district."""

import itertools
import json
import re
from datetime import date

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.html import render
from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import indicator, school
from dashboard.views.parts import school_groups
from etl.published import PublishedRelease
from tests.builders.schools import schools_release
from tests.dashboard.views.shown import headings, links, words

TODAY = date(2018, 11, 1)
STATES = {
    "groups, some hidden": ("S1", ""),
    "a measure that has no groups": ("S1", "measure=lunch"),
    "all students alone": ("S2", ""),
    "every figure hidden": ("S3", ""),
    "nothing published": ("S4", ""),
    "a programme": ("P1", ""),
}


@pytest.fixture(scope="module")
def elm(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return schools_release(tmp_path_factory.mktemp("school"))


def page(release: PublishedRelease, code: str, query: str = "") -> Page:
    return school.page(release, code, ViewState.from_query(query), TODAY)


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_the_schools_name_above_headings_in_order(
    elm: PublishedRelease, state: str
) -> None:
    found = page(elm, *STATES[state])
    levels = [int(n) for n in re.findall(r"<h(\d)", render(found.tree))]
    assert headings(found, "h1") == [elm.organizations[STATES[state][0]].name]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("state", STATES)
def test_ids_are_there_once(elm: PublishedRelease, state: str) -> None:
    ids = re.findall(r'(?<=\s)id="([^"]+)"', render(page(elm, *STATES[state]).tree))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("state", STATES)
def test_links_to_measures_are_taken_at_their_word(elm: PublishedRelease, state: str) -> None:
    for _, address in links(page(elm, *STATES[state])):
        if found := re.fullmatch(r"/indicator/([\w-]+)\??([^#]*).*", address):
            told = words(indicator.page(elm, found[1], ViewState.from_query(found[2]), TODAY))
            assert "This address asks for" not in told


@pytest.mark.parametrize("state", STATES)
def test_nothing_on_the_page_depends_on_what_is_hidden(
    tmp_path_factory: pytest.TempPathFactory, state: str
) -> None:
    def everything(hidden: float) -> list[str]:
        release = schools_release(tmp_path_factory.mktemp("hidden"), hidden)
        found = page(release, *STATES[state])
        return [found.message, render(found.tree), json.dumps(found.tree, cls=PlotlyJSONEncoder)]

    assert everything(12.5) == everything(87.5)


def test_a_measure_stands_beside_the_district_with_its_size_as_a_band(
    elm: PublishedRelease,
) -> None:
    told = words(page(elm, "S1"))
    assert (
        "Latest 60.0% 2016-17; 54.4 to 65.4 District 64.0% 2016-17 Size 300 or more graduates"
        in told
    )


def test_no_exact_number_of_students_of_a_school_is_told(elm: PublishedRelease) -> None:
    found = render(page(elm, "S1").tree)
    assert not re.search(r"\b(400|150|232)\b (graduates|students)", found)


def test_groups_that_can_be_shown_stand_beside_all_students_of_the_school(
    elm: PublishedRelease,
) -> None:
    told = words(page(elm, "S1"))
    assert "Black students 100 to 299 46%" in told
    assert "White students 100 to 299 68%" in told


def test_hidden_groups_are_listed_under_the_one_phrase(elm: PublishedRelease) -> None:
    told = words(page(elm, "S1"))
    phrase = "Hidden: too few students, or it could reveal a group with too few"
    assert f"{phrase} Asian students Hispanic students" in told


def test_where_only_all_students_have_figures_one_sentence_says_so(elm: PublishedRelease) -> None:
    assert words(page(elm, "S2")).count(school_groups.ALONE) == 1


def test_a_school_whose_figures_are_all_hidden_says_so_and_draws_nothing(
    elm: PublishedRelease,
) -> None:
    found = page(elm, "S3")
    assert "Hidden: too few students" in words(found)
    assert 'class="chart"' not in render(found.tree)


def test_a_school_without_figures_says_so(elm: PublishedRelease) -> None:
    assert school.NOTHING in words(page(elm, "S4"))


def test_a_programme_is_set_beside_the_district_like_a_school(elm: PublishedRelease) -> None:
    told = words(page(elm, "P1"))
    assert "Programme, Elm County" in told
    assert "95% or more" in told


def test_context_has_no_status(elm: PublishedRelease) -> None:
    told = words(page(elm, "S1"))
    assert "Who is poor? Students who" not in told
    assert "context, not judged No status" in told


def test_a_measure_without_groups_is_noted_and_another_is_shown(elm: PublishedRelease) -> None:
    assert school_groups.NO_SUCH_MEASURE in words(page(elm, "S1", "measure=lunch"))


@pytest.mark.parametrize("code", ["D1", "nobody", "s1", ""])
def test_a_code_that_is_no_school_is_not_found(elm: PublishedRelease, code: str) -> None:
    assert page(elm, code).status == 404


def test_earlier_names_are_told(elm: PublishedRelease) -> None:
    assert "Earlier: Old Ash ( 2011-12 to 2013-14 )." in words(page(elm, "S1"))
