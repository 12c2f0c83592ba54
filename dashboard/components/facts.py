"""The four facts at the top of a measure's page."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.view_data.fact import Fact


def facts(data: tuple[Fact, ...]) -> Component:
    return html.Dl([_fact(fact) for fact in data], className="facts")


def _fact(fact: Fact) -> Component:
    detail = [html.Dd(prose(fact.detail))] if fact.detail else []
    return html.Div(
        [
            html.Dt(prose(fact.label)),
            html.Dd(fact.value, className="num" if fact.is_number else "text"),
            *detail,
        ]
    )
