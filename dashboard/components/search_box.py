"""The search box: a native form that works without a script."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.field import Field
from dashboard.speech import Speech, noted

LABEL = noted("Search measures, goals, schools and student groups")


def search_box(say: Speech, id: str, words: str = "", *, is_large: bool = False) -> Component:
    """`id` names the field, once a page. The large one shows its label."""
    kind = "find find--lg" if is_large else "find"
    label = html.Label(say(LABEL), htmlFor=id, className="" if is_large else "vh")
    field = Field(type="search", name="q", value=words, id=id, maxLength=120, autoComplete="off")
    button = html.Button(say("Search"), type="submit", className="btn btn--quiet")
    where = say("In the page") if is_large else say("Site")
    role: dict[str, Any] = {"role": "search", "aria-label": where}
    row = html.Div([field, button], className="find-row")
    return html.Form([label, row], action=addresses.SEARCH, method="get", className=kind, **role)
