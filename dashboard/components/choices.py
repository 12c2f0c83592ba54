"""Choices as links: they work without a script, and each has an address of its own."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.view_data.choice import Choice, Choices


def choices(data: Choices) -> Component:
    """A row of links, the current one marked; a long list is folded away at its end."""
    said = html.P(prose(data.what), className="what")
    items = [html.Li(_link(choice)) for choice in data.choices]
    if data.folded:
        items.append(html.Li(_folded(data)))
    named: dict[str, Any] = {"aria-label": data.what}
    return html.Div([said, html.Ul(items, className="choose", **named)], className="choices")


def _folded(data: Choices) -> Component:
    items = html.Ul([html.Li(_link(choice)) for choice in data.folded])
    return html.Details([html.Summary(data.more), items])


def _link(choice: Choice) -> Component:
    current: dict[str, Any] = {"aria-current": "true"} if choice.is_current else {}
    # One child, for in a row of boxes the blanks between the parts of a sentence are lost.
    return html.A(html.Span(prose(choice.label)), href=choice.address, **current)
