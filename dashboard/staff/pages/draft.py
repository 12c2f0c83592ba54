"""The public pages as they would be: served to who may read the draft, marked, kept nowhere."""

from urllib.parse import urlencode

from flask import Response

from dashboard import addresses
from dashboard.answers import Answers
from dashboard.staff import said as words
from dashboard.staff.asked import Asked
from dashboard.staff.assets import STYLE
from dashboard.staff.draft import document, mark, under
from dashboard.staff.route import Route
from etl.desk.candidates.draft import Shown, draft_for
from etl.desk.people.roles import Right


def page(asked: Asked) -> Response:
    shown = draft_for(asked.desk, asked.who, asked.values["number"])
    path = "/" + asked.values.get("page", "")
    query = urlencode([*asked.query.items(multi=True)])
    # Made anew each time: what an `Answers` keeps is a tree, and this one is changed.
    answer = Answers(shown.published, asked.today, asked.settings.contact).answer(path, query)
    under(answer.tree, f"/draft/{shown.upload}")
    said = mark(_sentence(shown), _ways_out(asked, shown, path))
    whole = document(answer, said, f"/assets/{STYLE}")
    response = Response(whole, answer.status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-store"
    return response


def _ways_out(asked: Asked, shown: Shown, path: str) -> list[tuple[str, str]]:
    if not asked.may(Right.READ_DRAFTS):
        return [("Back to the releases", "/releases")]
    slug = path.removeprefix(addresses.INDICATORS) if path.startswith(addresses.INDICATORS) else ""
    trace = "/trace" + (f"?{urlencode({'indicator': slug})}" if slug else "")
    return [
        ("Back to the upload", f"/uploads/{shown.upload}"),
        ("Where a public number comes from", trace),
    ]


def _sentence(shown: Shown) -> str:
    number = shown.published.current().release.number
    told = f"This is what release {number} would show, from upload {shown.upload}."
    if shown.public_at is not None:
        return f"{told} It is approved, and will be public on {words.moment(shown.public_at)}"
    return f"{told} Nothing of it is public."


ROUTES = (
    Route("/draft/<int:number>/", page, Right.READ_APPROVED),
    Route("/draft/<int:number>/<path:page>", page, Right.READ_APPROVED),
)
