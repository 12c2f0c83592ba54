"""The first answer: complete without scripts, never older than the release."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from tests.builders.elm import publish_elm

MakeApp = Callable[..., Headway]


@pytest.mark.parametrize("address", ["/", "/indicator/readiness?group=black&compare=all"])
def test_a_page_is_complete_before_any_script(client: FlaskClient, address: str) -> None:
    page = client.get(address).get_data(as_text=True)
    first = page.split('<div id="first-answer">')[1].split('<div id="react-entry-point">')[0]
    assert first.count("<h1") == 1
    assert "<main" in first
    assert "<svg" in first
    assert "<script" not in first
    assert '<html lang="en">' in page


def test_the_title_names_the_page(client: FlaskClient) -> None:
    titles = {
        client.get(address).get_data(as_text=True).split("<title>")[1].split("</title>")[0]
        for address in ("/", "/indicator/readiness", "/nowhere")
    }
    assert len(titles) == 3


@pytest.mark.parametrize(
    "address", ["/nowhere", "/indicator/none", "/indicator/readiness/more", "/assets/none.js"]
)
def test_an_address_without_a_page_is_a_404(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "hostile",
    ["/%3Cscript%3Ealert(1)%3C/script%3E", "/indicator/readiness?group=%22%3E%3Csvg%20onload=x%3E"],
)
def test_an_address_is_never_part_of_the_page_but_as_text(
    client: FlaskClient, hostile: str
) -> None:
    page = client.get(hostile).get_data(as_text=True)
    assert "<script>alert" not in page
    assert "onload=" not in page


def test_a_reader_who_has_the_page_is_told_so_in_a_line(client: FlaskClient) -> None:
    first = client.get("/")
    again = client.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.get_data() == b""
    assert first.headers["Cache-Control"] == "public, no-cache"


def test_a_new_release_is_seen_at_once_by_readers_old_and_new(
    tmp_path: Path, make_app: MakeApp
) -> None:
    publish_elm(tmp_path)
    client = make_app(tmp_path).server.test_client()
    before = client.get("/indicator/readiness")
    publish_elm(tmp_path, "corrected", all=58.0)
    after = client.get("/indicator/readiness", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert "57.0%" in before.get_data(as_text=True)
    assert "58.0%" in after.get_data(as_text=True)


def test_pages_travel_packed_to_those_who_can_unpack(client: FlaskClient) -> None:
    packed = client.get("/", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/", headers={"Accept-Encoding": "identity"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.get_data()) == plain.get_data()
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_asking_for_the_head_of_a_page_gets_its_head(client: FlaskClient) -> None:
    answer = client.head("/")
    assert answer.status_code == 200
    assert answer.get_data() == b""


def test_no_page_that_says_that_something_is_missing_is_kept(client: FlaskClient) -> None:
    answer = client.get("/nowhere")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
