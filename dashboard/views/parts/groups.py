"""Every student group: as panels on the same axes, or as a table."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.panels import how_to_read, panels
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.table import table
from dashboard.queries import choices, group_notes, path
from dashboard.queries import table as tables
from dashboard.queries.panels import PanelSet, panel_sets
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_state import TABLE
from dashboard.views.parts import shared
from etl.model.indicator import Unit

ORDER = noted("Groups are in alphabetical order.")
AGAINST_AXES = noted("Each group against the goal, on the same axes.")
AGAINST_LATEST = noted("Each group against the goal, latest figures.")
BESIDE_AXES = noted("Each group beside all students, on the same axes.")
BESIDE_LATEST = noted("Each group beside all students, latest figures.")


def groups_section(scope: Scope) -> list[Component]:
    """Nothing where only all students have figures."""
    sets = panel_sets(scope)
    if not sets:
        return []
    is_table = scope.state.view == TABLE
    other = choices.other_view(scope)
    way = path.target_path(scope, scope.everyone)
    say = scope.say
    if way:
        under = AGAINST_LATEST if is_table else AGAINST_AXES
    else:
        under = BESIDE_LATEST if is_table else BESIDE_AXES
    head = section_head(
        "groups",
        say("How is each student group doing?"),
        f"{say(under)} {say(ORDER)}",
        html.A(other.label, href=other.address),
    )
    body = [table(tables.by_group(scope))] if is_table else _panels(scope, sets)
    return [
        section(
            "groups", head, *body, html.P(prose(group_notes.note(scope)), className="chart-note")
        )
    ]


def _panels(scope: Scope, sets: tuple[PanelSet, ...]) -> list[Component]:
    way = path.target_path(scope, scope.everyone)
    say, drawn = speech(scope.release.language), list[Component]()
    goal = say("Goal, {value}", value=way.text) if way else ""
    for place, found in enumerate(sets):
        top = f"{found.panels[0].top:g}" + ("%" if scope.indicator.unit is Unit.PERCENT else "")
        how = how_to_read(say, goal, top) if place == 0 else None
        drawn += [
            html.H3(found.title, className="grp"),
            panels(say, found.title, found.panels, how),
            shared.of_measure(scope, "groups", found.code),
        ]
    return drawn
