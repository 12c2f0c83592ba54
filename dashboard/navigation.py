"""The live page: where the reader is, and what is shown there."""

from typing import Any
from urllib.parse import unquote, urlsplit

import dash
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from flask import has_request_context, request

from dashboard import ids
from dashboard.answers import Answers
from dashboard.components.screen import Screen
from dashboard.wire import wired


def register(app: dash.Dash, answers: Answers) -> None:
    """Give `app` its layout and its one callback."""
    app.layout = lambda: layout(answers)

    @app.callback(
        Output(ids.SCREEN, "page"),
        Output(ids.SCREEN, "address"),
        Input(ids.LOCATION, "pathname"),
        Input(ids.LOCATION, "search"),
        State(ids.SCREEN, "address"),
    )
    def move(path: str | None, query: str | None, shown: str) -> tuple[dict[str, Any], str]:
        address = str(path or "/") + str(query or "")
        if address == shown:
            raise PreventUpdate
        return page(answers, address), address


def layout(answers: Answers) -> Component:
    """The page that asks for it, as its Referer tells; an empty screen when it does not.

    A Referer that was changed on the way does no harm: the browser then asks by the callback.
    """
    address = _referred()
    return html.Div(
        [
            dcc.Location(id=ids.LOCATION, refresh=False),
            Screen(ids.SCREEN, address, page(answers, address) if address else None),
        ]
    )


def page(answers: Answers, address: str) -> dict[str, Any]:
    """What the screen shows at an address (path and query, as the browser writes them)."""
    path, _, query = address.partition("?")
    answer = answers.answer(unquote(path), query)
    return {
        "address": address,
        "title": answer.title,
        "message": answer.message,
        "tree": wired(answer.tree),
    }


def _referred() -> str:
    if not has_request_context():
        return ""
    came_from = urlsplit(request.referrer or "")
    if came_from.netloc != request.host:
        return ""
    return came_from.path + (f"?{came_from.query}" if came_from.query else "")
