"""The addresses of charts: `/card/trend/reading` to embed, `/image/trend/reading.svg` as a file.

Both take the reader's choices, a release and a language as pages do. What an address asks for and
there is not (a group, a school) is not replaced by something else: it answers 404.
"""

import hashlib
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from flask import Flask, Response, abort, request

from dashboard import addresses, pinned
from dashboard.assets_served import OwnAssets
from dashboard.pictures import of_measures, of_people, of_schools
from dashboard.pictures.alone import alone
from dashboard.pictures.card import document
from dashboard.pictures.picture import Picture
from dashboard.queries.scope import scope
from dashboard.release_asked import release_asked
from dashboard.speech import noted, speech
from dashboard.view_state import ViewState
from etl.published import Published, PublishedRelease

CARD = f"{addresses.CARD}<chart>/<slug>"
IMAGE = f"{addresses.IMAGE}<chart>/<slug>.svg"
# Pages of others may show these.
EMBEDDABLE = (CARD, IMAGE)
# A few minutes: an embedded chart of a release that is withdrawn must go soon.
KEEP = "public, max-age=300"
EDITION = noted("{district}. Release {number}, published {day}. Headway.")


def register(
    server: Flask, published: Published, own: OwnAssets, today: Callable[[], date]
) -> None:
    """404 for a chart that there is not, 410 for a release that was withdrawn."""
    found = lru_cache(maxsize=256)(_picture)

    def asked(chart: str, slug: str) -> tuple[Picture, PublishedRelease, str]:
        release, query = release_asked(published), request.query_string.decode("ascii", "replace")
        day = release.plan.as_of or today()
        picture = found(release, chart, slug, ViewState.from_query(query), day)
        if picture is None:
            abort(404)
        return picture, release, query

    @server.get(CARD)
    def card(chart: str, slug: str) -> Response:
        picture, release, query = asked(chart, slug)
        page = _page(picture, release, query)
        text = document(picture, own, release.language, _edition(release), page)
        return _kept(text, "text/html")

    @server.get(IMAGE)
    def image(chart: str, slug: str) -> Response:
        picture, release, _ = asked(chart, slug)
        return _kept(alone(picture, release.language, _edition(release)), "image/svg+xml")


def picture_alone(
    release: PublishedRelease, chart: str, slug: str, state: ViewState, today: date
) -> str | None:
    """The same file as `/image/...` answers; None for a chart that there is not."""
    picture = _picture(release, chart, slug, state, today)
    return alone(picture, release.language, _edition(release)) if picture else None


def _picture(
    release: PublishedRelease, chart: str, slug: str, state: ViewState, today: date
) -> Picture | None:
    if chart in of_schools.MAKERS:
        return of_schools.MAKERS[chart](release, slug, state.grade_band)
    if chart in of_people.MAKERS:
        return of_people.MAKERS[chart](release, slug)
    try:
        own = scope(release, slug, state, today)
    except KeyError:
        return None
    if chart not in of_measures.MAKERS or own.notes:
        return None
    return of_measures.MAKERS[chart](own)


def _edition(release: PublishedRelease) -> str:
    day = release.words.day(release.release.published_at.date())
    said = speech(release.language)(
        EDITION, district=release.plan.district, number=release.release.number, day=day
    )
    return f"{said} {release.plan.notice.spoken(release.language)}".strip()


def _page(picture: Picture, release: PublishedRelease, query: str) -> str:
    """Where the chart stands, in the same release and language."""
    page, anchor, part = picture.page.partition("#")
    if pinned.asked_release(query):
        page = addresses.of_release(page, release.release.number)
    path, _, rest = page.partition("?")
    return f"{pinned.told_in(path, rest, release.language)}{anchor}{part}"


def _kept(text: str, kind: str) -> Response:
    response = Response(text, mimetype=kind)
    response.headers["Cache-Control"] = KEEP
    response.set_etag(hashlib.sha256(text.encode()).hexdigest()[:16], weak=True)
    response.make_conditional(request)
    return response
