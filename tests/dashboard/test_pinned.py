"""An address that names a release shows it for as long as it is public."""

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard import pinned
from etl.desk.publication import withdraw
from etl.publish.home import Home
from tests.builders.observations import row
from tests.builders.release import AT, publish
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
    assert links
    # The control "as published on" alone leads to another release.
    assert {each for each in links if "release=1" not in each} == {
        "/indicator/graduation-rate?release=2"
    }
    assert '<input type="hidden" name="release" value="1">' in shown


def test_its_file_is_that_of_the_release(old: FlaskClient) -> None:
    one = old.get("/data/reading.csv?release=1").get_data(as_text=True)
    two = old.get("/data/reading.csv").get_data(as_text=True)
    assert "2017-18" in two and "2017-18" not in one


def test_the_current_release_by_its_number_is_not_called_earlier(old: FlaskClient) -> None:
    assert "You are reading" not in page(old, "/?release=2")


def test_nothing_is_overdue_in_it_that_was_not_on_its_day(old: FlaskClient) -> None:
    now, then = page(old, "/"), page(old, "/?release=1")
    assert "Was due 30 September 2018" in now and "Was due" not in then
    assert "Shown as of 1 November 2018" in now and "Shown as of 25 September 2018" in then
    reading = "/indicator/reading?grade_band=elementary"
    assert "Next due 1 October 2019" in page(old, reading)
    assert "Next due 1 October 2018" in page(old, f"{reading}&release=1")


def test_nobody_keeps_a_page_that_may_be_withdrawn(old: FlaskClient) -> None:
    assert old.get("/?release=1").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("wanted", ["3", "0", "-1", "x", "1.0", "٣", "9" * 500])
def test_a_release_that_is_not_public_has_no_page_and_no_file(
    old: FlaskClient, wanted: str
) -> None:
    assert old.get(f"/?release={wanted}").status_code == 404
    assert old.get(f"/data/reading.csv?release={wanted}").status_code == 404


@pytest.fixture(scope="module")
def withdrawn(make_app: MakeApp, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """Two releases, the second withdrawn; asked once while it was public."""
    home = Home(tmp_path_factory.mktemp("withdrawn"))
    for value in (60.0, 61.0):
        publish(home, [row("all", 1000, value), row("white", 600, 70.0)])
    client = make_app(home.folder).server.test_client()
    assert client.get("/?release=2").status_code == 200
    withdraw(home, 2, "A wrong file was loaded.", ("analyst", "approver"), AT)
    return client


def test_the_links_of_a_withdrawn_release_are_gone_and_say_why(withdrawn: FlaskClient) -> None:
    gone = withdrawn.get("/indicator/reading?release=2")
    assert gone.status_code == 410
    assert "The reason: A wrong file was loaded." in gone.get_data(as_text=True)
    assert withdrawn.get("/data/reading.csv?release=2").status_code == 410


def test_what_was_public_before_it_is_public_again(withdrawn: FlaskClient) -> None:
    assert withdrawn.get("/").status_code == 200
    assert withdrawn.get("/?release=1").status_code == 200
    assert "Withdrawn: A wrong file was loaded." in page(withdrawn, "/about")


def test_with_nothing_left_the_old_links_still_say_why(make_app: MakeApp, tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, [row("all", 1000, 60.0)])
    client = make_app(home.folder).server.test_client()
    withdraw(home, 1, "A wrong file was loaded.", ("analyst", "approver"), AT)
    assert client.get("/?release=1").status_code == 410
    assert client.get("/?release=1").status_code != client.get("/").status_code


def test_a_part_of_the_page_stays_at_the_end_of_the_address() -> None:
    from dash import html

    link = html.A("x", href="/goal/ready?view=table#strategy-a")
    away = html.A("y", href="https://example.org/")
    pinned.carry([html.P([link, away])], {"release": "4", "lang": "es"})
    assert link.href == "/goal/ready?view=table&release=4&lang=es#strategy-a"
    assert away.href == "https://example.org/"
