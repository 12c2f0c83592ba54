"""About this number, and which release it comes from."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.queries.about import about
from dashboard.queries.scope import Scope


def about_section(scope: Scope) -> Component:
    found = [html.Div([html.Dt(part.title), html.Dd(prose(part.text))]) for part in about(scope)]
    box = html.Div(
        [html.H2(scope.say("About this number"), id="about-h", className="less"), html.Dl(found)],
        className="box about",
    )
    return section("about-h", box)
