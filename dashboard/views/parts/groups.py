"""Every student group: as panels on the same axes, or as a table."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.choices import choices as picker
from dashboard.components.panels import how_to_read, panels
from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.components.table import table, twin
from dashboard.figures import svg_lines
from dashboard.queries import choices, group_notes, path
from dashboard.queries import table as tables
from dashboard.queries.comparison import Comparison
from dashboard.queries.panels import PanelSet, panel_sets
from dashboard.queries.reader import one_chart
from dashboard.queries.reader.one_chart import OneChart
from dashboard.queries.scope import Scope
from dashboard.queries.trend_notes import RANGES
from dashboard.speech import noted, speech
from dashboard.view_state import ONE_CHART, TABLE, ViewState
from dashboard.views.parts import shared
from etl.model.indicator import Unit

ORDER = noted("Groups are in alphabetical order.")
CHOSEN = noted("The groups that you choose, on the same axes.")
AGAINST_AXES = noted("Each group against the goal, on the same axes.")
AGAINST_LATEST = noted("Each group against the goal, latest figures.")
BESIDE_AXES = noted("Each group beside all students, on the same axes.")
BESIDE_LATEST = noted("Each group beside all students, latest figures.")


def groups_section(scope: Scope, chosen: Comparison | None) -> list[Component]:
    """Nothing where only all students have figures."""
    sets = panel_sets(scope)
    if not sets:
        return []
    is_table = scope.state.view == TABLE
    together = one_chart.one_chart(scope, chosen) if scope.state.view == ONE_CHART else None
    way = path.target_path(scope, scope.everyone)
    say = scope.say
    if together:
        under = say(CHOSEN)
    elif way:
        under = f"{say(AGAINST_LATEST if is_table else AGAINST_AXES)} {say(ORDER)}"
    else:
        under = f"{say(BESIDE_LATEST if is_table else BESIDE_AXES)} {say(ORDER)}"
    head = section_head(
        "groups",
        say("How is each student group doing?"),
        under,
    )
    body = [table(tables.by_group(scope))] if is_table else []
    body = body or (_together(scope, together) if together else _panels(scope, sets))
    ways = picker(choices.views(scope, one_chart.is_offered(scope)))
    return [
        section(
            "groups",
            head,
            ways,
            *body,
            html.P(prose(group_notes.note(scope)), className="chart-note"),
        )
    ]


def _together(scope: Scope, found: OneChart) -> list[Component]:
    """Four lines at most, named where they end, with their table."""
    axis = svg_lines.axis(found.chart).words
    under = scope.release.words.lines_subtitle(scope.shown())
    has_range = any(point.interval for line in found.chart.lines for point in line.shown)
    ranges = scope.say(RANGES) if has_range else ""
    card = cards.chart_card(
        cards.Headline(found.chart.name, under),
        charts.lines(found.chart),
        [" ".join(text for text in (axis, ranges, found.below) if text)],
        shared.of_groups(scope, found.codes),
    )
    said = [html.Div([html.P(note) for note in found.notes], className="empty")]
    rule = [html.P(found.rule, className="small")] if found.rule else []
    return [
        *(said if found.notes else []),
        picker(found.picks),
        *rule,
        card,
        twin(found.table, scope.say("The same figures as a table"), [_file(scope, found.codes)]),
    ]


def _file(scope: Scope, codes: tuple[str, ...]) -> Component:
    own = ViewState(
        organization=scope.organization.code,
        grade_band=scope.grade_band,
        years=scope.state.years,
        together=one_chart.BETWEEN.join(codes),
    )
    address = addresses.table_csv(scope.indicator.slug, own)
    return html.P(html.A(scope.say("Download these figures (CSV)"), href=address))


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
