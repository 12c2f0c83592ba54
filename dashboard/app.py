"""The web application, put together. Nothing of it exists before `create_app` is called."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

import dash
from flask import Response

from dashboard import (
    assets_served,
    compression,
    errors,
    health,
    navigation,
    routes,
    security,
)
from dashboard.answers import Answers, framed
from dashboard.assets_served import OwnAssets
from dashboard.export import csv_table, gap_csv, open_data
from dashboard.index import Documents, template
from dashboard.kept_answers import KeptAnswers
from dashboard.packet import served as packets
from dashboard.page import Page
from dashboard.pictures import served
from dashboard.settings import Settings
from dashboard.starter import STARTER
from dashboard.visit import Visit
from dashboard.web_folder import WebFolder
from etl.published import Published


class Headway(dash.Dash):
    """Dash, with pages that are complete before any script runs and addresses that mean it."""

    answers: Answers
    own: OwnAssets

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        """The document without its content; Dash asks for it once."""
        return template(
            self.own, routes.places(), parts["config"], parts["scripts"], parts["renderer"]
        )

    @cached_property
    def documents(self) -> Documents:
        """Made at the first request, when Dash knows its scripts."""
        return Documents(self.answers, super().index(), self.own)

    def index(self, *_: Any, **__: Any) -> Any:
        """The answer for the address of the request."""
        return self.documents.respond()

    def plain(self, page: Page, visit: Visit) -> Response:
        """A page without the words of a release, for when something is missing or broken."""
        return self.documents.response(framed(page, visit))


def create_app(settings: Settings, published: Published, today: Callable[[], date]) -> Headway:
    """An application of its own: any number may live in one process.

    `today` tells the day for pages of plans that fix none.
    """
    app = Headway(
        name="dashboard",
        use_async=False,
        use_pages=False,
        pages_folder="",
        assets_folder="assets",
        include_assets_files=False,
        suppress_callback_exceptions=False,
        enable_mcp=False,
        compress=False,
        update_title="",
        add_log_handler=False,
    )
    app.renderer = STARTER
    web = WebFolder(settings.web_assets)
    app.own, app.answers = OwnAssets(web), Answers(published, today, settings.contact)
    app.server.secret_key = settings.secret_key or None
    navigation.register(app, app.answers)
    health.register(app.server, published)
    csv_table.register(app.server, published)
    open_data.register(app.server, published, app.answers, settings)
    gap_csv.register(app.server, published)
    served.register(app.server, published, app.own, today)
    packets.register(app.server, published, today, settings.base_url)
    errors.register(app.server, app.plain)
    assets_served.register(app.server, app.own, web)
    compression.register(app.server)
    always = security.headers(app.csp_hashes(), settings.base_url)
    security.register(app.server, routes.ROLES, always, served.EMBEDDABLE)
    app.server.wsgi_app = KeptAnswers(app.server.wsgi_app, app.answers.mark)
    return app
