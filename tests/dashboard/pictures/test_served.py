"""A chart alone: an address to embed and one of a file, both as true as the page."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from dashboard.pictures import of_measures, of_people, of_schools
from tests.builders.board import two_releases

SVG = "{http://www.w3.org/2000/svg}"
TREND = "trend/readiness"


@pytest.fixture(scope="module")
def reader(
    tmp_path_factory: pytest.TempPathFactory, make_app: Callable[[Path], Headway]
) -> Iterator[FlaskClient]:
    home = tmp_path_factory.mktemp("cards")
    two_releases(home)
    with make_app(home).server.test_client() as client:
        yield client


def heading(html: str) -> str:
    """The headline of the first chart of a page."""
    found = re.search(r"<figcaption><h\d[^>]*>(.*?)</h\d>", html)
    assert found is not None
    return unescape(re.sub(r"<[^>]+>", "", found[1]))


def words(svg: str) -> str:
    return " ".join(each.text or "" for each in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def test_a_card_says_what_the_page_says_and_leads_to_it(reader: FlaskClient) -> None:
    card, page = reader.get(f"/card/{TREND}").text, reader.get("/indicator/readiness").text
    assert heading(card) == heading(page)
    assert 'href="/indicator/readiness"' in card
    assert "Release 2, published" in card
    assert "Made for tests." in card


def test_every_address_that_a_page_offers_has_a_chart(reader: FlaskClient) -> None:
    for page in ("/indicator/readiness", "/indicator/readiness?organization=S1"):
        offered = re.findall(r'href="(/(?:card|image)/[^"]+)"', reader.get(page).text)
        assert offered
        for address in offered:
            assert reader.get(unescape(address)).status_code == 200, address


def test_an_image_is_a_whole_svg_with_title_source_release_and_its_own_looks(
    reader: FlaskClient,
) -> None:
    answer = reader.get(f"/image/{TREND}.svg")
    assert answer.mimetype == "image/svg+xml"
    root = ElementTree.fromstring(answer.text)
    named = root.findtext(f"{SVG}title")
    assert named == heading(reader.get("/indicator/readiness").text)
    assert "Release 2, published" in words(answer.text)
    assert "var(" not in answer.text
    assert "class=" not in answer.text
    assert "<style" not in answer.text
    assert "sans-serif" in answer.text


def test_text_of_an_image_is_never_under_12_pixels(reader: FlaskClient) -> None:
    root = ElementTree.fromstring(reader.get(f"/image/{TREND}.svg").text)
    sizes = [float(each.get("font-size", "0")) for each in root.iter(f"{SVG}text")]
    assert min(sizes) >= 12


def test_an_old_address_keeps_its_release(reader: FlaskClient) -> None:
    first, latest = (reader.get(f"/card/{TREND}{query}").text for query in ("?release=1", ""))
    assert "Release 1, published" in first
    assert "/indicator/readiness?release=1" in first
    assert heading(first) != heading(latest)
    assert reader.get(f"/image/{TREND}.svg?release=9").status_code == 404


def test_a_card_speaks_the_language_of_its_address(reader: FlaskClient) -> None:
    card = reader.get(f"/card/{TREND}?lang=es").text
    assert '<html lang="es">' in card
    assert "lang=es" in re.findall(r'href="(/indicator[^"]+)"', card)[0]
    assert heading(card) != heading(reader.get(f"/card/{TREND}").text)


@pytest.mark.parametrize(
    "address",
    [
        "/card/trend/unheard-of",
        "/card/pie/readiness",
        "/image/pie/readiness.svg",
        "/card/gap/readiness?group=unheard-of",
        "/card/trend/readiness?organization=unheard-of",
        "/card/trend/nothing",
        "/card/funnel/readiness",
    ],
)
def test_what_is_not_there_is_not_replaced_by_something_else(
    reader: FlaskClient, address: str
) -> None:
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("address", [f"/card/{TREND}", f"/image/{TREND}.svg"])
def test_pages_of_others_may_show_a_chart_and_nothing_else_of_the_site(
    reader: FlaskClient, address: str
) -> None:
    headers = reader.get(address).headers
    assert "frame-ancestors *" in headers["Content-Security-Policy"]
    assert "script-src" not in headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    for other in ("/", "/indicator/readiness", "/card/pie/readiness", "/data/readiness.csv"):
        closed = reader.get(other).headers
        assert closed["X-Frame-Options"] == "DENY", other
        assert "frame-ancestors 'none'" in closed["Content-Security-Policy"], other


def test_a_card_has_no_script_and_may_be_kept_for_a_while(reader: FlaskClient) -> None:
    answer = reader.get(f"/card/{TREND}")
    assert "<script" not in answer.text
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    again = reader.get(f"/card/{TREND}", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_every_kind_of_chart_has_its_address() -> None:
    assert {*of_measures.MAKERS, *of_schools.MAKERS, *of_people.MAKERS} == {
        *("trend", "pace", "gap", "movers", "behind", "groups", "together", "shares"),
        *("funnel", "social", "poverty"),
        *("stages", "beside"),
    }
