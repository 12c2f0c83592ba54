"""The plan's focus areas with their goals and measures, as the home page lists them."""

from dataclasses import replace
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import heads
from dashboard.components.section import section
from dashboard.components.tally import legend
from dashboard.queries import measures, status
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, speech
from dashboard.view_data.status_mark import StatusCount
from dashboard.views.parts.goals import goal_rows
from etl.model.plan import FocusArea
from etl.model.school_year import SchoolYear
from etl.published import PublishedRelease


def focus_areas(release: PublishedRelease, today: date) -> list[Component]:
    areas = release.plan.focus_areas
    by_area = [
        measures.measures(release, tuple(s for g in area.goals for s in g.indicators), today)
        for area in areas
    ]
    years = measures.common_years(tuple(scope for scopes in by_area for scope in scopes))
    return [
        _area(speech(release.language), number, area, scopes, years)
        for number, (area, scopes) in enumerate(zip(areas, by_area, strict=True), start=1)
    ]


def _area(
    say: Speech,
    number: int,
    area: FocusArea,
    scopes: tuple[Scope, ...],
    years: tuple[SchoolYear, ...],
) -> Component:
    by_slug = {scope.indicator.slug: scope for scope in scopes}
    title, note = area.title.spoken(say.language), area.note.spoken(say.language)
    unheard: dict[str, Any] = {"aria-hidden": "true"}
    head = [
        html.Span(str(number), className="n", **unheard),
        html.H2(
            html.A(title, href=addresses.focus_area(area.code)),
            id=f"area-{area.code}",
        ),
        legend(tally_of(scopes), say("Statuses in {area}", area=title)),
        *([html.P(note, className="note")] if note else []),
    ]
    goals = [
        goal_rows(say, goal, tuple(by_slug[slug] for slug in goal.indicators), years)
        for goal in area.goals
    ]
    inner = [html.Div(head, className="area-head"), heads(say), *goals]
    return section(f"area-{area.code}", *inner, kind="area")


def tally_of(scopes: tuple[Scope, ...]) -> tuple[StatusCount, ...]:
    """How many of these measures have which status, in words for a row: "2 off track"."""
    found = status.counts(scopes)
    lowered = (replace(count, word=count.word.lower()) for count in found)
    return (*lowered, status.overdue_count(scopes)) if scopes else ()
