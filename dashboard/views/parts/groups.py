"""Every student group: as panels on the same axes, or as a table."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.panels import how_to_read, panels
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.queries import choices, path
from dashboard.queries import table as tables
from dashboard.queries.panels import PanelSet, panel_sets
from dashboard.queries.scope import Scope
from dashboard.view_state import TABLE
from etl.model.indicator import Unit

OVERLAP = "Groups of different kinds overlap and do not add up."
WHOLE = "Percents are whole numbers where a group has fewer than 300."
SMALL = "An open marker means a group of fewer than 30, or the first figure of a new series."


def groups_section(scope: Scope) -> list[Component]:
    """Nothing where only all students have figures."""
    sets = panel_sets(scope)
    if not sets:
        return []
    is_table = scope.state.view == TABLE
    other = choices.other_view(scope)
    way = path.target_path(scope, scope.everyone)
    under = "on the same axes" if not is_table else "latest figures"
    goal = "Each group against the goal" if way else "Each group beside all students"
    head = section_head(
        "groups",
        "How is each student group doing?",
        f"{goal}, {under}. Groups are in alphabetical order.",
        html.A(other.label, href=other.address),
    )
    body = [table(tables.by_group(scope))] if is_table else _panels(scope, sets)
    return [section("groups", head, *body, html.P(prose(_note(scope)), className="chart-note"))]


def _panels(scope: Scope, sets: tuple[PanelSet, ...]) -> list[Component]:
    way = path.target_path(scope, scope.everyone)
    drawn: list[Component] = []
    for place, found in enumerate(sets):
        top = f"{found.panels[0].top:g}" + ("%" if scope.indicator.unit is Unit.PERCENT else "")
        how = how_to_read(f"Goal, {way.text}" if way else "", top) if place == 0 else None
        drawn += [html.H3(found.title, className="grp"), panels(found.panels, how)]
    return drawn


def _note(scope: Scope) -> str:
    words = scope.release.words
    cautions = dict.fromkeys(
        words_of
        for series in scope.groups
        for cell in scope.release.cells(series)
        for words_of in words.cautions(cell)
    )
    whole = WHOLE if scope.indicator.unit is Unit.PERCENT and not scope.is_school else ""
    said = (OVERLAP, whole, SMALL, *(f"Caution: {text}" for text in cautions))
    return " ".join(text for text in said if text)
