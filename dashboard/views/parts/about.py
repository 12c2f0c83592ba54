"""About this number, and which release it comes from."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.queries.about import Paragraph, about
from dashboard.queries.scope import Scope
from dashboard.speech import ENGLISH


def about_section(scope: Scope) -> Component:
    found = [html.Div([html.Dt(part.title), _words(part)]) for part in about(scope)]
    box = html.Div(
        [html.H2(scope.say("About this number"), id="about-h", className="less"), html.Dl(found)],
        className="box about",
    )
    return section("about-h", box)


def _words(part: Paragraph) -> Component:
    # A screen reader has to be told that words of the page are in another language.
    return html.Dd(prose(part.text), lang=ENGLISH) if part.is_english else html.Dd(prose(part.text))
