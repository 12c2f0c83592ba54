"""A page that somebody asked for before is answered again as Dash answered it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard import moves
from dashboard.app import Headway
from tests.builders.elm import publish_elm

UPDATE, LAYOUT = "/_dash-update-component", "/_dash-layout"
MEASURE = "/indicator/readiness"


def move(client: FlaskClient, query: str, shown: str = "", packing: str = "gzip") -> TestResponse:
    question = {
        "output": "..screen.page...screen.address..",
        "outputs": [
            {"id": "screen", "property": "page"},
            {"id": "screen", "property": "address"},
        ],
        "inputs": [
            {"id": "location", "property": "pathname", "value": MEASURE},
            {"id": "location", "property": "search", "value": query},
        ],
        "state": [{"id": "screen", "property": "address", "value": shown}],
        "changedPropIds": ["location.search"],
    }
    return client.post(UPDATE, json=question, headers={"Accept-Encoding": packing})


def come(client: FlaskClient, address: str) -> TestResponse:
    return client.get(LAYOUT, headers={"Referer": f"http://localhost{address}"})


def told(answer: TestResponse) -> tuple[int, bytes, list[tuple[str, str]]]:
    return answer.status_code, answer.get_data(), sorted(answer.headers.items())


@pytest.fixture
def made() -> list[str]:
    """The addresses of pages that were made, one by one."""
    return []


@pytest.fixture
def counting(app: Headway, made: list[str]) -> FlaskClient:
    """A server that makes pages as Dash does, and counts them."""
    server = Flask("counting")
    moves.register(server, app.answers)

    @server.post(UPDATE)
    @server.get(LAYOUT)
    def page() -> str:
        address = moves.referred() or MEASURE + request.get_json()["inputs"][1]["value"]
        made.append(address)
        path, _, query = address.partition("?")
        answer = app.answers.answer(path, query)
        moves.note(address, answer)
        return answer.json

    return server.test_client()


def test_a_choice_made_before_is_not_made_again(counting: FlaskClient, made: list[str]) -> None:
    first = told(move(counting, "?group=black"))
    assert told(move(counting, "?group=black", shown=MEASURE)) == first
    assert told(move(counting, "?group=white")) != first
    assert made == [f"{MEASURE}?group=black", f"{MEASURE}?group=white"]


def test_a_page_come_to_before_is_not_made_again(counting: FlaskClient, made: list[str]) -> None:
    first = told(come(counting, MEASURE))
    assert told(come(counting, MEASURE)) == first
    assert made == [MEASURE]


@pytest.mark.parametrize("address", ["/nowhere", f"{MEASURE}?release=1", f"{MEASURE}?release=9"])
def test_what_may_not_be_kept_is_made_each_time(
    counting: FlaskClient, made: list[str], address: str
) -> None:
    come(counting, address)
    come(counting, address)
    assert made == [address, address]


def test_what_dash_answers_is_what_is_answered_again(client: FlaskClient) -> None:
    first = told(move(client, "?group=black&view=table"))
    assert told(move(client, "?group=black&view=table", shown=MEASURE)) == first


def test_readers_whose_browsers_cannot_unpack_get_it_plain(client: FlaskClient) -> None:
    packed = [move(client, "?group=asian") for _ in range(2)]
    plain = [move(client, "?group=asian", packing="identity") for _ in range(2)]
    assert {answer.headers.get("Content-Encoding") for answer in packed} == {"gzip"}
    assert {answer.headers.get("Content-Encoding") for answer in plain} == {None}
    assert plain[0].get_json() == plain[1].get_json()


def test_staying_is_not_answered_with_a_page(client: FlaskClient) -> None:
    move(client, "?group=hispanic")
    assert move(client, "?group=hispanic", f"{MEASURE}?group=hispanic").status_code == 204


def test_a_new_release_is_shown_at_once(tmp_path: Path, make_app: Callable[..., Headway]) -> None:
    publish_elm(tmp_path)
    client = make_app(tmp_path).server.test_client()
    before = [move(client, "").get_data(), come(client, MEASURE).get_data()]
    publish_elm(tmp_path, "corrected", all=58.0)
    assert move(client, "").get_data() != before[0]
    assert come(client, MEASURE).get_data() != before[1]


@pytest.mark.parametrize("question", [None, 3, [], {}, {"inputs": 3}, {"inputs": [], "state": []}])
def test_a_question_of_another_shape_is_left_to_dash(client: FlaskClient, question: Any) -> None:
    assert client.post(UPDATE, json=question).status_code in (400, 415, 500)
