"""The questions of the guide for board members: the page that each way leads to has the answer."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from etl.publish.home import Home
from tests.builders.district import ROOT
from tests.dashboard.test_crawl import MakeApp, body

# Taps from the home page to an answer, at most.
MOST = 3
_LINK = re.compile(r'<a [^>]*?href="(/[^"]*|#[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)


def questions() -> list[tuple[str, list[str], str]]:
    """(question, links to follow from the home page, words of the answer)."""
    text = (ROOT / "docs" / "board_guide.md").read_text(encoding="utf-8")
    table = text.partition("| question | tap | you read |")[2].partition("\n\n")[0]
    rows = [[part.strip() for part in line.split("|")[1:-1]] for line in table.splitlines()[2:]]
    return [(asked, [tap for tap in taps.split(" › ") if tap], told) for asked, taps, told in rows]


@pytest.fixture(scope="module")
def reader(sample: Home, make_app: MakeApp) -> FlaskClient:
    return make_app(sample.folder).server.test_client()


def read(reader: FlaskClient, address: str) -> str:
    answer = reader.get(address.partition("#")[0])
    assert answer.status_code == 200
    return body(answer.get_data(as_text=True))


def plain(html: str) -> str:
    line = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
    return re.sub(r" (?=[,.:;])", "", line)


def test_there_are_ten_questions() -> None:
    assert len(questions()) == 10
    assert len({asked for asked, *_ in questions()}) == 10


@pytest.mark.parametrize(("asked", "taps", "told"), questions())
def test_a_board_member_finds_the_answer_in_words_within_three_taps(
    reader: FlaskClient, asked: str, taps: list[str], told: str
) -> None:
    assert asked.endswith("?") and len(taps) <= MOST
    shown = read(reader, "/")
    for tap in taps:
        links = {plain(words): unescape(to) for to, words in _LINK.findall(shown)}
        assert tap in links
        shown = read(reader, links[tap])
    assert told in plain(shown)
