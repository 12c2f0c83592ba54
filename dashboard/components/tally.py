"""How many measures have which status."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.signs import shape
from dashboard.view_data.status_mark import StatusCount


def tally(counts: tuple[StatusCount, ...]) -> Component:
    """One line a status with its number, word, and a shape for each measure."""
    return html.Ul([_line(count) for count in counts], className="tally")


def legend(counts: tuple[StatusCount, ...], name: str = "") -> Component:
    """Statuses in one row: "2 off track". A number of 0 is left out, of -1 not written."""
    items = [html.Li(_short(count)) for count in counts if count.number]
    named: dict[str, Any] = {"aria-label": name} if name else {}
    return html.Ul(items, className="legend", **named)


def _line(count: StatusCount) -> Component:
    shapes = [shape(count.kind) for _ in range(count.number)]
    parts = [html.B(count.number), html.Span(count.word), html.Span(shapes, className="shapes")]
    return html.Li(parts, className="" if count.number else "zero")


def _short(count: StatusCount) -> Component:
    words = count.word if count.number < 0 else f"{count.number} {count.word}"
    return html.Span(
        [shape(count.kind), html.Span(words, className="w")], className=f"st k-{count.kind}"
    )
