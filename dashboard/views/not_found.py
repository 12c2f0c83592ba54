"""No page here: the plan has no such measure, or the address was mistyped."""

from datetime import date

from dash import html

from dashboard import addresses
from dashboard.page import Page
from dashboard.view_state import ViewState
from etl.published import PublishedRelease


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    del state, today  # the same words for every address
    measures = [
        html.Li(
            html.A(
                indicator.title.spoken("en"),
                href=addresses.indicator(indicator.slug),
            )
        )
        for indicator in release.plan.indicators
    ]
    body = html.Div(
        [
            html.H1("There is no page at this address"),
            html.P("Check the address, or choose a measure of the plan.", className="lede"),
            html.P(html.A("Go to the plan", href=addresses.HOME)),
            html.Ul(measures),
        ],
        className="wrap page-top",
    )
    return Page("There is no page at this address", [body], status=404)
