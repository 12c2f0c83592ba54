"""The gap chart with what is said under it, on the home page and on a measure's page."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import live
from dashboard.figures import gap as live_gap
from dashboard.figures import svg_gap
from dashboard.queries.comparison import Comparison
from dashboard.queries.gap import Gap
from dashboard.queries.scope import Scope


def drawings(found: Gap, id: str) -> Component:
    """The chart, or the words that stand in for one."""
    if found.chart is None:
        return html.Div(html.P("No year has figures of both sides."), className="empty")
    chart = replace(found.chart, id=id)
    wide, narrow = svg_gap.draw(chart), svg_gap.draw(chart, svg_gap.NARROW)
    return live(f"{id}-live", live_gap.draw(chart), wide, narrow, chart.summary)


def notes(found: Gap) -> str:
    """The cut axis and the range by chance, in words."""
    axis = svg_gap.axis(found.chart).words if found.chart else ""
    said = (axis, found.note, found.who.sentence if found.who else "")
    return " ".join(text for text in said if text)


def compared_with(scope: Scope, chosen: Comparison) -> str:
    """Names the comparison, and whose choice it is."""
    words = scope.release.words
    note = words.comparison_note(scope.of(chosen.group), chosen.compare)
    choice = f" ({note})" if note else ""
    question = words.gap_question(scope.of(chosen.group), chosen.compare)
    pair = question.partition(" for ")[2].rstrip("?").replace(", compared", " compared")
    return f"{pair[:1].upper()}{pair[1:]}{choice}."
