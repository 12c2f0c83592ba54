"""The addresses of the open data: for everybody, for reading, from any site, not too often."""

import hashlib
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask, Response, request, send_file

from dashboard import addresses, pinned
from dashboard.answers import Answers
from dashboard.compression import accepts
from dashboard.export.packages import PACKED, Packages
from dashboard.export.problem import Problem
from dashboard.export.rate import Rate
from dashboard.export.view_json import view
from dashboard.open_data import package
from dashboard.open_data.catalogue import catalogue
from dashboard.open_data.openapi import openapi
from dashboard.open_data.rows import Asked, BadQuestion, rows
from dashboard.open_data.tables import TABLES
from dashboard.settings import Settings
from etl.published import DamagedRelease, NoRelease, Published, PublishedRelease, Withdrawn

FILE = f"{addresses.DATA_RELEASES}<number>/<name>"
LATEST = f"{addresses.DATA_LATEST}<path:rest>"
VIEW = f"{addresses.DATA_VIEWS}<path:page>.json"
OTHER = f"{addresses.DATA}<path:rest>"
OPEN = (
    addresses.CATALOGUE,
    addresses.OPENAPI,
    addresses.RELEASES_JSON,
    FILE,
    LATEST,
    VIEW,
    OTHER,
)
# A release never changes, but it may be withdrawn: then copies have to go within a day.
RELEASE_KEPT, LATEST_KEPT = "public, max-age=86400", "public, max-age=300"
MEDIA = {
    ".csv": "text/csv",
    ".parquet": "application/vnd.apache.parquet",
    ".json": "application/json",
}
_TABLES = {f"{table.name}.json": table for table in TABLES}

_log = logging.getLogger(__name__)


def register(server: Flask, published: Published, answers: Answers, settings: Settings) -> None:
    """Every answer says what went wrong as JSON: 404, 410 for a release that was withdrawn, 429
    for a reader who asks too often."""
    own = _OpenData(published, answers, settings)
    for rule, answer in (
        (addresses.CATALOGUE, own.catalogue),
        (addresses.OPENAPI, own.openapi),
        (addresses.RELEASES_JSON, own.releases),
        (FILE, own.file),
        (LATEST, own.latest),
        (VIEW, own.view),
        (OTHER, own.other),
    ):
        server.add_url_rule(rule, f"open data {rule}", partial(own.answered, answer))

    @server.after_request
    def for_everybody(response: Response) -> Response:
        if request.url_rule and request.url_rule.rule in OPEN:
            _open(response)
        return response


def _open(response: Response) -> None:
    """Scripts of any site may read the answer; nothing can be changed here."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, HEAD"
        response.headers["Access-Control-Allow-Headers"] = "If-None-Match"
        response.headers["Access-Control-Max-Age"] = "86400"


class _OpenData:
    def __init__(self, published: Published, answers: Answers, settings: Settings) -> None:
        self._published = published
        self._answers = answers
        self._settings = settings
        self._packages = Packages()
        self._rate = Rate(settings.data_rate)

    def answered(self, answer: Callable[..., Response], **parts: str) -> Response:
        """The answer, or the problem that stands in its way."""
        try:
            if seconds := self._rate.wait(request.remote_addr or ""):
                raise Problem(
                    429, f"That was often. Please ask again in {seconds} s.", retry_after=seconds
                )
            return answer(**parts)
        except Problem as problem:
            return problem.response()
        except NoRelease as reason:
            return Problem(404, str(reason)).response()
        except Withdrawn as reason:
            return Problem(410, f"This release was withdrawn. The reason: {reason}").response()
        except (DamagedRelease, OSError):
            _log.exception("open data at %r", request.path)
            return Problem(503, "This cannot be shown now. Please try again later.").response()

    def catalogue(self) -> Response:
        told = catalogue(self._published.current(), self._settings.base_url, self._settings.contact)
        return _json(told, LATEST_KEPT)

    def openapi(self) -> Response:
        plan = self._published.current().plan
        pages = ["home", *(f"indicator/{each.slug}" for each in plan.indicators[:3])]
        return _json(openapi(self._settings.base_url, pages), LATEST_KEPT)

    def releases(self) -> Response:
        now = self._published.current().release.number
        told = [
            {
                "number": each.number,
                "id": each.id,
                "published": each.published_at.isoformat(),
                "note": each.note,
                "withdrawn": each.withdrawn or None,
                "package": addresses.data_file(each.number, package.names()[0]),
            }
            for each in self._published.releases()
            if each.number <= now
        ]
        return _json({"latest": now, "releases": told}, LATEST_KEPT)

    def file(self, number: str, name: str) -> Response:
        release = self._published.release(pinned.number_of(number))
        if name in package.names():
            return _file(self._packages.folder(release) / name, release)
        if name in _TABLES:
            return self._rows(release, name)
        raise Problem(404, f"A release has the files {', '.join(package.names())}.")

    def latest(self, rest: str) -> Response:
        """One address for each file, whatever the number of the latest release."""
        to = addresses.data_file(self._published.current().release.number, rest)
        query = request.query_string.decode("ascii", "replace")
        headers = {"Location": f"{to}?{query}" if query else to, "Cache-Control": LATEST_KEPT}
        return Response(status=302, headers=headers)

    def view(self, page: str) -> Response:
        query = request.query_string.decode("ascii", "replace")
        answer = self._answers.answer("/" if page == "home" else f"/{page}", query)
        if answer.status != 200:
            raise Problem(answer.status, answer.title)
        wanted = pinned.number_of(answer.visit.wanted)
        told = {
            "release": wanted or self._published.current().release.number,
            "title": answer.title,
            "language": answer.visit.language,
            "page": answer.visit.path,
            "sections": view(answer),
        }
        return _json(told, LATEST_KEPT)

    def other(self, rest: str) -> Response:
        raise Problem(404, f"There is nothing here. {addresses.OPENAPI} says what there is.")

    @staticmethod
    def _rows(release: PublishedRelease, name: str) -> Response:
        table = _TABLES[name]
        try:
            told = rows(release, table, Asked.of(table, request.args))
        except BadQuestion as reason:
            raise Problem(400, str(reason)) from reason
        except KeyError as unknown:
            raise Problem(404, f"This release has no {unknown.args[0]!r}.") from unknown
        return _json(told, RELEASE_KEPT)


def _json(told: Any, kept: str) -> Response:
    content = package.to_json(told)
    response = Response(content, mimetype="application/json")
    response.headers["Cache-Control"] = kept
    response.set_etag(hashlib.sha256(content).hexdigest()[:16], weak=True)
    response.make_conditional(request)
    return response


def _file(path: Path, release: PublishedRelease) -> Response:
    """A file of a package, packed for whoever can unpack it."""
    packed = path.with_name(path.name + PACKED)
    is_packed = packed.is_file() and accepts("gzip")
    response = send_file(packed if is_packed else path, MEDIA[path.suffix], etag=False)
    if is_packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = RELEASE_KEPT
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Content-Disposition"] = f'inline; filename="{path.name}"'
    response.set_etag(f"{release.release.id}-{path.name}", weak=True)
    response.make_conditional(request)
    return response
