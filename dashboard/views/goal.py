"""One goal: what is done for it, and how each of its measures stands."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import heads
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.tally import legend
from dashboard.page import Crumb, Page
from dashboard.queries import measures, nodes
from dashboard.queries.scope import Scope
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
    (Role.LAGGING, "Measures of the goal itself", "They show whether the goal was reached."),
    (Role.LEADING, "Early signs", "They move before the goal does."),
    (Role.UNSTATED, "Which measures show it?", ""),
)


def page(release: PublishedRelease, code: str, state: ViewState, today: date) -> Page:
    """A page that says so, with status 404, when the plan has no such goal."""
    plan = release.plan
    found = nodes.goal(plan, code)
    if found is None:
        return not_found.page(release, state, today)
    area, goal = found
    scopes = measures.measures(release, goal.indicators, today)
    tree = [
        _top(area, goal, scopes),
        *_measures(goal, scopes),
        *hanging.strategies(goal.strategies),
        *hanging.guardrails(nodes.guardrails(plan, goal.indicators)),
        *social_link.social_link(release, goal.indicators),
        *hanging.documents(nodes.aligned(plan, nodes.inside(goal), here=code)),
    ]
    title = goal.title.spoken("en")
    crumbs = (
        Crumb("The plan", addresses.HOME),
        Crumb(area.title.spoken("en"), addresses.focus_area(area.code)),
        Crumb(title),
    )
    return Page(title, tree, crumbs=crumbs)


def _top(area: FocusArea, goal: Goal, scopes: tuple[Scope, ...]) -> Component:
    note = goal.note.spoken("en")
    said = [html.P(prose(note), className="lede")] if note and scopes else []
    counts = [legend(tally_of(scopes), "Statuses")] if scopes else _nothing(note)
    return html.Div(
        [
            html.P(f"Goal of {area.title.spoken('en')}", className="eyebrow"),
            html.H1(goal.title.spoken("en")),
            *said,
            html.Div(counts, className="under-h1"),
        ],
        className="wrap page-top",
    )


def _nothing(note: str) -> list[Component]:
    return [html.Div(html.P(note or NO_MEASURE), className="empty")]


def _measures(goal: Goal, scopes: tuple[Scope, ...]) -> list[Component]:
    """One section; where the plan says which measures lead and which lag, one for each."""
    years = measures.common_years(scopes)
    parts = []
    for role, title, under in ROLES:
        of_role = tuple(scope for scope in scopes if scope.indicator.role is role)
        if of_role:
            name = f"measures-{role or 'all'}"
            listed = rows(goal, of_role, years, level="h3")
            parts.append(section(name, section_head(name, title, under), heads(), listed))
    return parts
