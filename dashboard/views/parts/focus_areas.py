"""The plan's focus areas with their goals and measures, as the home page lists them."""

from dataclasses import replace
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.measure_row import heads, measure_row
from dashboard.components.prose import prose
from dashboard.components.section import section
from dashboard.components.signs import shape
from dashboard.components.tally import legend
from dashboard.queries import measures, status
from dashboard.queries.scope import Scope
from dashboard.view_data.status_mark import StatusCount
from etl.model.plan import FocusArea, Goal
from etl.model.school_year import SchoolYear
from etl.published import PublishedRelease

NO_MEASURE = "The plan names this goal. It publishes no measure for it yet."


def focus_areas(release: PublishedRelease, today: date) -> list[Component]:
    areas = release.plan.focus_areas
    by_area = [
        measures.measures(release, tuple(s for g in area.goals for s in g.indicators), today)
        for area in areas
    ]
    years = measures.common_years(tuple(scope for scopes in by_area for scope in scopes))
    return [
        _area(number, area, scopes, years)
        for number, (area, scopes) in enumerate(zip(areas, by_area, strict=True), start=1)
    ]


def _area(
    number: int, area: FocusArea, scopes: tuple[Scope, ...], years: tuple[SchoolYear, ...]
) -> Component:
    by_slug = {scope.indicator.slug: scope for scope in scopes}
    note = area.note.spoken("en")
    unheard: dict[str, Any] = {"aria-hidden": "true"}
    head = [
        html.Span(str(number), className="n", **unheard),
        html.H2(area.title.spoken("en"), id=f"area-{area.code}"),
        legend(_counts(scopes), f"Statuses in {area.title.spoken('en')}"),
        *([html.P(note, className="note")] if note else []),
    ]
    goals = [
        _goal(goal, tuple(by_slug[slug] for slug in goal.indicators), years) for goal in area.goals
    ]
    inner = [html.Div(head, className="area-head"), heads(), *goals]
    return section(f"area-{area.code}", *inner, kind="area")


def _goal(goal: Goal, scopes: tuple[Scope, ...], years: tuple[SchoolYear, ...]) -> Component:
    note = goal.note.spoken("en")
    rows = [measure_row(measures.row(scope, years)) for scope in scopes]
    if not rows:
        rows = [_no_measure(note or NO_MEASURE)]
        note = ""
    said = [html.P(prose(note), className="note")] if note else []
    title = html.H3(goal.title.spoken("en"))
    return html.Div([title, *said, html.Ul(rows, className="mlist")], className="goal")


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


def _counts(scopes: tuple[Scope, ...]) -> tuple[StatusCount, ...]:
    found = status.counts(scopes)
    lowered = (replace(count, word=count.word.lower()) for count in found)
    return (*lowered, status.overdue_count(scopes)) if scopes else ()
