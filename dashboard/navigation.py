"""The live page: where the reader is, and what is shown there."""

from urllib.parse import unquote

import dash
from dash import Input, Output, State, dcc, html
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from flask import has_request_context, request

from dashboard import ids
from dashboard.answers import Answer, Answers
from dashboard.asked import came_from
from dashboard.components.screen import Screen
from dashboard.kept_answers import note


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
    def move(path: str | None, query: str | None, shown: str) -> tuple[str, str]:
        address = str(path or "/") + str(query or "")
        if address == shown:
            raise PreventUpdate
        return _answer(answers, address).json, address


def layout(answers: Answers) -> Component:
    """The page that asks for it, as its Referer tells; an empty screen when it does not.

    A Referer that was changed on the way does no harm: the browser then asks by the callback.
    """
    address = came_from(request.environ) if has_request_context() else ""
    return html.Div(
        [
            dcc.Location(id=ids.LOCATION, refresh=False),
            Screen(ids.SCREEN, address, _answer(answers, address).first_json if address else ""),
        ]
    )


def _answer(answers: Answers, address: str) -> Answer:
    """The page at an address (path and query, as the browser writes them)."""
    path, _, query = address.partition("?")
    answer = answers.answer(unquote(path), query)
    note(answer.mark if answer.status == 200 else "")
    return answer
