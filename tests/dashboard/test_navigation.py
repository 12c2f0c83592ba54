"""The live page shows what the address says: public pages, and nothing else."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from dashboard.html import render
from tests.builders.moves import UPDATE, move_to


def _move(client: FlaskClient, path: str, query: str = "", shown: str = "") -> Any:
    """What the browser sends when the reader moves."""
    return client.post(UPDATE, json=move_to(f"{path}{query}", shown))


def _shown(answer: Any) -> dict[str, Any]:
    screen: dict[str, Any] = answer.get_json()["response"]["screen"]
    return {"address": screen["address"], **json.loads(screen["page"])}


def test_moving_to_a_page_shows_it(client: FlaskClient) -> None:
    shown = _shown(_move(client, "/indicator/readiness", "?group=black"))
    assert shown["address"] == "/indicator/readiness?group=black"
    assert "Are graduates ready?" in shown["title"]
    assert shown["message"]


def test_staying_on_a_page_costs_nothing(client: FlaskClient) -> None:
    answer = _move(client, "/indicator/readiness", "", shown="/indicator/readiness")
    assert answer.status_code == 204


@pytest.mark.parametrize(
    "path", ["/staff", "/desk/uploads", "/indicator/none", "/../private", "/%2e%2e/x", "//x", ""]
)
def test_asking_for_anything_else_shows_that_there_is_no_such_page(
    client: FlaskClient, path: str
) -> None:
    shown = _shown(_move(client, path))
    home = _shown(_move(client, "/"))
    if path == "":
        assert shown["tree"] == home["tree"]
    else:
        assert shown["title"] == _shown(_move(client, "/nowhere"))["title"]


@pytest.mark.parametrize("path", [None, 3, {"$": 1}, ["/"]])
def test_an_address_that_is_no_text_breaks_nothing(client: FlaskClient, path: Any) -> None:
    assert _move(client, path).status_code in (200, 400)


def test_only_the_one_callback_can_be_called(client: FlaskClient) -> None:
    answer = client.post(
        UPDATE,
        json={
            "output": "location.pathname",
            "outputs": {"id": "location", "property": "pathname"},
            "inputs": [],
            "changedPropIds": [],
        },
    )
    assert answer.status_code == 500
    assert "Traceback" not in answer.get_data(as_text=True)


def test_a_form_of_another_site_cannot_call_it(client: FlaskClient) -> None:
    assert client.post(UPDATE, data="{}", content_type="text/plain").status_code == 415


def test_the_live_page_is_there_at_once_for_a_reader_whose_browser_tells_where_it_is(
    client: FlaskClient,
) -> None:
    there = {"Referer": "http://localhost/indicator/readiness?group=black"}
    screen = client.get("/_dash-layout", headers=there).get_json()["props"]["children"][1]["props"]
    assert screen["address"] == "/indicator/readiness?group=black"
    assert json.loads(screen["page"])["tree"]


@pytest.mark.parametrize(
    "referer", ["", "http://elsewhere.example/indicator/readiness", "nonsense"]
)
def test_a_browser_that_does_not_tell_where_it_is_asks_once_more(
    client: FlaskClient, referer: str
) -> None:
    layout = client.get("/_dash-layout", headers={"Referer": referer}).get_json()
    assert layout["props"]["children"][1]["props"] == {"id": "screen", "address": "", "page": ""}


def test_the_layout_of_one_reader_is_not_kept_for_another(client: FlaskClient) -> None:
    assert client.get("/_dash-layout").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/indicator/readiness", "/nowhere"])
def test_the_live_page_says_word_for_word_what_the_first_answer_says(
    app: Headway, path: str
) -> None:
    first = app.answers.answer(path, "")
    live = json.loads(first.json)
    assert _words(live["tree"]) == _words_of_html(render(first.tree))


def _words(node: Any) -> str:
    if isinstance(node, list):
        return "".join(map(_words, node))
    if isinstance(node, dict):
        return _words(node.get("c", []))
    return "" if node is None else str(node)


class _Reader(HTMLParser):
    """Gathers the text of a page, but not that of its drawings."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self._drawings = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._drawings += tag == "svg"

    def handle_endtag(self, tag: str) -> None:
        self._drawings -= tag == "svg"

    def handle_data(self, data: str) -> None:
        self.words += "" if self._drawings else data


def _words_of_html(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    return reader.words
