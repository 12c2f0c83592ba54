"""The plan's tree with a status mark at each measure: focus areas, goals, measures, guardrails."""

from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.signs import status_chip
from dashboard.queries import measures, status
from dashboard.speech import Speech, speech
from dashboard.views.parts import hanging
from dashboard.views.parts.goals import NO_MEASURE
from etl.model.plan import FocusArea, Goal, Guardrail
from etl.published import PublishedRelease


def focus_areas(release: PublishedRelease, today: date) -> list[Component]:
    return [
        _area(release, number, area, today)
        for number, area in enumerate(release.plan.focus_areas, start=1)
    ]


def guardrails(release: PublishedRelease, today: date) -> list[Component]:
    """What must not happen, with the measures that watch it; nothing where the plan has none."""
    if not release.plan.guardrails:
        return []
    say = speech(release.language)
    items = [_guardrail(release, each, today) for each in release.plan.guardrails]
    head = section_head(
        "guardrails", say(hanging.GUARDRAILS), say("Guardrails, and what watches them.")
    )
    return [section("guardrails", head, *items)]


def _area(release: PublishedRelease, number: int, area: FocusArea, today: date) -> Component:
    note = area.note.spoken(release.language)
    unheard: dict[str, Any] = {"aria-hidden": "true"}
    link = html.A(area.title.spoken(release.language), href=addresses.focus_area(area.code))
    head = [
        html.Span(str(number), className="n", **unheard),
        html.H2(link, id=f"area-{area.code}"),
        *([html.P(note, className="note")] if note else []),
    ]
    goals = [_goal(release, goal, today) for goal in area.goals]
    return section(f"area-{area.code}", html.Div(head, className="area-head"), *goals, kind="area")


def _goal(release: PublishedRelease, goal: Goal, today: date) -> Component:
    say = speech(release.language)
    title = html.H3(html.A(goal.title.spoken(release.language), href=addresses.goal(goal.code)))
    parts = [title, *_notes(say, goal), _marks(release, goal.indicators, today)]
    if goal.strategies:
        parts += [html.P(say("Strategies"), className="what"), _strategies(say, goal)]
    return html.Div([part for part in parts if part is not None], className="goal")


def _notes(say: Speech, goal: Goal) -> list[Component]:
    note = goal.note.spoken(say.language) or ("" if goal.indicators else say(NO_MEASURE))
    return [html.P(prose(note), className="note")] if note else []


def _strategies(say: Speech, goal: Goal) -> Component:
    items = [
        html.Li(
            html.A(
                each.title.spoken(say.language),
                href=addresses.goal(goal.code, f"strategy-{each.code}"),
            )
        )
        for each in goal.strategies
    ]
    return html.Ul(items, className="plain-list")


def _guardrail(release: PublishedRelease, guardrail: Guardrail, today: date) -> Component:
    note = guardrail.note.spoken(release.language)
    said = [html.P(prose(note), className="note")] if note else []
    title = html.H3(guardrail.title.spoken(release.language), id=f"guardrail-{guardrail.code}")
    marks = _marks(release, guardrail.indicators, today)
    parts = [title, *said, marks]
    return html.Div([part for part in parts if part is not None], className="goal")


def _marks(release: PublishedRelease, slugs: tuple[str, ...], today: date) -> Component | None:
    """A line a measure: its name, which leads to its page, and its status."""
    lines = [
        html.Li(
            [
                html.A(
                    measures.question(scope),
                    href=addresses.indicator(scope.indicator.slug),
                ),
                status_chip(status.status_mark(scope, with_year=True)),
            ]
        )
        for scope in measures.measures(release, slugs, today)
    ]
    return html.Ul(lines, className="marks") if lines else None
