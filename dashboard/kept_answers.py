"""What was answered before is answered again as it went out, ahead of Flask and Dash.

A kept answer is the whole answer of the full path: status, headers and packed bytes. So whatever
the full path says about security, packing and keeping is said again, and is written nowhere twice.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import has_request_context, request
from werkzeug.http import parse_etags

from dashboard.asked import Key, wanted
from dashboard.one_maker import OneMaker
from dashboard.shelf import Shelf

# Bytes of answers, some twenty kilobytes each; and how many requests are remembered as never kept.
ROOM, UNKEPT = 12_000_000, 1024
_MARK = "headway.mark"
# What a browser says that only wants a page to be there when its reader comes for it (RFC 7240).
_ONLY_MADE = "return=minimal"
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


def _size(kept: Kept) -> int:
    return len(kept.body)


class KeptAnswers:
    """A WSGI application around another. `mark` tells what pages are made from now; nothing that
    was made from anything else is answered. A page that many ask for at once is made once."""

    def __init__(self, inner: WSGIApplication, mark: Callable[[], str]) -> None:
        self.inner = inner
        self._mark = mark
        self._shelf: Shelf[Kept] = Shelf(ROOM, _size)
        # Requests that nobody waits for: under this mark their answer could not be kept.
        self._unkept: Shelf[str] = Shelf(UNKEPT)
        self._makers: OneMaker[Kept] = OneMaker()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = wanted(environ)
        if asked is None:
            return self.inner(environ, start_response)
        if environ.get("HTTP_PREFER") == _ONLY_MADE:
            return self._only_made(asked, environ, start_response)
        return self._answered(asked, environ, start_response)

    def _only_made(
        self, asked: Key, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """The answer is made and kept, and nothing of it is sent."""
        told: list[list[tuple[str, str]]] = []

        def listening(_: str, headers: list[tuple[str, str]], *__: object) -> object:
            told.append(headers)
            return None

        parts = self._answered(asked, environ, listening)  # type: ignore[arg-type]
        if hasattr(parts, "close"):
            parts.close()
        left = [pair for pair in told[-1] if pair[0].lower() not in _OF_A_BODY]
        start_response("204 NO CONTENT", left)
        return []

    def _answered(
        self, asked: Key, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        found, unkept = self._shelf.get(asked), self._unkept.get(asked)
        if found is not None and found.mark == self._mark():
            return _sent(found, environ, start_response)
        if unkept is not None and unkept == self._mark():
            return self._made(asked, environ, start_response)[0]
        return self._made_once(asked, environ, start_response)

    def _made_once(
        self, asked: Key, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        making, is_maker = self._makers.join(asked)
        if not is_maker:
            found = making.wait()
            if found is not None and found.mark == self._mark():
                return _sent(found, environ, start_response)
            return self._made(asked, environ, start_response)[0]
        kept = None
        try:
            parts, kept = self._made(asked, environ, start_response)
        finally:
            self._makers.land(asked, kept)
        return parts

    def _made(
        self, asked: Key, environ: WSGIEnvironment, start_response: StartResponse
    ) -> tuple[Iterable[bytes], Kept | None]:
        """The answer of the full path, and what others may have of it."""
        told: list[tuple[str, list[tuple[str, str]]]] = []

        def listening(status: str, headers: list[tuple[str, str]], *fault: object) -> object:
            told.append((status, [*headers]))
            return start_response(status, headers, *fault)  # type: ignore[arg-type]

        environ.pop(_MARK, None)
        parts = self.inner(environ, listening)  # type: ignore[arg-type]
        mark = environ.get(_MARK)
        if not mark or not told or not told[-1][0].startswith("200 "):
            self._unkept.put(asked, self._mark())
            return parts, None
        body = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()
        kept = Kept(mark, *told[-1], body)
        self._shelf.put(asked, kept)
        return [body], kept


def _sent(found: Kept, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    told = found.for_reader(environ)
    start_response(told.status, [*told.headers])
    return [told.body]
