"""The main trend as a plain plotly dict for the live page."""

from typing import Any

from dashboard.figures import palette, svg_trend
from dashboard.figures import plotly_base as base
from dashboard.figures.axis import Axis
from dashboard.figures.frame import Frame
from dashboard.figures.series import BREAKS, WORDS, bands
from dashboard.speech import speech
from dashboard.view_data.trend import Trend
from etl.model.cell import State


def draw(trend: Trend) -> dict[str, Any]:
    """The same marks, words and order as `svg_trend.draw`, with words where a reader points."""
    axis = svg_trend.axis(trend)
    layout = base.layout(Frame(svg_trend.WIDE, axis, trend.years))
    layout["shapes"] = [
        *_zones(trend),
        *_shortfall_line(trend),
        *base.coded(trend.line, trend.years[0]),
        *_cautions(trend, axis),
    ]
    layout["annotations"] = [
        *_value_words(trend, axis),
        *_path_words(trend),
        *_shortfall_words(trend),
        *_state_words(trend, axis.low),
    ]
    runs = [base.run(points, trend.line) for points in trend.line.runs if len(points) > 1]
    return {"data": [*_path(trend), *runs, base.markers(trend.line)], "layout": layout}


def _place(trend: Trend, year: Any) -> float:
    return float(year - trend.years[0])


def _path(trend: Trend) -> list[base.Trace]:
    if trend.path is None:
        return []
    (year, value), say = trend.path.points[-1], speech(trend.language)
    dotted = {"color": palette.TARGET, "width": 1.75, "dash": "2px,5px"}
    ring = {"symbol": "circle-open-dot", "size": 14, "color": palette.TARGET}
    return [
        {
            "type": "scatter",
            "name": say("Path to the target"),
            "mode": "lines",
            "x": [str(each) for each, _ in trend.path.points],
            "y": [each for _, each in trend.path.points],
            "line": dotted,
            "hoverinfo": "skip",
            "cliponaxis": False,
        },
        {
            "type": "scatter",
            "name": say(svg_trend.TARGET),
            "mode": "markers",
            "x": [str(year)],
            "y": [value],
            "text": [say("Target for {year}: {value}", year=year, value=trend.path.text)],
            "hoverinfo": "text",
            "marker": {**ring, "line": {"width": 2}},
            "cliponaxis": False,
        },
    ]


def _zones(trend: Trend) -> list[dict[str, Any]]:
    zones = []
    if trend.waiting_from:
        zones.append(base.zone(_place(trend, trend.waiting_from) - 0.5, len(trend.years) - 0.75))
    for year in trend.breaks:
        zones.append(base.hatch(_place(trend, year) - 0.5))
    for state, points in bands(trend.line):
        first, last = (_place(trend, points[end].year) for end in (0, -1))
        if state is State.SUPPRESSED:
            zones += [base.hatch(first + year, pixels=28) for year in range(len(points))]
        else:
            zones.append(base.zone(first - 0.2, last + 0.2))
    return zones


def _value_words(trend: Trend, axis: Axis) -> list[dict[str, Any]]:
    drawn, frame = [], Frame(svg_trend.WIDE, axis, trend.years)
    for point in trend.line.shown:
        assert point.value is not None
        near = svg_trend.beside_it(point, trend, frame)
        if near is not None:
            side = {"xshift": near.right, "xanchor": "left" if near.right > 0 else "right"}
            lift = 13 if near.is_over else -13
            drawn.append(
                base.words(
                    point.text, str(point.year), point.value, font=base.BOLD, yshift=lift, **side
                )
            )
            continue
        above = svg_trend.is_over(point, trend, axis)
        ends = point.interval
        edge = (ends.high if above else ends.low) if ends else point.value
        shift = 13 if above else -15
        drawn.append(base.words(point.text, str(point.year), edge, font=base.BOLD, yshift=shift))
    return drawn


def _cautions(trend: Trend, axis: Axis) -> list[dict[str, Any]]:
    drawn, frame = [], Frame(svg_trend.WIDE, axis, trend.years)
    for point in trend.line.shown:
        if point.has_caution and point.value is not None:
            edge = point.interval.low if point.interval else point.value
            is_near = svg_trend.beside_it(point, trend, frame) is not None
            down = 10 if is_near or svg_trend.is_over(point, trend, axis) else 26
            drawn += base.caution(_place(trend, point.year), edge, down)
    return drawn


def _path_words(trend: Trend) -> list[dict[str, Any]]:
    if trend.path is None:
        return []
    (year, value), say = trend.path.points[-1], speech(trend.language)
    side = {"xshift": 12, "xanchor": "left", "align": "left"}
    words = [
        base.words(
            f"{say(svg_trend.TARGET)}<br>{trend.path.text}",
            str(year),
            value,
            font=base.BOLD,
            **side,
        )
    ]
    start = max(trend.path.points[0][0], trend.waiting_from or trend.path.points[0][0])
    if year - start > 1:
        part = start - trend.years[0] + (year - start) * 0.2
        spot = svg_trend.named_at(trend.path, trend.waiting_from)
        shift = -22 if svg_trend.rises(trend.path) else 18
        words.append(base.words(say(svg_trend.PATH), part, spot, yshift=shift, xanchor="left"))
    return words


def _shortfall_line(trend: Trend) -> list[dict[str, Any]]:
    short = trend.shortfall
    if short is None:
        return []
    return [base.upright(str(short.year), short.value, short.expected, palette.INK_3)]


def _shortfall_words(trend: Trend) -> list[dict[str, Any]]:
    short = trend.shortfall
    if short is None:
        return []
    middle = (short.value + short.expected) / 2
    side = {"xshift": 6, "xanchor": "left", "align": "left"}
    text = "<br>".join(short.words)
    return [base.words(text, str(short.year), middle, font=base.SMALL_BOLD, **side)]


def _state_words(trend: Trend, foot: float) -> list[dict[str, Any]]:
    words, say = [], speech(trend.language)
    for year in trend.breaks:
        top = {"yref": "y domain", "yanchor": "bottom", "yshift": 4}
        at = _place(trend, year) - 0.5
        words.append(base.words(say(BREAKS), at, 1, font=base.SMALL_BOLD, **top))
    for state, points in bands(trend.line):
        at = _place(trend, points[0].year) + (len(points) - 1) / 2
        words.append(base.words(say(WORDS[state]), at, foot, font=base.SMALL, yshift=12))
    if trend.waiting_from:
        at = (_place(trend, trend.waiting_from) - 0.5 + len(trend.years) - 0.75) / 2
        is_low = svg_trend.rises(trend.path)
        spot: dict[str, Any] = {"yref": "y domain", "yshift": 22 if is_low else -14}
        text = say(svg_trend.WAITING)
        words.append(base.words(text, at, 0 if is_low else 1, font=base.SMALL, **spot))
    return words
