"""One focus area: how its measures stand, its goals, and what hangs on it."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import heads
from dashboard.components.packet_links import packet_links
from dashboard.components.section import section, section_head
from dashboard.components.tally import legend
from dashboard.page import Crumb, Page
from dashboard.queries import measures, nodes
from dashboard.speech import speech
from dashboard.view_state import ViewState
from dashboard.views import not_found
from dashboard.views.parts import hanging
from dashboard.views.parts.focus_areas import tally_of
from dashboard.views.parts.goals import goal_rows
from etl.model.plan import FocusArea
from etl.published import PublishedRelease


def page(release: PublishedRelease, code: str, state: ViewState, today: date) -> Page:
    """A page that says so, with status 404, when the plan has no such focus area."""
    plan = release.plan
    area = nodes.focus_area(plan, code)
    if area is None:
        return not_found.page(release, state, today)
    slugs, say = nodes.slugs(area), speech(release.language)
    inside = (code, *(each for goal in area.goals for each in nodes.inside(goal)))
    tree = [
        _top(release, area, today),
        _goals(release, area, today),
        *hanging.strategies(say, tuple(s for goal in area.goals for s in goal.strategies)),
        *hanging.guardrails(say, nodes.guardrails(plan, slugs)),
        *hanging.documents(say, nodes.aligned(plan, say.language, inside, here=code)),
    ]
    title = area.title.spoken(say.language)
    return Page(title, tree, crumbs=(Crumb(say("The plan"), addresses.HOME), Crumb(title)))


def _top(release: PublishedRelease, area: FocusArea, today: date) -> Component:
    scopes = measures.measures(release, nodes.slugs(area), today)
    say, note = speech(release.language), area.note.spoken(release.language)
    headline = release.words.tally(tuple(s.release.status(s.everyone) for s in scopes))
    goals, count = len(area.goals), len(scopes)
    sizes = say.plural(
        "{count} goal with {measures}.",
        "{count} goals with {measures}.",
        goals,
        measures=say.plural("{count} measure", "{count} measures", count),
    )
    counts = [html.P(f"{headline}.", className="lede"), legend(tally_of(scopes), say("Statuses"))]
    return html.Div(
        [
            html.P(
                say("Focus area of {plan}", plan=release.plan.title.spoken(say.language)),
                className="eyebrow",
            ),
            html.H1(area.title.spoken(say.language)),
            html.P(f"{sizes} {note}".strip(), className="muted under-h1"),
            *(counts if scopes else []),
            packet_links(say, "focus-area", area.code),
        ],
        className="wrap page-top",
    )


def _goals(release: PublishedRelease, area: FocusArea, today: date) -> Component:
    scopes = measures.measures(release, nodes.slugs(area), today)
    by_slug = {scope.indicator.slug: scope for scope in scopes}
    years = measures.common_years(scopes)
    goals = [
        goal_rows(
            speech(release.language), goal, tuple(by_slug[slug] for slug in goal.indicators), years
        )
        for goal in area.goals
    ]
    say = speech(release.language)
    head = section_head("goals-h", say("How is each goal doing?"))
    return section("goals-h", head, heads(say), *goals)
