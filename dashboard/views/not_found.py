"""No page here: the plan has no such measure, goal or focus area, or the address was mistyped."""

from datetime import date

from dash import html

from dashboard import addresses
from dashboard.components.search_box import search_box
from dashboard.page import Page
from dashboard.queries import nodes
from dashboard.speech import noted, speech
from dashboard.view_state import ViewState
from etl.published import PublishedRelease

TITLE = noted("There is no page at this address")


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    del state, today  # the same words for every address
    say = speech(release.language)
    measures = [
        html.Li(
            html.A(
                indicator.title.spoken(release.language),
                href=addresses.indicator(indicator.slug),
            )
        )
        for indicator in nodes.in_order(release.plan)
    ]
    body = html.Div(
        [
            html.H1(say(TITLE)),
            html.P(
                say("Check the address, search, or choose a measure of the plan."),
                className="lede",
            ),
            search_box(say, "find-here", is_large=True),
            html.P(html.A(say("Go to the plan"), href=addresses.HOME)),
            html.H2(say("Measures of the plan"), className="less"),
            html.Ul(measures, className="plain-list"),
        ],
        className="wrap page-top not-found",
    )
    return Page(say(TITLE), [body], status=404)
