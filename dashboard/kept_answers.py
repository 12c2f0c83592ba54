"""What was answered before is answered again as it went out, ahead of Flask and Dash.

A kept answer is the whole answer of the full path: status, headers and packed bytes. So whatever
the full path says about security, packing and keeping is said again, and is written nowhere twice.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import has_request_context, request
from werkzeug.http import parse_etags

from dashboard.asked import wanted
from dashboard.shelf import Shelf

# Answers of some twenty kilobytes each.
KEPT = 1024
_MARK = "headway.mark"
# What is said of a body, and not of the news that a reader has it already.
_OF_A_BODY = frozenset({"content-type", "content-length", "content-encoding"})


def note(mark: str) -> None:
    """Says that the request at hand is answered with a page made from `mark` (answers.py), which
    other readers may be shown while that mark stands."""
    if has_request_context() and mark:
        request.environ[_MARK] = mark


class Kept(NamedTuple):
    """An answer as it went out, and the mark of what it was made from."""

    mark: str
    status: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def tag(self) -> str:
        return next((value for name, value in self.headers if name == "ETag"), "")

    def for_reader(self, environ: WSGIEnvironment) -> "Kept":
        """The same, or the news that the reader has it."""
        had = environ.get("HTTP_IF_NONE_MATCH")
        if not had or not self.tag or not parse_etags(had).contains_raw(self.tag):
            return self
        left = [pair for pair in self.headers if pair[0].lower() not in _OF_A_BODY]
        return Kept(self.mark, "304 NOT MODIFIED", left, b"")


class KeptAnswers:
    """A WSGI application around another. `mark` tells what pages are made from now; nothing that
    was made from anything else is answered."""

    def __init__(self, inner: WSGIApplication, mark: Callable[[], str]) -> None:
        self.inner = inner
        self._mark = mark
        self._shelf: Shelf[Kept] = Shelf(KEPT)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = wanted(environ)
        if asked is None:
            return self.inner(environ, start_response)
        found = self._shelf.get(asked)
        if found is None or found.mark != self._mark():
            return self._made(asked, environ, start_response)
        told = found.for_reader(environ)
        start_response(told.status, [*told.headers])
        return [told.body]

    def _made(
        self, asked: tuple[object, ...], environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        told: list[tuple[str, list[tuple[str, str]]]] = []

        def listening(status: str, headers: list[tuple[str, str]], *fault: object) -> object:
            told.append((status, [*headers]))
            return start_response(status, headers, *fault)  # type: ignore[arg-type]

        environ.pop(_MARK, None)
        parts = self.inner(environ, listening)  # type: ignore[arg-type]
        mark = environ.get(_MARK)
        if not mark or not told or not told[-1][0].startswith("200 "):
            return parts
        body = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()
        self._shelf.put(asked, Kept(mark, *told[-1], body))
        return [body]
