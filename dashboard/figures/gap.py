"""Two lines and the gap between them as a plain plotly dict for the live page."""

from typing import Any

from dashboard.figures import labels, palette, svg_gap
from dashboard.figures import plotly_base as base
from dashboard.figures.axis import Axis
from dashboard.figures.frame import Frame
from dashboard.figures.series import BREAKS, WORDS, bands
from dashboard.speech import speech
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.line import Line
from etl.model.cell import State
from etl.model.school_year import SchoolYear

LINE = 17
HEIGHT = svg_gap.WIDE.height - svg_gap.WIDE.top - svg_gap.WIDE.bottom


def draw(gap: GapTrend) -> dict[str, Any]:
    """The same marks, words and order as `svg_gap.draw`, with words where a reader points."""
    axis = svg_gap.axis(gap)
    layout = base.layout(Frame(svg_gap.WIDE, axis, gap.years))
    layout["shapes"] = [
        *(base.hatch(_place(gap, year) - 0.5) for year in gap.breaks),
        *_absences(gap),
        *_uprights(gap),
        *(mark for line in gap.lines for mark in base.coded(line, gap.years[0])),
        *_cautions(gap, axis.low),
    ]
    layout["annotations"] = [
        *_sizes(gap, axis),
        *(words for line in gap.lines for words in _first(line, gap, axis)),
        *_names(gap, axis),
        *_state_words(gap, axis.low),
    ]
    runs = [base.run(points, line) for line in gap.lines for points in line.runs if len(points) > 1]
    return {
        "data": [*runs, *(base.markers(line, with_ranges=False) for line in gap.lines)],
        "layout": layout,
    }


def _place(gap: GapTrend, year: SchoolYear) -> float:
    return float(year - gap.years[0])


def _uprights(gap: GapTrend) -> list[dict[str, Any]]:
    colour = palette.LIGHT["context"][0]
    return [
        base.upright(str(each.year), each.group, each.compared, colour, 1.25) for each in gap.gaps
    ]


def _sizes(gap: GapTrend, axis: Axis) -> list[dict[str, Any]]:
    words = []
    for each in gap.gaps:
        share = abs(axis.share(each.group) - axis.share(each.compared))
        is_over = share < svg_gap.TIGHT
        y = max(each.group, each.compared) if is_over else (each.group + each.compared) / 2
        is_end = each in (gap.gaps[0], gap.gaps[-1])
        font = base.BOLD if is_end else {**base.FONT, "color": palette.INK}
        side: dict[str, Any] = {"yshift": 17} if is_over else {}
        if svg_gap.TIGHT <= share < svg_gap.ROOMY:
            side = {"xshift": 3, "xanchor": "left"}
        words.append(base.words(each.text, str(each.year), y, font=font, **side))
    return words


def _first(line: Line, gap: GapTrend, axis: Axis) -> list[dict[str, Any]]:
    point = svg_gap.first(line, gap, axis, HEIGHT)
    if point is None:
        return []
    is_over = line is svg_gap.upper(gap) or svg_gap.is_low(point, axis, HEIGHT)
    shift = 17 if is_over else -18
    font = {**base.FONT, "color": palette.INK}
    return [base.words(point.text, str(point.year), point.value or 0, font=font, yshift=shift)]


def _names(gap: GapTrend, axis: Axis) -> list[dict[str, Any]]:
    known = [(line, line.latest) for line in gap.lines if line.latest]
    texts = [(*labels.wrap(line.name, 17), svg_gap.end_text(line, gap)) for line, _ in known]
    tall = max((len(lines) for lines in texts), default=1) * LINE + 4
    wanted = tuple((1 - axis.share(end.value or 0.0)) * HEIGHT for _, end in known)
    words = []
    for (line, _), lines, at in zip(
        known, texts, labels.spread(wanted, tall, 0, HEIGHT), strict=True
    ):
        y = axis.low + (1 - at / HEIGHT) * (axis.high - axis.low)
        font = {**base.BOLD, "color": palette.text_colour(line.pen)}
        side = {"xref": "x domain", "xshift": 4, "xanchor": "left", "align": "left"}
        words.append(base.words("<br>".join(lines), 1, y, font=font, **side))
    return words


def _cautions(gap: GapTrend, foot: float) -> list[dict[str, Any]]:
    years = {p.year for line in gap.lines for p in line.shown if p.has_caution}
    return [mark for year in sorted(years) for mark in base.caution(_place(gap, year), foot, -20)]


def _absences(gap: GapTrend) -> list[dict[str, Any]]:
    drawn = []
    for state, points in bands(gap.group):
        first = _place(gap, points[0].year)
        if state is State.SUPPRESSED:
            drawn += [base.hatch(first + year, pixels=28) for year in range(len(points))]
        else:
            drawn.append(base.zone(first - 0.2, first + len(points) - 0.8))
    return drawn


def _state_words(gap: GapTrend, foot: float) -> list[dict[str, Any]]:
    words, say = [], speech(gap.language)
    for year in gap.breaks:
        top = {"yref": "y domain", "yanchor": "bottom", "yshift": 4}
        at = _place(gap, year) - 0.5
        words.append(base.words(say(BREAKS), at, 1, font=base.SMALL_BOLD, **top))
    for state, points in bands(gap.group):
        at = _place(gap, points[0].year) + (len(points) - 1) / 2
        words.append(base.words(say(WORDS[state]), at, foot, font=base.SMALL, yshift=12))
    return words
