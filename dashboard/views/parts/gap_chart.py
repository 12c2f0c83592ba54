"""The gap chart with what is said under it, on the home page and on a measure's page."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import charts
from dashboard.figures import svg_gap
from dashboard.queries.comparison import Comparison
from dashboard.queries.gap import Gap
from dashboard.queries.scope import Scope
from dashboard.speech import Speech


def drawings(say: Speech, found: Gap, id: str) -> Component:
    """The chart, or the words that stand in for one."""
    if found.chart is None:
        return html.Div(html.P(say("No year has figures of both sides.")), className="empty")
    return charts.gap(replace(found.chart, id=id))


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
    return f"{words.gap_pair(scope.of(chosen.group), chosen.compare)}{choice}."
