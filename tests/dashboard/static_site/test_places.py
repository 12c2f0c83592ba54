"""Every view of a site has a file of its own, whose name any file system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import addresses
from dashboard.static_site.places import Site, relative
from dashboard.view_state import ViewState

SITE = Site(2, ("en", "es"))
# No page has a slash in its last part.
CODES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="/"), min_size=1, max_size=12
)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/gaps?lang=es", "es/gaps.html"),
        ("/indicator/reading?group=black#gap", "indicator/reading--group-black.html"),
        ("/data/reading.csv", "data/reading.csv"),
        ("/image/trend/reading.svg?release=2", "image/trend/reading.svg"),
        ("/data/release/2/gaps.parquet", "data/release/2/gaps.parquet"),
        ("/data.json", "data.json"),
    ],
)
def test_a_place_has_a_file_that_tells_what_it_is(address: str, file: str) -> None:
    place = SITE.place(address)
    assert place is not None
    assert place.file == file


@pytest.mark.parametrize(
    "address",
    [
        "/indicator/reading?group=black&compare=all",
        "/indicator/reading?nothing=1",
        "/gaps?lang=fr",
        "/?release=1",
        "/card/trend/reading",
        "/data/openapi.json",
        "/data/release/1/gaps.csv",
        "/healthz",
        "/nothing",
    ],
)
def test_a_site_does_not_have_every_view(address: str) -> None:
    assert SITE.place(address) is None


@given(one=CODES, other=CODES)
def test_two_schools_never_share_a_file(one: str, other: str) -> None:
    found = [SITE.place(addresses.school(code)) for code in (one, other)]
    files = [place.file.lower() for place in found if place is not None]
    assert len(files) == 2
    assert (files[0] == files[1]) == (one == other)
    assert all(re.fullmatch(r"school/[a-z0-9_.-]+\.html", file) for file in files)


@given(code=CODES)
def test_a_place_is_asked_for_as_its_address_says(code: str) -> None:
    state = ViewState(organization=code)
    place = SITE.place(addresses.indicator("reading", state))
    assert place is not None
    assert ViewState.from_query(place.asked) == state


def test_a_way_leads_from_file_to_file() -> None:
    assert relative("assets/headway.css", "es/indicator/reading.html") == (
        "../../assets/headway.css"
    )
    assert relative("gaps.html", "index.html") == "gaps.html"
