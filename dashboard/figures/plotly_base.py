"""What every live figure shares. A figure is a plain dict: 2 ms, where plotly's own classes take
50; `go.Figure(figure)` checks them in the tests.

Years are category labels: a numeric axis would draw "2,020.5". Places between two years are given
by position (0 is the first year, 0.5 is half-way to the second).
"""

from typing import Any

from dashboard.figures import labels, marks, palette
from dashboard.figures.frame import INSET, Frame
from dashboard.figures.scaffold import YEAR_WIDTH
from dashboard.view_data.line import Line, Point
from etl.model.cell import Coding
from etl.model.school_year import SchoolYear

Trace = dict[str, Any]
SYMBOLS = {"circle": "circle", "square": "square", "diamond": "diamond", "triangle": "triangle-up"}
FONT = {"family": palette.FONT, "size": 14, "color": palette.INK_2}
BOLD = {**FONT, "weight": 600, "color": palette.INK}
SMALL = {**FONT, "size": 13}
SMALL_BOLD = {**BOLD, "size": 13}
# Pixels over the highest grid line, which plotly leaves out where its axis ends with it.
OVER = 2


def layout(frame: Frame) -> dict[str, Any]:
    """Axes and fonts; no title (the page says it) and no legend (lines are labelled). Years and
    values lie where the drawing of `frame` has them at any width, so that nothing moves when the
    live figure takes its place, and the same years are written."""
    size, axis, years = frame.size, frame.axis, frame.years
    wide, tall = frame.end - frame.start, frame.foot - size.top
    written = labels.ticked(len(years), wide - 2 * INSET, YEAR_WIDTH)
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": FONT,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"font": {**FONT, "color": palette.INK}, "bgcolor": palette.PAPER},
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": [str(year) for year in years],
            "domain": [frame.start / size.width, frame.end / size.width],
            "range": [-INSET / frame.step, (wide - INSET) / frame.step],
            "fixedrange": True,
            "tickmode": "array",
            "tickvals": [str(year) for year in years],
            "ticktext": [str(y) if at in written else "" for at, y in enumerate(years)],
            "tickangle": 0,
            "ticks": "outside",
            "tickcolor": palette.INK_3,
            "tickfont": SMALL,
            "showgrid": False,
            "showline": True,
            "linecolor": palette.INK_3,
            "zeroline": False,
        },
        "yaxis": {
            "domain": [1 - frame.foot / size.height, 1 - (size.top - OVER) / size.height],
            "range": [axis.low, axis.low + (axis.high - axis.low) * (tall + OVER) / tall],
            "fixedrange": True,
            "tickmode": "array",
            "tickvals": list(axis.ticks),
            "ticktext": list(axis.labels),
            "tickfont": SMALL,
            "ticklabelstandoff": 5,
            "gridcolor": palette.GRID,
            "zeroline": False,
        },
        "shapes": [],
        "annotations": [],
    }


def run(points: tuple[Point, ...], line: Line) -> Trace:
    """The part of a line between two breaks, without markers and without hover."""
    return {
        "type": "scatter",
        "name": line.name,
        "mode": "lines",
        "x": [str(point.year) for point in points],
        "y": [point.value for point in points],
        "line": {
            "color": palette.line_colour(line.pen),
            "width": 2.75,
            "dash": palette.plotly_dash(line.pen),
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def markers(line: Line, *, with_ranges: bool = True) -> Trace:
    """Every figure of a line with its range and, when pointed at, its words."""
    shown = line.shown
    colour = palette.line_colour(line.pen)
    return {
        "type": "scatter",
        "name": line.name,
        "mode": "markers",
        "x": [str(point.year) for point in shown],
        "y": [point.value for point in shown],
        "text": [f"{line.name}, {point.year}: {point.spoken}" for point in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {
            "symbol": SYMBOLS.get(line.pen.marker, "circle"),
            "size": 10,
            "opacity": [1 if point.coding is Coding.EXACT else 0 for point in shown],
            "color": [palette.PAPER if point.is_open else colour for point in shown],
            "line": {
                "color": [colour if point.is_open else palette.PAPER for point in shown],
                "width": [2.5 if point.is_open else 1.5 for point in shown],
            },
        },
        "error_y": _ranges(line, colour) if with_ranges else {"visible": False},
    }


def _ranges(line: Line, colour: str) -> dict[str, Any]:
    up, down = [], []
    for point in line.shown:
        has_range = point.interval is not None and point.coding is Coding.EXACT
        value = point.value or 0.0
        up.append(round(point.interval.high - value, 6) if has_range and point.interval else 0)
        down.append(round(value - point.interval.low, 6) if has_range and point.interval else 0)
    return {
        "visible": any(up) or any(down),
        "type": "data",
        "symmetric": False,
        "array": up,
        "arrayminus": down,
        "color": colour,
        "thickness": 1.5,
        "width": 4,
    }


def words(
    text: str, x: str | float, y: float, *, font: dict[str, Any] | None = None, **place: Any
) -> dict[str, Any]:
    """One text on the chart: `x` is a year or a place between years, `y` a value."""
    return {
        "text": text,
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "showarrow": False,
        "font": font or FONT,
        **place,
    }


def zone(x0: float, x1: float) -> dict[str, Any]:
    """A tinted stretch of years, behind everything."""
    return {
        "type": "rect",
        "xref": "x",
        "yref": "y domain",
        "x0": x0,
        "x1": x1,
        "y0": 0,
        "y1": 1.02,
        "layer": "below",
        "line": {"width": 0},
        "fillcolor": palette.SURFACE,
    }


def strokes(
    lines: tuple[marks.Stroke, ...], at: float, y: float, colour: str, width: float
) -> dict[str, Any]:
    """Straight strokes in pixels (to the right and down) around a place and a value."""
    return _drawn(_commands(lines), at, y, {"color": colour, "width": width})


def coded(line: Line, first: SchoolYear) -> list[dict[str, Any]]:
    """The bars and arrows of values of which only a bound is published."""
    colour = palette.line_colour(line.pen)
    return [
        strokes(marks.arrow(point.coding), point.year - first, point.value, colour, 2.2)
        for point in line.shown
        if point.coding is not Coding.EXACT and point.value is not None
    ]


def caution(at: float, y: float, down: float) -> list[dict[str, Any]]:
    """The sign of care, its tip `down` pixels under a value."""
    tip, right, left = ((x, y + down) for x, y in marks.triangle())
    sign = _commands(((tip, right),)) + f"L{left[0]:g},{-left[1]:g}Z"
    ink = {"color": palette.INK, "width": 1.5}
    mark = tuple(((x1, y1 + down), (x2, y2 + down)) for (x1, y1), (x2, y2) in marks.exclamation())
    return [
        {**_drawn(sign, at, y, ink), "fillcolor": palette.PAPER},
        strokes(mark, at, y, palette.INK, 1.6),
    ]


def hatch(at: float, pixels: float = 14, rows: int = 300) -> dict[str, Any]:
    """Diagonal lines from the foot to the top of the plot, `pixels` wide, around a place."""
    lines = "".join(
        f"M{x1 - pixels / 2:g},{1 - y1 / rows:.3f}L{x2 - pixels / 2:g},{1 - y2 / rows:.3f}"
        for (x1, y1), (x2, y2) in marks.diagonals(pixels, rows)
    )
    return {
        "type": "path",
        "xref": "x",
        "yref": "y domain",
        "xsizemode": "pixel",
        "xanchor": at,
        "path": lines,
        "layer": "below",
        "line": {"color": palette.HATCH, "width": 1.25},
    }


def _drawn(commands: str, at: float, y: float, line: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "path",
        "xref": "x",
        "yref": "y",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": at,
        "yanchor": y,
        "path": commands,
        "line": line,
    }


def _commands(lines: tuple[marks.Stroke, ...]) -> str:
    """plotly counts pixels upwards."""
    return "".join(f"M{x1:g},{-y1:g}L{x2:g},{-y2:g}" for (x1, y1), (x2, y2) in lines)


def upright(x: str, low: float, high: float, colour: str, width: float = 1.0) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "x",
        "yref": "y",
        "x0": x,
        "x1": x,
        "y0": low,
        "y1": high,
        "layer": "below",
        "line": {"color": colour, "width": width},
    }
