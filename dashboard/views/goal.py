"""One goal: what is done for it, and how each of its measures stands."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import heads
from dashboard.components.packet_links import packet_links
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.tally import legend
from dashboard.page import Crumb, Page
from dashboard.queries import measures, nodes
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted, speech
from dashboard.view_state import ViewState
from dashboard.views import not_found
from dashboard.views.parts import hanging, social_link
from dashboard.views.parts.focus_areas import tally_of
from dashboard.views.parts.goals import NO_MEASURE, rows
from etl.model.indicator import Role
from etl.model.plan import FocusArea, Goal
from etl.published import PublishedRelease

# What a plan says of its measures, in the order in which they are shown.
ROLES = (
    (
        Role.LAGGING,
        noted("Measures of the goal itself"),
        noted("They show whether the goal was reached."),
    ),
    (Role.LEADING, noted("Early signs"), noted("They move before the goal does.")),
    (Role.UNSTATED, noted("Which measures show it?"), ""),
)


def page(release: PublishedRelease, code: str, state: ViewState, today: date) -> Page:
    """A page that says so, with status 404, when the plan has no such goal."""
    plan = release.plan
    found = nodes.goal(plan, code)
    if found is None:
        return not_found.page(release, state, today)
    area, goal = found
    say = speech(release.language)
    scopes = measures.measures(release, goal.indicators, today)
    tree = [
        _top(say, area, goal, scopes),
        *_measures(say, goal, scopes),
        *hanging.strategies(say, goal.strategies),
        *hanging.guardrails(say, nodes.guardrails(plan, goal.indicators)),
        *social_link.social_link(release, goal.indicators),
        *hanging.documents(say, nodes.aligned(plan, say.language, nodes.inside(goal), here=code)),
    ]
    title = goal.title.spoken(say.language)
    crumbs = (
        Crumb(say("The plan"), addresses.HOME),
        Crumb(area.title.spoken(say.language), addresses.focus_area(area.code)),
        Crumb(title),
    )
    return Page(title, tree, crumbs=crumbs)


def _top(say: Speech, area: FocusArea, goal: Goal, scopes: tuple[Scope, ...]) -> Component:
    note = goal.note.spoken(say.language)
    said = [html.P(prose(note), className="lede")] if note and scopes else []
    counts = [legend(tally_of(scopes), say("Statuses"))] if scopes else _nothing(say, note)
    return html.Div(
        [
            html.P(
                say("Goal of {area}", area=area.title.spoken(say.language)), className="eyebrow"
            ),
            html.H1(goal.title.spoken(say.language)),
            *said,
            html.Div(counts, className="under-h1"),
            packet_links(say, "goal", goal.code),
        ],
        className="wrap page-top",
    )


def _nothing(say: Speech, note: str) -> list[Component]:
    return [html.Div(html.P(note or say(NO_MEASURE)), className="empty")]


def _measures(say: Speech, goal: Goal, scopes: tuple[Scope, ...]) -> list[Component]:
    """One section; where the plan says which measures lead and which lag, one for each."""
    years = measures.common_years(scopes)
    parts = []
    for role, title, under in ROLES:
        of_role = tuple(scope for scope in scopes if scope.indicator.role is role)
        if of_role:
            name = f"measures-{role or 'all'}"
            listed = rows(say, goal, of_role, years, level="h3")
            parts.append(
                section(name, section_head(name, say(title), say(under)), heads(say), listed)
            )
    return parts
