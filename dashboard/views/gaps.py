"""Which student groups is the plan working for: the gaps that stand out, and every measure by
group."""

from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.components.choices import choices
from dashboard.components.section import section, section_head
from dashboard.components.six_marks import six_marks
from dashboard.components.status_grid import status_grid
from dashboard.components.tally import legend
from dashboard.page import Page
from dashboard.queries import every_measure, gap_choices, gap_list, gap_told, standing_gaps
from dashboard.queries import gap_table as tables
from dashboard.queries import status_grid as grids
from dashboard.queries.kinds import Kind, kinds
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.status_mark import StatusCount
from dashboard.view_state import ViewState
from dashboard.views.parts import broken_series, gap_lists, social_link
from etl.published import PublishedRelease

QUESTION = noted("Which student groups is the plan working for?")
NO_GROUPS = noted(
    "Only all students together have figures in this release, so there are no groups to show."
)
NO_SUCH_KIND = noted(
    "This address asks for a kind of student groups that has no figures. Another is shown."
)
NOTES = noted(
    "A true zero is shown as 0. Whole percents stand for groups of fewer than 300 students. A "
    "small group, of fewer than 30, has an open mark without colour: read it with care. Hidden "
    "groups are left out of the sentences on this page."
)
_SHAPES = (
    ("met", noted("Met")),
    ("on", noted("On track")),
    ("off", noted("Off track")),
    ("stagnant", noted("Stagnant")),
    ("unsure", noted("Cannot tell")),
    ("rose", noted("Rose")),
    ("fell", noted("Fell")),
    ("same", noted("About the same")),
    ("broken", noted("The series breaks")),
)


@dataclass(frozen=True)
class _Asked:
    """What is shown: the measures, the kind of groups, and the reader's other choices."""

    release: PublishedRelease
    scopes: tuple[Scope, ...]
    kind: Kind
    state: ViewState
    notes: tuple[str, ...]

    @property
    def say(self) -> Speech:
        return speech(self.release.language)


def page(release: PublishedRelease, state: ViewState, today: date) -> Page:
    found, say = kinds(release), speech(release.language)
    scopes = every_measure.every_measure(release, today)
    if not found:
        empty = html.Div(html.P(say(NO_GROUPS)), className="empty")
        return Page(say(QUESTION), [html.Div([*_title(release), empty], className="wrap page-top")])
    kind = next((each for each in found if each.code == state.dimension), found[0])
    is_unknown = bool(state.dimension) and kind.code != state.dimension
    own = _state(state, found, scopes)
    asked = _Asked(release, scopes, kind, own, (say(NO_SUCH_KIND),) if is_unknown else ())
    gaps = gap_list.gaps(scopes, kind)
    tree = [
        _top(asked),
        *_list(asked, found, gaps),
        _grid(asked, found, gaps),
        *broken_series.broken_series(scopes),
        *social_link.social_link(release),
    ]
    message = say.plural("{kind}, {count} gap", "{kind}, {count} gaps", len(gaps), kind=kind.title)
    return Page(say(QUESTION), tree, message=message)


def _title(release: PublishedRelease) -> list[Component]:
    eyebrow = html.P(release.plan.title.spoken(release.language), className="eyebrow")
    return [eyebrow, html.H1(speech(release.language)(QUESTION))]


def _state(state: ViewState, found: tuple[Kind, ...], scopes: tuple[Scope, ...]) -> ViewState:
    """The choices that exist here. A link that names an order is one to the list of every gap."""
    order = tables.WIDEST if state.order == tables.WIDEST else ""
    listed = state.view if state.view in gap_choices.LISTS else ""
    goal = standing_gaps.goal_of(scopes, state.goal)
    is_known = any(kind.code == state.dimension for kind in found)
    return ViewState(
        dimension=state.dimension if is_known else "",
        order=order,
        view=gap_choices.EVERY if order else listed,
        goal=goal.code if goal and listed != gap_choices.EVERY and not order else "",
    )


def _top(asked: _Asked) -> Component:
    notes = [html.Div([html.P(note) for note in asked.notes], className="empty")]
    return html.Div(
        [*_title(asked.release), *(notes if asked.notes else [])], className="wrap page-top"
    )


def _list(
    asked: _Asked, found: tuple[Kind, ...], gaps: tuple[gap_list.GapOf, ...]
) -> list[Component]:
    """What stands out leads, unless the reader asks for every gap of a kind."""
    is_every = asked.state.view == gap_choices.EVERY
    if is_every or asked.release.release.format < standing_gaps.SCANNED_FROM:
        return gap_lists.every_gap(asked.say, gaps, asked.kind, found, asked.state)
    return gap_lists.standing_gaps(asked.scopes, found, asked.state)


def _grid(asked: _Asked, found: tuple[Kind, ...], gaps: tuple[gap_list.GapOf, ...]) -> Component:
    told = gap_told.lede(asked.scopes, asked.kind, gaps)
    grid, say = grids.status_grid(asked.scopes, asked.kind), asked.say
    shapes = tuple(StatusCount(kind, say(word), -1) for kind, word in _SHAPES)
    return section(
        "grid-h",
        section_head("grid-h", say("Where does each student group stand?"), told),
        choices(gap_choices.of_kinds(say, found, asked.kind, asked.state)),
        status_grid(say, grid),
        legend(shapes, say("Shapes")),
        html.H3(say("Six marks in place of a plain number"), className="grp"),
        six_marks(say),
        html.P(say(NOTES), className="chart-note"),
        kind="grid-section",
        anchor=gap_choices.GRID,
    )
