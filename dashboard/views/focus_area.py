"""One focus area: how its measures stand, its goals, and what hangs on it."""

from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.measure_row import heads
from dashboard.components.section import section, section_head
from dashboard.components.tally import legend
from dashboard.page import Crumb, Page
from dashboard.queries import measures, nodes
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
    slugs = nodes.slugs(area)
    inside = (code, *(each for goal in area.goals for each in nodes.inside(goal)))
    tree = [
        _top(release, area, today),
        _goals(release, area, today),
        *hanging.strategies(tuple(s for goal in area.goals for s in goal.strategies)),
        *hanging.guardrails(nodes.guardrails(plan, slugs)),
        *hanging.documents(nodes.aligned(plan, inside, here=code)),
    ]
    title = area.title.spoken("en")
    return Page(title, tree, crumbs=(Crumb("The plan", addresses.HOME), Crumb(title)))


def _top(release: PublishedRelease, area: FocusArea, today: date) -> Component:
    scopes = measures.measures(release, nodes.slugs(area), today)
    note = area.note.spoken("en")
    headline = release.words.tally(tuple(s.release.status(s.everyone) for s in scopes))
    goals, count = len(area.goals), len(scopes)
    sizes = f"{_counted(goals, 'goal')} with {_counted(count, 'measure')}"
    counts = [html.P(f"{headline}.", className="lede"), legend(tally_of(scopes), "Statuses")]
    return html.Div(
        [
            html.P(f"Focus area of {release.plan.title.spoken('en')}", className="eyebrow"),
            html.H1(area.title.spoken("en")),
            html.P(f"{sizes}. {note}".strip(), className="muted under-h1"),
            *(counts if scopes else []),
        ],
        className="wrap page-top",
    )


def _goals(release: PublishedRelease, area: FocusArea, today: date) -> Component:
    scopes = measures.measures(release, nodes.slugs(area), today)
    by_slug = {scope.indicator.slug: scope for scope in scopes}
    years = measures.common_years(scopes)
    goals = [
        goal_rows(goal, tuple(by_slug[slug] for slug in goal.indicators), years)
        for goal in area.goals
    ]
    head = section_head("goals-h", "How is each goal doing?")
    return section("goals-h", head, heads(), *goals)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
