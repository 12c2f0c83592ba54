"""An address that names a release shows it for as long as it is public."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from dashboard import pinned
from dashboard.errors import withdrawn_page
from dashboard.html import render
from etl.publish.home import Home
from tests.dashboard.test_crawl import MakeApp


@pytest.fixture(scope="module")
def old(sample: Home, make_app: MakeApp) -> FlaskClient:
    return make_app(sample.folder).server.test_client()


def page(client: FlaskClient, address: str) -> str:
    return client.get(address).get_data(as_text=True).split("<script")[0]


def test_it_says_which_release_it_is_and_leads_to_the_same_page_of_the_latest(
    old: FlaskClient,
) -> None:
    shown = page(old, "/indicator/graduation-rate?release=1&group=black")
    assert "You are reading release 1, published 25 September 2018." in shown
    assert 'href="/indicator/graduation-rate?group=black">Read the latest release' in shown


def test_every_link_and_form_of_it_stays_in_that_release(old: FlaskClient) -> None:
    shown = page(old, "/indicator/graduation-rate?release=1").partition("<header")[2]
    links = [unescape(each) for each in re.findall(r'<a [^>]*href="(/[^"]*)"', shown)]
    assert links and all("release=1" in each for each in links)
    assert '<input type="hidden" name="release" value="1">' in shown


def test_its_file_is_that_of_the_release(old: FlaskClient) -> None:
    one = old.get("/data/reading.csv?release=1").get_data(as_text=True)
    two = old.get("/data/reading.csv").get_data(as_text=True)
    assert "2017-18" in two and "2017-18" not in one


def test_the_current_release_by_its_number_is_not_called_earlier(old: FlaskClient) -> None:
    assert "You are reading" not in page(old, "/?release=2")


def test_nobody_keeps_a_page_that_may_be_withdrawn(old: FlaskClient) -> None:
    assert old.get("/?release=1").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("wanted", ["3", "0", "-1", "x", "1.0", "٣", "9" * 500])
def test_a_release_that_is_not_public_has_no_page_and_no_file(
    old: FlaskClient, wanted: str
) -> None:
    assert old.get(f"/?release={wanted}").status_code == 404
    assert old.get(f"/data/reading.csv?release={wanted}").status_code == 404


def test_a_withdrawn_release_is_gone_and_says_why() -> None:
    gone = withdrawn_page(1, "A wrong file was loaded.")
    assert gone.status == 410
    assert "The reason: A wrong file was loaded." in render(gone.tree)


def test_a_part_of_the_page_stays_at_the_end_of_the_address() -> None:
    from dash import html

    link = html.A("x", href="/goal/ready?view=table#strategy-a")
    away = html.A("y", href="https://example.org/")
    pinned.pin([html.P([link, away])], 4)
    assert link.href == "/goal/ready?view=table&release=4#strategy-a"
    assert away.href == "https://example.org/"
