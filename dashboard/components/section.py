"""A part of a page with its heading, which screen readers list."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose


def section(id: str, *children: Any, kind: str = "", anchor: str = "") -> Component:
    """A section named by the heading inside it that carries `id`; links may lead to `anchor`."""
    named: dict[str, Any] = {"aria-labelledby": id, **({"id": anchor} if anchor else {})}
    return html.Section(list(children), className=f"wrap {kind}".strip(), **named)


def section_head(
    id: str, title: str, under: str = "", aside: Any = None, note: str = ""
) -> Component:
    words: list[Component] = [html.H2(prose(title), id=id)]
    if under:
        words.append(html.P(prose(under)))
    if note:
        words.append(html.P(prose(note), className="small"))
    beside = [html.P(aside, className="aside")] if aside else []
    return html.Div([html.Div(words), *beside], className="sec-head")


def columns(kind: str, left: Any, right: Any) -> Component:
    """Two columns where there is room ("7-5", "8-4"), else one after the other."""
    return html.Div([left, right], className=f"cols cols-{kind}")
