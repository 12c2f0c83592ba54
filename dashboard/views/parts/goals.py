"""A goal with its measures, as rows."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import measure_row
from dashboard.components.prose import prose
from dashboard.components.signs import shape
from dashboard.queries import measures
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted
from etl.model.plan import Goal
from etl.model.school_year import SchoolYear

NO_MEASURE = noted("The plan names this goal. It publishes no measure for it.")


def goal_rows(
    say: Speech, goal: Goal, scopes: tuple[Scope, ...], years: tuple[SchoolYear, ...]
) -> Component:
    """The goal's name, which leads to its page, its note, and a row a measure."""
    note = goal.note.spoken(say.language)
    if not scopes:
        note = ""
    said = [html.P(prose(note), className="note")] if note else []
    title = html.H3(html.A(goal.title.spoken(say.language), href=addresses.goal(goal.code)))
    return html.Div([title, *said, rows(say, goal, scopes, years)], className="goal")


def rows(
    say: Speech,
    goal: Goal,
    scopes: tuple[Scope, ...],
    years: tuple[SchoolYear, ...],
    level: str = "h4",
) -> Component:
    """`level` is the tag of each measure's heading."""
    found = [measure_row(say, measures.row(scope, years), level) for scope in scopes]
    note = goal.note.spoken(say.language) or say(NO_MEASURE)
    return html.Ul(found or [_no_measure(say, note)], className="mlist")


def _no_measure(say: Speech, words: str) -> Component:
    chip = html.Span(
        [shape("none"), html.Span(say("No measure yet"), className="w")], className="st k-none"
    )
    return html.Li(
        [
            html.Div(html.P(words, className="why"), className="q"),
            html.Div(chip, className="s"),
        ],
        className="mrow",
    )
