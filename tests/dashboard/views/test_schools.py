"""The list of schools: by level, A to Z, found by name, never ranked."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.page import Page
from dashboard.view_state import ViewState
from dashboard.views import schools
from etl.published import PublishedRelease
from tests.builders.district import ORGANIZATIONS
from tests.builders.observations import row
from tests.builders.release import released
from tests.builders.schools import schools_release
from tests.dashboard.views.shown import headings, links, words

TODAY = date(2018, 11, 1)


@pytest.fixture(scope="module")
def elm(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    return schools_release(tmp_path_factory.mktemp("schools"))


def page(release: PublishedRelease, query: str = "") -> Page:
    return schools.page(release, ViewState.from_query(query), TODAY)


def test_schools_stand_by_level_and_programmes_last(elm: PublishedRelease) -> None:
    *levels, differ = headings(page(elm), "h2")
    assert differ == "Which schools differ from the district?"
    assert levels == [
        "Elementary schools",
        "Middle schools",
        "High schools",
        "Schools, elementary to high",
        "Programmes",
    ]


def test_within_a_level_schools_stand_in_alphabetical_order(elm: PublishedRelease) -> None:
    schools_of = [name for name, address in links(page(elm)) if address.startswith("/school/")]
    assert schools_of.index("Ash High") < schools_of.index("Yew High")


def test_a_school_is_found_by_a_part_of_its_name_without_accents_or_case(
    elm: PublishedRelease,
) -> None:
    found = page(elm, "name=elan")
    assert ("Élan School", "/school/S3") in links(found)
    assert found.message == "1 school with “elan” in the name"
    assert "Oak Middle" not in words(found)


def test_a_school_is_found_by_the_name_that_it_had(elm: PublishedRelease) -> None:
    found = page(elm, "name=old+ash")
    assert ("Ash High", "/school/S1") in links(found)
    assert "Earlier: Old Ash ( 2011-12 to 2013-14 )" in words(found)


def test_a_name_that_no_school_has_leads_back_to_every_school(elm: PublishedRelease) -> None:
    found = page(elm, "name=zebra")
    assert "No school has “zebra” in its name" in words(found)
    assert ("Show every school", "/schools") in links(found)


def test_a_school_without_any_figure_is_listed_and_says_so(elm: PublishedRelease) -> None:
    assert "Fir Elementary Nothing is published for it yet" in words(page(elm))


def test_no_figure_stands_in_the_list(elm: PublishedRelease) -> None:
    assert "%" not in words(page(elm)).partition("Which schools differ")[0]


def test_a_district_without_schools_says_so(tmp_path: Path) -> None:
    alone = {"D1": ORGANIZATIONS["D1"]}
    release = released(tmp_path, [row("all", 400, 60.0)], organizations=alone)
    assert schools.NONE in words(page(release))
