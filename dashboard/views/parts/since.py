"""What changed since the last meeting, as a list of kinds and sentences."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.queries.news import News


def since(found: News) -> Component:
    items = [
        html.Li([html.Span(item.kind, className="tag"), html.P(prose(item.sentence))])
        for item in found.items
    ]
    return html.Div(
        [
            html.H2(found.title, id="since"),
            html.P(prose(found.note), className="muted small since-note"),
            *([html.Ul(items, className="news")] if items else []),
        ]
    )
