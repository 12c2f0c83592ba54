"""From the home page every indicator is near, and its page is whole without a script."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from etl.publish.home import Home
from etl.published import open_published
from tests.builders.sample import sample_home, small_riverbend
from tests.dashboard.test_board_guide import plain
from tests.dashboard.test_crawl import ADDRESS, MakeApp, body

# Links followed from the home page to an indicator, at most.
MOST = 3


@pytest.fixture(scope="module", params=["vision2020", "riverbend"])
def home(request: pytest.FixtureRequest) -> Home:
    return small_riverbend() if request.param == "riverbend" else sample_home()


@pytest.fixture(scope="module")
def reader(home: Home, make_app: MakeApp) -> FlaskClient:
    return make_app(home.folder).server.test_client()


def shown(reader: FlaskClient, path: str) -> str:
    return body(reader.get(path).get_data(as_text=True))


def steps(reader: FlaskClient, wanted: set[str]) -> dict[str, int]:
    """How many links lead from the home page to each wanted address, by the shortest way."""
    found, here, seen = {}, {"/"}, {"/"}
    for step in range(1, MOST + 1):
        there = set()
        for path in sorted(here):
            linked = (
                unescape(link).partition("#")[0] for link in ADDRESS.findall(shown(reader, path))
            )
            there |= {link for link in linked if link.startswith("/") and "." not in link}
        found |= {path: step for path in there & wanted if path not in found}
        if wanted <= found.keys():
            break
        here, seen = {path for path in there - seen if "?" not in path}, seen | there
    return found


def test_every_indicator_of_the_plan_is_at_most_three_actions_from_home(
    home: Home, reader: FlaskClient
) -> None:
    plan = open_published(home.public).current().plan
    wanted = {f"/indicator/{indicator.slug}" for indicator in plan.indicators}
    found = steps(reader, wanted)
    assert found.keys() == wanted
    assert max(found.values()) <= MOST


def test_without_a_script_an_indicator_has_its_picture_its_sentence_and_its_table(
    home: Home, reader: FlaskClient
) -> None:
    release = open_published(home.public).current()
    for indicator in release.plan.indicators:
        text = shown(reader, f"/indicator/{indicator.slug}")
        assert "<script" not in text
        assert re.search(r'class="lede"[^>]*>[^<]*\w', text), indicator.slug
        if release.series(indicator.slug, organization=release.plan.organization):
            assert "<svg" in text and "<caption>" in text, indicator.slug
            for chart in re.findall(r'<svg class="chart"(?![^>]*aria-hidden).*?</svg>', text):
                assert re.search(r"<title[^>]*>.+</title><desc[^>]*>.+</desc>", chart), chart[:200]


@pytest.mark.parametrize(
    "path",
    ["/", "/board", "/gaps", "/coverage", "/downloads", "/glossary", "/accessibility", "/about"],
)
def test_without_a_script_a_page_says_what_it_has_to_say(reader: FlaskClient, path: str) -> None:
    text = shown(reader, path)
    assert text.count("<h1") == 1
    assert len(plain(text)) > 500
    if path in ("/board", "/gaps", "/coverage", "/downloads"):
        assert "<table" in text and "<th" in text


FILES = ("text/csv", "application/json", "application/vnd.apache.parquet")


def test_every_file_that_is_offered_can_be_had(reader: FlaskClient) -> None:
    files = re.findall(r'href="(/data/[^"]+)"', shown(reader, "/downloads"))
    assert files
    for address in files:
        answer = reader.get(unescape(address))
        assert answer.status_code == 200 and answer.mimetype in FILES
        answer.close()
