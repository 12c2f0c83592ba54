"""What a request wants to see is read from it before Flask looks at it."""

import io
from typing import Any

import pytest

from dashboard.asked import came_from, wanted


def request(path: str, query: str = "", **given: Any) -> dict[str, Any]:
    named = {"REQUEST_METHOD": "GET", "HTTP_HOST": "plan.example.org", "wsgi.url_scheme": "http"}
    return named | {"PATH_INFO": path, "QUERY_STRING": query} | given


def question(body: bytes, **given: Any) -> dict[str, Any]:
    sent = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": "application/json"}
    sent |= {"CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}
    return request("/_dash-update-component", **sent | given)


MOVE = (
    b'{"output": "..screen.page...screen.address..", "state": [{"value": "/"}],'
    b' "inputs": [{"value": "/gaps"}, {"value": "?order=widest"}]}'
)


def test_two_addresses_never_want_the_same() -> None:
    asked = [
        request("/gaps"),
        request("/gaps", "order=widest"),
        request("/gaps?order=widest"),
        request("/gaps?order=widest", "a"),
        request("/gaps", "HTTP", HTTP_ACCEPT_ENCODING="gzip"),
        request("/gaps", "HTTP", HTTP_ACCEPT_ENCODING="gzip;q=0"),
        question(MOVE),
    ]
    assert len({wanted(each) for each in asked}) == len(asked)


def test_a_question_is_read_and_put_back() -> None:
    environ = question(MOVE)
    assert wanted(environ) == ("move", "/gaps?order=widest", False)
    assert environ["wsgi.input"].read() == MOVE


@pytest.mark.parametrize(
    "environ",
    [
        question(b"{"),
        question(b"\xff"),
        question(b"[" * 5000),
        question(MOVE.replace(b"screen.page", b"other.page")),
        question(MOVE.replace(b'"/"', b'"/gaps?order=widest"')),
        question(MOVE, CONTENT_TYPE="text/plain"),
        question(MOVE, CONTENT_LENGTH=""),
        question(MOVE, CONTENT_LENGTH="-1"),
        question(MOVE, CONTENT_LENGTH="999999"),
        request("/", REQUEST_METHOD="POST"),
        request("/", REQUEST_METHOD="HEAD"),
        request("/_dash-dependencies"),
        request("/_dash-layout"),
    ],
)
def test_anything_else_is_left_to_the_full_path(environ: dict[str, Any]) -> None:
    assert wanted(environ) is None


@pytest.mark.parametrize(
    ("came", "found"),
    [
        ("http://plan.example.org/gaps?order=widest", "/gaps?order=widest"),
        ("http://other.example.org/gaps", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_a_reader_comes_from_a_page_of_ours_or_from_nowhere(came: str, found: str) -> None:
    assert came_from(request("/_dash-layout", HTTP_REFERER=came)) == found
