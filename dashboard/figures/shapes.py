"""The shapes of statuses and signs. Each survives greyscale; none is ever shown without its word.

`SHAPES` is keyed by the kinds of `assets/40-status.css` (`k-off` and so on).
"""

from dashboard.figures import marks, svg
from dashboard.figures.svg import Markup
from dashboard.view_data.line import Pen
from etl.model.figure import StatusCode

KINDS = {
    StatusCode.MET: "met",
    StatusCode.ON_TRACK: "on",
    StatusCode.OFF_TRACK: "off",
    StatusCode.STAGNANT: "stagnant",
    StatusCode.CANNOT_TELL: "unsure",
    StatusCode.CLOSE_TO_PATH: "unsure",
    StatusCode.SERIES_BROKEN: "unsure",
    StatusCode.NO_TARGET: "notarget",
    StatusCode.BASELINE_PENDING: "none",
    StatusCode.NO_DATA: "none",
    StatusCode.HIDDEN: "hidden",
    StatusCode.CONTEXT: "context",
}


def shape(kind: str) -> Markup:
    """The drawing of a status kind, of "overdue", "caution", "broken", or of a direction ("rose",
    "fell", "same", of a small group "small"). Raises KeyError for another."""
    return svg.ornament(20, 20, *_DRAWN[kind])


def key(pen: Pen) -> Markup:
    """A short piece of a group's line with its marker: what a reader looks for in a chart."""
    colour = f"c-{pen.colour}"
    line = svg.polyline(((1, 6), (27, 6)), f"ln {colour}", pen.dash)
    return svg.ornament(28, 12, line, marks.marker(pen.marker, 14, 6, 3.6, f"pt {colour}"))


def _circle(radius: float, **look: str | float) -> Markup:
    return svg.element("circle", cx=10, cy=10, r=radius, **look)


def _stroke(commands: str, width: float, colour: str = "currentColor") -> Markup:
    return svg.element("path", d=commands, fill="none", stroke=colour, stroke_width=width)


_RING: dict[str, str | float] = {"fill": "none", "stroke": "currentColor", "stroke_width": 2}
_DRAWN: dict[str, tuple[Markup, ...]] = {
    "met": (
        _circle(9, fill="currentColor"),
        _stroke("M5.5 10.5l3 3 6-7", 2.4, "var(--paper)"),
    ),
    "on": (_circle(8, fill="currentColor"),),
    "off": (svg.element("path", d="M10 .6 19.4 10 10 19.4.6 10z", fill="currentColor"),),
    "stagnant": (svg.element("rect", x=2, y=2, width=16, height=16, fill="currentColor"),),
    "unsure": (
        _circle(8, **_RING),
        svg.element("path", d="M10 2a8 8 0 0 0 0 16z", fill="currentColor"),
    ),
    "notarget": (_circle(8, **_RING), _stroke("M5.6 10h8.8", 2.2)),
    "none": (_circle(8, **{**_RING, "stroke_dasharray": "2.6 2.4"}),),
    "hidden": (
        svg.element("rect", x=1.6, y=1.6, width=16.8, height=16.8, **_RING),
        _stroke("M5 19 19 5M1.5 13 13 1.5", 1.4),
    ),
    "context": (_stroke("M3 10h14", 2.6),),
    "overdue": (
        svg.element("rect", x=1.6, y=1.6, width=16.8, height=16.8, **_RING),
        _stroke("M2 12 12 2M2 18 18 2M8 18 18 8", 2),
    ),
    "rose": (svg.element("path", d="M10 3 18 16H2z", fill="currentColor"),),
    "fell": (_stroke("M10 17 2 4h16z", 2),),
    "same": (svg.element("rect", x=2, y=7.5, width=16, height=5, fill="currentColor"),),
    "small": (_circle(7, **_RING),),
    "broken": (_stroke("M5 6 11 0M5 12 15 2M5 18 15 8M9 20l6-6", 1.6),),
    "caution": (
        svg.element(
            "path",
            d="M10 2 18.8 17.6H1.2z",
            fill="none",
            stroke="currentColor",
            stroke_width=1.8,
            stroke_linejoin="round",
        ),
        _stroke("M10 7.6v5M10 14.4v1.4", 1.9),
    ),
}
