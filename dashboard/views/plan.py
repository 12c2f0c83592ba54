"""The whole plan: what it promises in its own words, its tree, its editions, its meetings."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.quotation import quotation
from dashboard.components.section import columns, section, section_head
from dashboard.page import Crumb, Page
from dashboard.queries import nodes
from dashboard.view_state import ViewState
from dashboard.views.parts import editions, hanging, tree
from etl.model.plan import Plan, Value
from etl.published import PublishedRelease

QUESTION = "What does the plan promise?"


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    del state  # nothing is chosen here
    plan = release.plan
    parts = [
        _top(plan),
        *_values(plan.values),
        *tree.focus_areas(release, today),
        *tree.guardrails(release, today),
        *_documents(plan),
        *editions.editions(plan, release.words.day),
        *editions.crosswalk(plan),
        *editions.meetings(plan, release.words.day, today),
    ]
    crumbs = (Crumb("The plan", addresses.HOME), Crumb("The whole plan"))
    return Page(QUESTION, parts, crumbs=crumbs)


def _top(plan: Plan) -> Component:
    parts: list[Component] = [
        html.P(plan.title.spoken("en"), className="eyebrow"),
        html.H1(QUESTION),
        html.P(
            f"{plan.district}, school years {plan.starts} to {plan.ends}.",
            className="muted under-h1",
        ),
    ]
    told = [("Vision", plan.vision), ("Mission", plan.mission)]
    said = [
        html.Div([html.H2(title, className="less"), quotation(words)], className="promise")
        for title, words in told
        if words.text.spoken("en")
    ]
    if len(said) == 2:
        parts.append(columns("2", *said))
    else:
        parts += said
    return html.Div(parts, className="wrap page-top")


def _values(values: tuple[Value, ...]) -> list[Component]:
    if not values:
        return []
    items = [html.Li(_value(value)) for value in values]
    head = section_head("values", "What does the district value?")
    return [section("values", head, html.Ul(items, className="values"))]


def _value(value: Value) -> list[Any]:
    name = html.H3(value.name.spoken("en"))
    return [name, quotation(value.text)] if value.text.text.spoken("en") else [name]


def _documents(plan: Plan) -> list[Component]:
    every = tuple(nodes.nodes(plan))
    return hanging.documents(nodes.aligned(plan, every))
