"""A page that somebody asked for before is answered again as Flask and Dash answered it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from werkzeug.test import Client, TestResponse

from dashboard.app import Headway
from dashboard.asked import came_from
from dashboard.kept_answers import KeptAnswers, note
from tests.builders.elm import publish_elm
from tests.builders.moves import UPDATE, move_to

LAYOUT = "/_dash-layout"
MEASURE = "/indicator/readiness"


def move(client: Client, query: str, shown: str = "", packing: str = "gzip") -> TestResponse:
    question = move_to(f"{MEASURE}{query}", shown)
    return client.post(UPDATE, json=question, headers={"Accept-Encoding": packing})


def come(client: Client, address: str) -> TestResponse:
    return client.get(LAYOUT, headers={"Referer": f"http://localhost{address}"})


def see(client: Client, address: str, **headers: str) -> TestResponse:
    return client.get(address, headers={"Accept-Encoding": "gzip"} | headers)


def told(answer: TestResponse) -> tuple[int, bytes, list[tuple[str, str]]]:
    return answer.status_code, answer.get_data(), sorted(answer.headers.items())


@pytest.fixture(scope="module")
def full_path(home: Path, make_app: Callable[..., Headway]) -> Client:
    """The same pages, with nothing kept ahead of Flask."""
    secure = make_app(home, HEADWAY_BASE_URL="https://plan.example.org").server.wsgi_app
    assert isinstance(secure, KeptAnswers)
    return Client(secure.inner)


@pytest.fixture(scope="module")
def kept_path(home: Path, make_app: Callable[..., Headway]) -> Client:
    """Pages whose every answer stands on the shelf from the second time on."""
    return Client(make_app(home, HEADWAY_BASE_URL="https://plan.example.org").server.wsgi_app)


@pytest.fixture
def made() -> list[str]:
    """The addresses of pages that were made, one by one."""
    return []


@pytest.fixture
def counting(app: Headway, made: list[str]) -> FlaskClient:
    """A server that makes pages as Dash does, and counts them."""
    server = Flask("counting")

    @server.post(UPDATE)
    @server.get(LAYOUT)
    def page() -> str:
        address = came_from(request.environ) or MEASURE + request.get_json()["inputs"][1]["value"]
        made.append(address)
        path, _, query = address.partition("?")
        answer = app.answers.answer(path, query)
        note(answer.mark if answer.status == 200 else "")
        return answer.json

    server.wsgi_app = KeptAnswers(server.wsgi_app, app.answers.mark)  # type: ignore[method-assign]
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


QUESTIONS: dict[str, Callable[[Client], TestResponse]] = {
    "a page": lambda client: see(client, f"{MEASURE}?group=black"),
    "a page in Spanish": lambda client: see(client, f"{MEASURE}?lang=es"),
    "a page, not packed": lambda client: client.get("/"),
    "a choice": lambda client: move(client, "?group=white"),
    "coming to a page": lambda client: come(client, MEASURE),
    "the head of a page": lambda client: client.head("/"),
    "no page": lambda client: see(client, "/nowhere"),
    "a question mark in a path": lambda client: see(client, "/%3Fgroup=black"),
    "a page of the first release": lambda client: see(client, f"{MEASURE}?release=1"),
    "a page that the reader has": lambda client: see(
        client, "/", **{"If-None-Match": f'"else", {see(client, "/").headers["ETag"]}'}
    ),
    "a page that the reader has of old": lambda client: see(
        client, "/", **{"If-None-Match": '"x"'}
    ),
    "any page that the reader has": lambda client: see(client, "/", **{"If-None-Match": "*"}),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_kept_answer_is_the_full_paths_in_every_byte_and_header(
    full_path: Client, kept_path: Client, question: str
) -> None:
    ask = QUESTIONS[question]
    in_full = told(ask(full_path))
    assert told(ask(kept_path)) == told(ask(kept_path)) == in_full
    assert "Content-Security-Policy" in dict(in_full[2])
    assert "Strict-Transport-Security" in dict(in_full[2])


def test_a_page_seen_before_is_not_made_again(app: Headway, made: list[str]) -> None:
    server = Flask("counting pages")

    @server.get("/<path:path>")
    def page(path: str) -> str:
        made.append(path)
        note(app.answers.answer(f"/{path}", "").mark)
        return "" if path == "nowhere" else path

    server.wsgi_app = KeptAnswers(server.wsgi_app, app.answers.mark)  # type: ignore[method-assign]
    client = server.test_client()
    first = [told(see(client, address)) for address in (MEASURE, MEASURE, f"{MEASURE}/none")]
    assert first[0] == first[1] != first[2]
    assert made == ["indicator/readiness", "indicator/readiness/none"]


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


def test_who_may_come_has_the_page_made_and_is_sent_nothing_of_it(
    counting: FlaskClient, made: list[str]
) -> None:
    question = move_to(f"{MEASURE}?group=asian")
    wanted = {"Prefer": "return=minimal", "Accept-Encoding": "gzip"}
    early = counting.post(UPDATE, json=question, headers=wanted)
    assert (early.status_code, early.get_data()) == (204, b"")
    assert move(counting, "?group=asian").status_code == 200
    assert made == [f"{MEASURE}?group=asian"]


def test_an_answer_without_a_page_has_what_is_said_to_every_browser(client: FlaskClient) -> None:
    for _ in range(2):
        question = move_to(f"{MEASURE}?group=female")
        early = client.post(UPDATE, json=question, headers={"Prefer": "return=minimal"})
        assert early.status_code == 204
        assert "script-src 'self'" in early.headers["Content-Security-Policy"]
        assert "Content-Type" not in early.headers
