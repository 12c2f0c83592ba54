"""A goal with its measures, as rows."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import measure_row
from dashboard.components.prose import prose
from dashboard.components.signs import shape
from dashboard.queries import measures
from dashboard.queries.scope import Scope
from etl.model.plan import Goal
from etl.model.school_year import SchoolYear

NO_MEASURE = "The plan names this goal. It publishes no measure for it."


def goal_rows(goal: Goal, scopes: tuple[Scope, ...], years: tuple[SchoolYear, ...]) -> Component:
    """The goal's name, which leads to its page, its note, and a row a measure."""
    note = goal.note.spoken("en")
    if not scopes:
        note = ""
    said = [html.P(prose(note), className="note")] if note else []
    title = html.H3(html.A(goal.title.spoken("en"), href=addresses.goal(goal.code)))
    return html.Div([title, *said, rows(goal, scopes, years)], className="goal")


def rows(
    goal: Goal, scopes: tuple[Scope, ...], years: tuple[SchoolYear, ...], level: str = "h4"
) -> Component:
    """`level` is the tag of each measure's heading."""
    found = [measure_row(measures.row(scope, years), level) for scope in scopes]
    return html.Ul(found or [_no_measure(goal.note.spoken("en") or NO_MEASURE)], className="mlist")


def _no_measure(words: str) -> Component:
    chip = html.Span(
        [shape("none"), html.Span("No measure yet", className="w")], className="st k-none"
    )
    return html.Li(
        [
            html.Div(html.P(words, className="why"), className="q"),
            html.Div(chip, className="s"),
        ],
        className="mrow",
    )
