"""The trend of a measure with its pace, and the table that says the same."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.prose import marked, prose
from dashboard.components.section import columns, section
from dashboard.components.table import twin
from dashboard.figures import svg_trend
from dashboard.queries import bars, table, trend, trend_notes, units
from dashboard.queries.scope import Scope
from dashboard.view_data.trend import Trend
from dashboard.view_state import ViewState
from dashboard.views.parts import shared
from etl.model.student_group import ALL


def trend_section(scope: Scope) -> list[Component]:
    """Nothing where nothing was ever published; the table alone where no figure can be shown."""
    if not scope.cells():
        return _nothing(scope)
    found = trend.trend(scope)
    twin_table = _twin(scope)
    if found is None:
        words = scope.release.words.no_number(scope.cells()[-1])
        said = html.Div(html.P(words), className="empty")
        return [section("trend-h", _heading(scope.say("The figures")), said, twin_table)]
    return [section("trend-h", _charts(scope, found), twin_table)]


def _charts(scope: Scope, found: Trend) -> Component:
    words, cells = scope.release.words, scope.shown()
    title = cards.Headline(
        found.name, words.trend_subtitle(cells), level="h2", id="trend-h", kind="less"
    )
    card = cards.chart_card(
        title,
        charts.trend(found),
        [trend_notes.note(scope, found, svg_trend.axis(found).words)],
        shared.of_measure(scope, "trend"),
    )
    pace = bars.pace(scope)
    if pace is None:
        return columns("8-4", card, html.Div(_breaks(scope, found)))
    beside = cards.chart_card(
        cards.Headline(pace.name, units.of_all_a_year(scope)),
        charts.lying(pace),
        [_pace_note(scope, pace.bars)],
        shared.of_measure(scope, "pace"),
    )
    return columns("8-4", card, beside)


def _breaks(scope: Scope, found: Trend) -> list[Component]:
    """What is known of each break, in the plan's words."""
    said = [
        html.P(
            marked(
                f"{each.school_year}. {each.reason.spoken(scope.release.language)}",
                each.reason.untranslated(scope.release.language),
            ),
            className="said",
        )
        for each in scope.indicator.breaks
        if each.school_year in found.breaks and each.grade_band in (scope.grade_band, "all")
    ]
    return [html.H3(scope.say("A break stops arithmetic")), *said] if said else []


def _pace_note(scope: Scope, found: tuple[object, ...]) -> str:
    needed = any(getattr(bar, "is_needed", False) for bar in found)
    falls = any(getattr(bar, "value", 0) < 0 for bar in found)
    said = (
        scope.say("The dotted bar is the pace needed.") if needed else "",
        scope.say("Bars to the left of 0 are falls.") if falls else "",
    )
    return " ".join(text for text in said if text)


def _twin(scope: Scope) -> Component:
    slug, say = scope.indicator.slug, scope.say
    own = ViewState(
        organization=scope.organization.code,
        grade_band=scope.grade_band,
        group=ALL,
        years=scope.state.years,
    )
    links: list[Component] = [
        html.P(html.A(named, href=address))
        for named, address in (
            (say("Download these figures (CSV)"), addresses.table_csv(slug, own)),
            (
                say("Download every published figure of this measure (CSV)"),
                addresses.table_csv(slug),
            ),
        )
    ]
    return twin(table.by_year(scope), say("The same figures as a table"), links)


def _heading(words: str) -> Component:
    return html.H2(words, id="trend-h", className="less")


def _nothing(scope: Scope) -> list[Component]:
    """What the plan says of a measure that has no figures; nothing where it says nothing."""
    note = scope.indicator.target.note.spoken(scope.release.language)
    if not note:
        return []
    box = html.Div(
        html.P([html.Strong(scope.say("No data yet.")), " ", *prose(note)]), className="empty"
    )
    return [section("trend-h", _heading(scope.say("No figures to show yet")), box)]
