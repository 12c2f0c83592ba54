"""No page here: the plan has no such measure, goal or focus area, or the address was mistyped."""

from datetime import date

from dash import html

from dashboard import addresses
from dashboard.components.search_box import search_box
from dashboard.page import Page
from dashboard.queries import nodes
from dashboard.view_state import ViewState
from etl.published import PublishedRelease

TITLE = "There is no page at this address"


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    del state, today  # the same words for every address
    measures = [
        html.Li(
            html.A(
                indicator.title.spoken("en"),
                href=addresses.indicator(indicator.slug),
            )
        )
        for indicator in nodes.in_order(release.plan)
    ]
    body = html.Div(
        [
            html.H1(TITLE),
            html.P("Check the address, search, or choose a measure of the plan.", className="lede"),
            search_box("find-here", is_large=True),
            html.P(html.A("Go to the plan", href=addresses.HOME)),
            html.H2("Measures of the plan", className="less"),
            html.Ul(measures, className="plain-list"),
        ],
        className="wrap page-top not-found",
    )
    return Page(TITLE, [body], status=404)
