"""A chart with its headline, the line under it, and what must be said about it."""

from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose


@dataclass(frozen=True)
class Headline:
    """`level` is the tag of the heading, `id` what a section is labelled by. `under` says measure,
    unit, who and years."""

    words: str
    under: str = ""
    level: str = "h3"
    id: str = ""
    kind: str = ""


def chart_card(
    headline: Headline, drawings: Component, notes: list[Any], shared: Component | None = None
) -> Component:
    """A figure: headline, chart, notes, and its own addresses. Empty notes are left out."""
    said = [html.P(note, className="chart-note") for note in notes if note]
    ways = [shared] if shared is not None else []
    return html.Figure([html.Figcaption(_caption(headline)), drawings, *said, *ways])


def _caption(headline: Headline) -> list[Component]:
    tag: Any = getattr(html, headline.level.upper())
    look = {
        name: value for name, value in (("id", headline.id), ("className", headline.kind)) if value
    }
    under = [html.P(prose(headline.under))] if headline.under else []
    return [tag(prose(headline.words), **look), *under]
