"""The addresses of packets: `/packet/goal/reading.pdf`, `/packet/meeting.pptx`, and so on; and of
the yearly report, `/report.pdf`.

They take a release and a language as pages do, and `paper=a4`. What an address asks for and there
is not answers 404; a release that was withdrawn, 410; too much at once, 503 with a time to wait.
"""

import hashlib
from collections.abc import Callable, Hashable
from datetime import date

from flask import Flask, Response, abort, request
from werkzeug.exceptions import ServiceUnavailable

from dashboard import addresses
from dashboard.packet.build import packet_of
from dashboard.packet.kept import Busy, Kept
from dashboard.packet.subject import Kind, Subject, settled
from dashboard.packet.writers import FORMS, PAPERS, form_of
from dashboard.packet.yearly import report_stem, yearly
from dashboard.queries.meetings import stood
from dashboard.release_asked import release_asked
from etl.published import Published, PublishedRelease

WHOLE = f"{addresses.PACKET}<name>"
PART = f"{addresses.PACKET}<kind>/<name>"
PAPER = "paper"
SOON = 5  # seconds


def register(server: Flask, published: Published, today: Callable[[], date], site: str) -> None:
    """Serve packets; `site` is where readers find the pages."""
    kept = Kept()

    def sent(key: Hashable, make: Callable[[], bytes], form: str, name: str) -> Response:
        try:
            return _file(kept.get(key, make), form, name)
        except KeyError:
            abort(404)
        except Busy:
            raise ServiceUnavailable(retry_after=SOON) from None

    def answer(kind: str, code: str, form: str) -> Response:
        release = release_asked(published)
        day = release.plan.as_of or today()
        subject, paper = _subject(kind, code), _paper(form)
        subject = settled(subject, release.plan, day)
        key = (release.release.id, release.language, subject, form, paper, day)

        def make() -> bytes:
            content = packet_of(release, subject, day, stood(published, release, day))
            return FORMS[form].write(content, paper, site)

        return sent(key, make, form, file_name(subject, release, form))

    @server.get(addresses.REPORT_FILE)
    def year() -> Response:
        release, paper = release_asked(published), _paper("pdf")
        day = release.plan.as_of or today()
        name = f"{report_stem(release)}.pdf"

        def make() -> bytes:
            from dashboard.packet.pdf.report import report

            return report(yearly(release, day, stood(published, release, day)), paper, site)

        return sent((release.release.id, release.language, "report", paper, day), make, "pdf", name)

    @server.get(WHOLE)
    def whole(name: str) -> Response:
        kind, _, _ = name.rpartition(".")
        return answer(kind, "", form_of(name) or abort(404))

    @server.get(PART)
    def part(kind: str, name: str) -> Response:
        code, _, _ = name.rpartition(".")
        return answer(kind, code, form_of(name) or abort(404))


def file_name(subject: Subject, release: PublishedRelease, form: str) -> str:
    """ "packet-goal-reading-release-2-es.pdf"."""
    spoken = "" if release.language == "en" else f"-{release.language}"
    return f"{subject.file_stem}-release-{release.release.number}{spoken}.{FORMS[form].ending}"


def _subject(kind: str, code: str) -> Subject:
    """A goal, focus area or school has a code; the whole plan has none."""
    if kind not in list(Kind):
        abort(404)
    found = Kind(kind)
    if found is not Kind.MEETING and bool(code) == (found is Kind.PLAN):
        abort(404)
    return Subject(found, code)


def _paper(form: str) -> str:
    """Of a form that is not printed always the first, so that it is made once."""
    asked = request.args.get(PAPER, PAPERS[0])
    if asked not in PAPERS:
        abort(404)
    return asked if FORMS[form].is_printed else PAPERS[0]


def _file(content: bytes, form: str, name: str) -> Response:
    response = Response(content, mimetype=FORMS[form].media)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(hashlib.sha256(content).hexdigest()[:16])
    response.make_conditional(request)
    return response
