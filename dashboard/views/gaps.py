"""Which student groups is the plan working for: every measure by group, and every gap."""

from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.components.choices import choices
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.six_marks import six_marks
from dashboard.components.status_grid import status_grid
from dashboard.components.table import table
from dashboard.components.tally import legend
from dashboard.page import Page
from dashboard.queries import every_measure, gap_choices, gap_list, gap_told
from dashboard.queries import gap_table as tables
from dashboard.queries import status_grid as grids
from dashboard.queries.kinds import Kind, kinds
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.status_mark import StatusCount
from dashboard.view_state import ViewState
from dashboard.views.parts import broken_series, social_link
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
    own = ViewState(
        dimension="" if kind == found[0] else kind.code,
        order=tables.WIDEST if state.order == tables.WIDEST else "",
    )
    asked = _Asked(release, scopes, kind, own, (say(NO_SUCH_KIND),) if is_unknown else ())
    gaps = gap_list.gaps(scopes, kind)
    tree = [
        _top(asked, found, gaps),
        _grid(asked),
        *broken_series.broken_series(scopes),
        *_gaps(asked, gaps),
        *social_link.social_link(release),
    ]
    message = say.plural("{kind}, {count} gap", "{kind}, {count} gaps", len(gaps), kind=kind.title)
    return Page(say(QUESTION), tree, message=message)


def _title(release: PublishedRelease) -> list[Component]:
    eyebrow = html.P(release.plan.title.spoken(release.language), className="eyebrow")
    return [eyebrow, html.H1(speech(release.language)(QUESTION))]


def _top(asked: _Asked, found: tuple[Kind, ...], gaps: tuple[gap_list.GapOf, ...]) -> Component:
    told = gap_told.lede(asked.scopes, asked.kind, gaps)
    notes = [html.Div([html.P(note) for note in asked.notes], className="empty")]
    return html.Div(
        [
            *_title(asked.release),
            html.P(prose(told), className="lede"),
            *(notes if asked.notes else []),
            choices(gap_choices.of_kinds(asked.say, found, asked.kind, asked.state)),
        ],
        className="wrap page-top",
    )


def _grid(asked: _Asked) -> Component:
    grid, say = grids.status_grid(asked.scopes, asked.kind), asked.say
    shapes = tuple(StatusCount(kind, say(word), -1) for kind, word in _SHAPES)
    return section(
        "grid-h",
        html.H2(say("Each measure for each student group"), id="grid-h", className="vh"),
        status_grid(say, grid),
        legend(shapes, say("Shapes")),
        html.H3(say("Six marks in place of a plain number"), className="grp"),
        six_marks(say),
        html.P(say(NOTES), className="chart-note"),
        kind="grid-section",
    )


def _gaps(asked: _Asked, gaps: tuple[gap_list.GapOf, ...]) -> list[Component]:
    if not gaps:
        return []
    against, say, kind = gap_list.compared(gaps), asked.say, asked.kind.title
    under = say("{kind}: the latest gap of each group. Each names its comparison.", kind=kind)
    if against:
        under = say(
            "{kind}: the latest gap of each group, compared with {group}.",
            kind=kind,
            group=against,
        )
    head = section_head(
        "list",
        say("How wide is each gap?"),
        under,
        note=gap_told.order(say, asked.state.order),
    )
    caption = say("Gaps by {kind}", kind=f"{kind[:1].lower()}{kind[1:]}")
    return [
        section(
            "list",
            head,
            choices(gap_choices.of_orders(say, asked.state)),
            table(tables.gap_table(say, gaps, asked.state.order, caption)),
            html.P(
                prose(f"{tables.axis_words(say, gaps)} {say(gap_told.BELOW)}"),
                className="chart-note",
            ),
        )
    ]
