"""The marks that charts are made of, as SVG: markers, ranges, cautions, hatches, coded values."""

from dashboard.figures import svg
from dashboard.figures.svg import Markup
from etl.model.cell import Coding

HATCH_STEP = 9.0
Spot = tuple[float, float]
Stroke = tuple[Spot, Spot]


def marker(shape: str, x: float, y: float, radius: float, kind: str) -> Markup:
    """A circle, square, diamond or triangle around a point, all of about the same weight."""
    if shape == "square":
        side = radius * 1.8
        return svg.rect(x - side / 2, y - side / 2, side, side, kind)
    if shape == "diamond":
        long = radius * 1.3
        return svg.polygon(((x, y - long), (x + long, y), (x, y + long), (x - long, y)), kind)
    if shape == "triangle":
        long = radius * 1.3
        corners = ((x, y - long), (x + long, y + long * 0.8), (x - long, y + long * 0.8))
        return svg.polygon(corners, kind)
    return svg.element("circle", cx=x, cy=y, r=radius, class_=kind)


def interval(x: float, low: float, high: float, kind: str, foot: float = 4.0) -> Markup:
    """An upright from `low` to `high` (pixels), with short feet unless `foot` is 0."""
    upright = svg.line(x, low, x, high, kind)
    if not foot:
        return upright
    ends = (svg.line(x - foot, end, x + foot, end, kind) for end in (low, high))
    return Markup(upright + "".join(ends))


def coded(coding: Coding, x: float, y: float, kind: str) -> Markup:
    """A bar at the bound and an arrow to the side on which the real value lies."""
    return svg.path(_commands(arrow(coding), x, y), kind)


def arrow(coding: Coding) -> tuple[Stroke, ...]:
    """The strokes of a coded value around its bound, in pixels to the right and down."""
    way = 1 if coding is Coding.AT_MOST else -1
    tip = (0.0, way * 9.0)
    heads = tuple(((side, way * 5.0), tip) for side in (-4.0, 4.0))
    return ((-6.0, 0.0), (6.0, 0.0)), ((0.0, 0.0), tip), *heads


def caution(x: float, top: float, size: float = 16.0) -> Markup:
    """The open triangle with an exclamation mark, its tip at (`x`, `top`)."""
    corners = [(x + right, top + down) for right, down in triangle(size)]
    sign = svg.polygon(corners, "cau")
    return Markup(sign + svg.path(_commands(exclamation(size), x, top), "cau-i"))


def triangle(size: float = 16.0) -> tuple[Spot, Spot, Spot]:
    """The corners of the sign of care, from its tip, in pixels to the right and down."""
    half, tall = size * 0.56, size * 0.93
    return (0.0, 0.0), (half, tall), (-half, tall)


def exclamation(size: float = 16.0) -> tuple[Stroke, ...]:
    return tuple(
        ((0.0, size * 0.93 * start), (0.0, size * 0.93 * end))
        for start, end in ((0.36, 0.68), (0.8, 0.9))
    )


def _commands(strokes: tuple[Stroke, ...], x: float, y: float) -> str:
    return "".join(
        f"M{svg.number(x + x1)} {svg.number(y + y1)}L{svg.number(x + x2)} {svg.number(y + y2)}"
        for (x1, y1), (x2, y2) in strokes
    )


def hatch(x: float, y: float, width: float, height: float) -> Markup:
    """Diagonal lines that fill a rectangle: here is something that is not shown."""
    return svg.path(_commands(diagonals(width, height), x, y), "hatch-line")


def diagonals(width: float, height: float, step: float = HATCH_STEP) -> tuple[Stroke, ...]:
    """The ends of the rising diagonals of a rectangle, clipped to it."""
    lines = []
    for at in range(1, int((width + height) / step) + 1):
        reach = at * step
        low_x = max(0.0, reach - height)
        high_x = min(width, reach)
        if high_x > low_x:
            lines.append(((low_x, reach - low_x), (high_x, reach - high_x)))
    return tuple(lines)
