"""The list of gaps: those that stand out, few or all of them; or every gap of a kind of groups."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.choices import choices
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.queries import gap_choices, gap_list, gap_notes, gap_told
from dashboard.queries import gap_table as tables
from dashboard.queries import standing_gaps as scanned
from dashboard.queries.gap_list import GapOf
from dashboard.queries.kinds import Kind
from dashboard.queries.scope import Scope
from dashboard.speech import Speech
from dashboard.view_state import ViewState


def standing_gaps(
    scopes: tuple[Scope, ...], kinds: tuple[Kind, ...], state: ViewState
) -> list[Component]:
    """Led by how many there are; narrowed and lengthened by links."""
    say, words = scopes[0].say, scopes[0].release.words
    kind = next((each for each in kinds if each.code == state.dimension), None)
    found = scanned.standing(scopes, kinds, kind, scanned.goal_of(scopes, state.goal))
    is_whole = state.view == tables.STANDING
    shown = found.gaps if is_whole else found.first
    goals = scanned.goals(scopes)
    told = f"{words.scan_headline(found.number)}. {scanned.under(say, found, is_whole=is_whole)}"
    body = [_table(say, shown, tables.STANDING, say("Gaps that stand out"))] if shown else []
    return [
        section(
            gap_choices.LIST,
            section_head(gap_choices.LIST, say("Where are the gaps widest?"), told),
            choices(gap_choices.of_lists(say, state)),
            choices(gap_choices.of_listed_kinds(say, kinds, state)),
            *([choices(gap_choices.of_goals(say, goals, state))] if len(goals) > 1 else []),
            *body,
            html.P(prose(gap_notes.of_standing(say, shown)), className="chart-note"),
            kind="leads",
        )
    ]


def every_gap(
    say: Speech, gaps: tuple[GapOf, ...], kind: Kind, kinds: tuple[Kind, ...], state: ViewState
) -> list[Component]:
    """The latest of each group, in the order that the reader chose."""
    if not gaps:
        return []
    against, title = gap_list.compared(gaps), kind.title
    under = say("{kind}: the latest gap of each group. Each names its comparison.", kind=title)
    if against:
        under = say(
            "{kind}: the latest gap of each group, compared with {group}.",
            kind=title,
            group=against,
        )
    note = gap_told.order(say, state.order)
    caption = say("Gaps by {kind}", kind=f"{title[:1].lower()}{title[1:]}")
    return [
        section(
            gap_choices.LIST,
            section_head(gap_choices.LIST, say("How wide is each gap?"), under, note=note),
            choices(gap_choices.of_lists(say, state)),
            choices(gap_choices.of_kinds(say, kinds, kind, state, gap_choices.LIST)),
            choices(gap_choices.of_orders(say, state)),
            _table(say, gaps, state.order, caption),
            html.P(
                prose(" ".join((gap_notes.below(say, gaps), say(gap_told.BY_CHANCE)))),
                className="chart-note",
            ),
            kind="leads",
        )
    ]


def _table(say: Speech, gaps: tuple[GapOf, ...], order: str, caption: str) -> Component:
    return table(tables.gap_table(say, gaps, order, caption))
