"""A box that narrows a list by name: a native form that works without a script."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.field import Field
from dashboard.speech import Speech


def name_box(say: Speech, id: str, label: str, action: str, name: str) -> Component:
    """`id` names the field, once a page; `name` is what was asked for."""
    field = Field(type="search", name="name", value=name, id=id, maxLength=60, autoComplete="off")
    button = html.Button(say("Show"), type="submit", className="btn btn--quiet")
    row = html.Div([field, button], className="find-row")
    named: dict[str, Any] = {"role": "search", "aria-label": label}
    return html.Form(
        [html.Label(label, htmlFor=id), row],
        action=action,
        method="get",
        className="find find--lg",
        **named,
    )
