"""A chart with its headline, the line under it, and what must be said about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.graph import graph
from dashboard.components.prose import prose
from dashboard.figures import svg, svg_bars
from dashboard.figures.svg import Markup
from dashboard.view_data.bars import Bars


@dataclass(frozen=True)
class Headline:
    """`level` is the tag of the heading, `id` what a section is labelled by. `under` says measure,
    unit, who and years."""

    words: str
    under: str = ""
    level: str = "h3"
    id: str = ""
    kind: str = ""


def chart_card(headline: Headline, drawings: Component, notes: list[Any]) -> Component:
    """A figure: headline, chart, notes. Empty notes are left out."""
    said = [html.P(note, className="chart-note") for note in notes if note]
    return html.Figure([html.Figcaption(_caption(headline)), drawings, *said])


def live(id: str, figure: dict[str, Any], wide: Markup, narrow: Markup, name: str) -> Component:
    """A chart that is live where there is room; on narrow screens it stays our own drawing, whose
    text is made for them."""
    size = svg.size_of(narrow)
    stub = svg.ornament(*size, kind="only-narrow")
    return html.Div(
        [
            html.Div(graph(id, figure, wide, stub, name), className="only-wide"),
            Drawing(narrow, class_name="only-narrow"),
        ],
        className="chartbox for-620",
    )


def still(wide: Markup, narrow: Markup) -> Component:
    """A chart that is a drawing everywhere, made for 360 and for 288 pixels."""
    return _pair(wide, narrow, "for-360")


def small(wide: Markup, narrow: Markup) -> Component:
    """A small chart of a set, made for 262 and for 171 pixels."""
    return _pair(wide, narrow, "for-262")


def bars(draw: Callable[[Bars, int], Markup], data: Bars) -> Component:
    return still(draw(data, svg_bars.WIDE), draw(data, svg_bars.NARROW))


def _pair(wide: Markup, narrow: Markup, kind: str) -> Component:
    drawings = [Drawing(wide, class_name="only-wide"), Drawing(narrow, class_name="only-narrow")]
    return html.Div(drawings, className=f"chartbox {kind}")


def _caption(headline: Headline) -> list[Component]:
    tag: Any = getattr(html, headline.level.upper())
    look = {
        name: value for name, value in (("id", headline.id), ("className", headline.kind)) if value
    }
    under = [html.P(prose(headline.under))] if headline.under else []
    return [tag(prose(headline.words), **look), *under]
