"""The desk as a web application. Nothing of it exists before `create_desk` is called."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from flask import Flask, Response, g, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound

from dashboard import assets_served, security
from dashboard.page import Page
from dashboard.settings import Settings
from dashboard.staff import cookie, faults, request_log
from dashboard.staff.arriving import request_class
from dashboard.staff.asked import Asked, without_nul
from dashboard.staff.assets import DeskAssets
from dashboard.staff.frame import Frame
from dashboard.staff.gate import Visitor, admit, visitor
from dashboard.staff.origin import origin_of, reader_of
from dashboard.staff.route import Route
from dashboard.staff.routes import ROUTES
from dashboard.web_folder import WebFolder
from etl.desk.desk import Desk
from etl.desk.people import sessions
from etl.desk.people.attempts import Attempts
from etl.published import open_published

# What the catalogue numbers: a larger one names nothing.
_LARGEST_NUMBER = 2**31 - 1


class DeskApp:
    """The routes with what they share. `server` is what a web server runs."""

    def __init__(self, settings: Settings, desk: Desk, today: Callable[[], date]) -> None:
        self.settings, self.desk, self.today = settings, desk, today
        self.attempts = Attempts()
        web = WebFolder(settings.web_assets)
        own = DeskAssets(web)
        published = open_published(settings.public)
        public_url = settings.base_url or f"http://localhost:{settings.port}"
        self.frame = Frame(ROUTES, published, public_url, own.style, own.script, own.icon)
        self.server = Flask("dashboard", static_folder=None, template_folder=None)
        self.server.request_class = request_class(desk)
        self.server.before_request(self._known_host)
        faults.register(self.server, self._plain)
        assets_served.register(self.server, own, web)
        security.register(
            self.server,
            {route.rule: str(route.need) for route in ROUTES},
            security.headers((), settings.desk_url),
        )
        self.server.after_request(_not_kept)
        request_log.register(self.server, desk.now)
        for route in ROUTES:
            self.server.add_url_rule(
                route.rule,
                route.name,
                partial(self._answer, route),
                methods=[route.method],
                provide_automatic_options=False,
            )

    def _known_host(self) -> None:
        g.origin = origin_of(request, self.settings.desk_url)

    def _answer(self, route: Route, **values: Any) -> Response:
        request.max_content_length = route.largest
        if any(isinstance(value, int) and value > _LARGEST_NUMBER for value in values.values()):
            raise NotFound
        who = g.visitor = visitor(self.desk, g.origin)
        admit(route, who)
        asked = self._asked(who, values, has_form=route.method != "GET")
        answer = route.view(asked)
        if isinstance(answer, Page):
            answer = self._shown(answer, asked)
        if who.is_new and not answer.headers.getlist("Set-Cookie"):
            cookie.give(answer, who.origin, who.key)
        return answer

    def _asked(self, who: Visitor, values: dict[str, Any], has_form: bool) -> Asked:
        held = who.session.held if who.session else {}
        return Asked(
            desk=self.desk,
            visitor=who.account,
            values=values,
            query=without_nul(request.args),
            token=sessions.token(who.key),
            settings=self.settings,
            origin=who.origin,
            attempts=self.attempts,
            today=self.today,
            path=request.path,
            key=who.key,
            reader=reader_of(request, self.settings.proxy),
            said=str(held.get("said", "")),
            form=without_nul(request.form) if has_form else MultiDict(),
            files=request.files if has_form else MultiDict(),
        )

    def _shown(self, page: Page, asked: Asked) -> Response:
        if asked.said and page.status == 200:
            with self.desk.catalogue.begin() as connection:
                sessions.hold(connection, asked.key, {})
        return self._sent(page, asked)

    def _plain(self, page: Page) -> Response:
        """A page about a fault; it names who is signed in where that is known already."""
        who = g.get("visitor") or Visitor(g.origin, "", None)
        return self._sent(page, self._asked(who, {}, has_form=False))

    def _sent(self, page: Page, asked: Asked) -> Response:
        return Response(self.frame.document(page, asked), page.status, mimetype="text/html")


def _not_kept(response: Response) -> Response:
    """What staff read is kept nowhere; the style sheet, the fonts and the script may be."""
    if not request.path.startswith("/assets/") or response.status_code != 200:
        response.headers["Cache-Control"] = "no-store"
    return response


def create_desk(settings: Settings, desk: Desk, today: Callable[[], date]) -> Flask:
    """The pages of staff: an application of its own, any number of which may live in a process."""
    return DeskApp(settings, desk, today).server
