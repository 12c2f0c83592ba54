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
from dashboard.speech import Speech, noted, speech
from dashboard.view_state import ViewState
from dashboard.views.parts import editions, hanging, tree
from etl.model.plan import Plan, Value
from etl.published import PublishedRelease

QUESTION = noted("What does the plan promise?")


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    del state  # nothing is chosen here
    plan, say = release.plan, speech(release.language)
    parts = [
        _top(say, plan),
        *_values(say, plan.values),
        *tree.focus_areas(release, today),
        *tree.guardrails(release, today),
        *_documents(say, plan),
        *editions.editions(say, plan, release.words.day),
        *editions.crosswalk(say, plan),
        *editions.meetings(say, plan, release.words.day, today),
    ]
    crumbs = (Crumb(say("The plan"), addresses.HOME), Crumb(say("The whole plan")))
    return Page(say(QUESTION), parts, crumbs=crumbs)


def _top(say: Speech, plan: Plan) -> Component:
    parts: list[Component] = [
        html.P(plan.title.spoken(say.language), className="eyebrow"),
        html.H1(say(QUESTION)),
        html.P(
            say(
                "{district}, school years {first} to {last}.",
                district=plan.district,
                first=plan.starts,
                last=plan.ends,
            ),
            className="muted under-h1",
        ),
    ]
    told = [(say("Vision"), plan.vision), (say("Mission"), plan.mission)]
    said = [
        html.Div([html.H2(title, className="less"), quotation(say, words)], className="promise")
        for title, words in told
        if words.text.spoken(say.language)
    ]
    if len(said) == 2:
        parts.append(columns("2", *said))
    else:
        parts += said
    return html.Div(parts, className="wrap page-top")


def _values(say: Speech, values: tuple[Value, ...]) -> list[Component]:
    if not values:
        return []
    items = [html.Li(_value(say, value)) for value in values]
    head = section_head("values", say("What does the district value?"))
    return [section("values", head, html.Ul(items, className="values"))]


def _value(say: Speech, value: Value) -> list[Any]:
    name = html.H3(value.name.spoken(say.language))
    return [name, quotation(say, value.text)] if value.text.text.spoken(say.language) else [name]


def _documents(say: Speech, plan: Plan) -> list[Component]:
    every = tuple(nodes.nodes(plan, say.language))
    return hanging.documents(say, nodes.aligned(plan, say.language, every))
