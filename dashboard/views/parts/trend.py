"""The trend of a measure with its pace, and the table that says the same."""

from dash import html
from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components import chart_card as cards
from dashboard.components import charts
from dashboard.components.prose import prose
from dashboard.components.section import columns, section
from dashboard.components.table import twin
from dashboard.figures import svg_trend
from dashboard.queries import bars, table, trend, units
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.trend import TargetPath, Trend
from dashboard.views.parts import shared

RANGES = noted("Short bars show how far each figure could move by chance in a group of that size.")
PATH = noted(
    "The dotted line is the path that the plan sets. It runs from the baseline, {baseline} in "
    "{start}, to the target, {target} in {end}."
)


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
    words, cells = scope.release.words, scope.cells()
    title = cards.Headline(
        found.name, words.trend_subtitle(cells), level="h2", id="trend-h", kind="less"
    )
    card = cards.chart_card(
        title, charts.trend(found), [_note(scope, found)], shared.of_measure(scope, "trend")
    )
    pace = bars.pace(scope)
    if pace is None:
        return columns("8-4", card, html.Div(_breaks(scope, found)))
    beside = cards.chart_card(
        cards.Headline(pace.name, scope.say("{unit}, all students", unit=units.a_year(scope))),
        charts.lying(pace),
        [_pace_note(scope, pace.bars)],
        shared.of_measure(scope, "pace"),
    )
    return columns("8-4", card, beside)


def _breaks(scope: Scope, found: Trend) -> list[Component]:
    """What is known of each break, in the plan's words."""
    said = [
        html.P(
            prose(f"{each.school_year}. {each.reason.spoken(scope.release.language)}"),
            className="said",
        )
        for each in scope.indicator.breaks
        if each.school_year in found.breaks and each.grade_band in (scope.grade_band, "all")
    ]
    return [html.H3(scope.say("A break stops arithmetic")), *said] if said else []


def _note(scope: Scope, found: Trend) -> str:
    has_range = any(point.interval for point in found.line.shown)
    said = (
        svg_trend.axis(found).words,
        scope.say(RANGES) if has_range else "",
        _path(scope, found.path) if found.path else "",
        scope.say("The triangle asks for care; the figure is compared and judged like any other.")
        if any(point.has_caution for point in found.line.shown)
        else "",
        scope.say("Across a break no line is drawn and no change is worked out.")
        if found.breaks
        else "",
    )
    return " ".join(text for text in said if text)


def _path(scope: Scope, path: TargetPath) -> str:
    """Names the baseline and the target, with their years."""
    (start, value), (end, _) = path.points[0], path.points[-1]
    return scope.say(
        PATH,
        baseline=scope.release.words.quantity(value, scope.indicator),
        start=start,
        target=path.text,
        end=end,
    )


def _pace_note(scope: Scope, found: tuple[object, ...]) -> str:
    needed = any(getattr(bar, "is_needed", False) for bar in found)
    falls = any(getattr(bar, "value", 0) < 0 for bar in found)
    said = (
        scope.say("The dotted bar is the pace needed.") if needed else "",
        scope.say("Bars to the left of 0 are falls.") if falls else "",
    )
    return " ".join(text for text in said if text)


def _twin(scope: Scope) -> Component:
    address = addresses.table_csv(scope.indicator.slug)
    named = scope.say("Download every published figure of this measure (CSV)")
    link = html.P(html.A(named, href=address))
    return twin(table.by_year(scope), scope.say("The same figures as a table"), [link])


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
