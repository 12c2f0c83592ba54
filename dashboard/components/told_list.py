"""What is to know of each of many nodes: names to the left, texts to the right."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import marked, prose
from dashboard.view_data.told import Told


def told_list(data: tuple[Told, ...]) -> Component:
    return html.Ul([_item(each) for each in data], className="said-list told")


def _item(told: Told) -> Component:
    where = prose(f", {told.where}") if told.where else []
    under = [html.P(prose(told.under), className="sub")] if told.under else []
    name = html.Span([html.A(told.name, href=told.address), *where])
    return html.Li([name, html.Div([html.P(marked(told.text, told.english)), *under])])
