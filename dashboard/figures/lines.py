"""A few lines on the same axes as a plain plotly dict for the live page."""

from typing import Any

from dashboard.figures import palette, svg_lines
from dashboard.figures import plotly_base as base
from dashboard.figures.axis import Axis
from dashboard.figures.frame import Frame
from dashboard.figures.series import BREAKS
from dashboard.speech import speech
from dashboard.view_data.lines import Lines


def draw(data: Lines) -> dict[str, Any]:
    """The same marks, words and order as `svg_lines.draw`, with words where a reader points."""
    axis = svg_lines.axis(data)
    layout = base.layout(Frame(svg_lines.WIDE, axis, data.years))
    layout["shapes"] = [
        *(base.hatch(float(year - data.years[0]) - 0.5) for year in data.breaks),
        *(mark for line in data.lines for mark in base.coded(line, data.years[0])),
    ]
    layout["annotations"] = [*_breaks(data), *_names(data, axis)]
    runs = [
        base.run(points, line) for line in data.lines for points in line.runs if len(points) > 1
    ]
    return {"data": [*runs, *(base.markers(line) for line in data.lines)], "layout": layout}


def _breaks(data: Lines) -> list[dict[str, Any]]:
    words = speech(data.language)(BREAKS)
    top = {"yref": "y domain", "yanchor": "bottom", "yshift": 4}
    return [
        base.words(words, float(year - data.years[0]) - 0.5, 1, font=base.SMALL_BOLD, **top)
        for year in data.breaks
    ]


def _names(data: Lines, axis: Axis) -> list[dict[str, Any]]:
    size = svg_lines.WIDE
    height = float(size.height - size.top - size.bottom)
    drawn = []
    tops = svg_lines.places(data, axis, height)
    for line, rows, top in zip(data.lines, svg_lines.named(data), tops, strict=True):
        y = axis.low + (1 - top / height) * (axis.high - axis.low)
        font = {**base.BOLD, "color": palette.text_colour(line.pen)}
        side = {"xref": "x domain", "xshift": 6, "xanchor": "left", "align": "left"}
        drawn.append(
            base.words("<br>".join(rows), 1, y, font=font, yanchor="top", yshift=12, **side)
        )
    return drawn
