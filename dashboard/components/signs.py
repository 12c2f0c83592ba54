"""Shapes beside their words: a status, a caution, a piece of a group's line."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.drawing import Drawing
from dashboard.components.prose import prose
from dashboard.figures import shapes
from dashboard.view_data.line import Pen
from dashboard.view_data.status_mark import StatusMark


def shape(kind: str) -> Drawing:
    return Drawing(shapes.shape(kind), class_name=f"shape k-{kind}")


def status_chip(mark: StatusMark, *, is_large: bool = False) -> Component:
    """The shape and the word, always both; the word leads to the rule behind it."""
    size = " st--lg" if is_large else ""
    word = prose(mark.word)
    said = [html.A(word, href=mark.address)] if mark.address else word
    return html.Span(
        [shape(mark.kind), html.Span(said, className="w")],
        className=f"st k-{mark.kind}{size}",
    )


def caution(words: str) -> Component:
    """The sign of care and what it is about. It stops nothing."""
    return html.Span([shape("caution"), html.Span(prose(words))], className="caution")


def key(pen: Pen) -> Drawing:
    return Drawing(shapes.key(pen), class_name="key")
