"""Grid, axis labels and year labels of a drawing."""

from dashboard.figures import labels, svg
from dashboard.figures.frame import Frame
from dashboard.figures.svg import Markup

YEAR_WIDTH = 54.0


def grid(frame: Frame) -> Markup:
    drawn = []
    for tick, label in zip(frame.axis.ticks, frame.axis.labels, strict=True):
        y = frame.y(tick)
        is_foot = tick == frame.axis.low
        drawn.append(svg.line(frame.start, y, frame.end, y, "ax0" if is_foot else "gl"))
        drawn.append(svg.text(label, frame.start - 7, y + 4.5, "sm", "end"))
    return Markup("".join(drawn))


def years(frame: Frame) -> Markup:
    """School years under the axis; as many as there is room for, the first and the last always."""
    written = set(labels.ticked(len(frame.years), frame.step * (len(frame.years) - 1), YEAR_WIDTH))
    drawn = []
    for place, year in enumerate(frame.years):
        x = frame.x(year)
        drawn.append(svg.line(x, frame.foot, x, frame.foot + 5, "tick"))
        if place in written:
            drawn.append(_year(str(year), x, frame))
    return Markup("".join(drawn))


def _year(words: str, x: float, frame: Frame) -> Markup:
    half = 24
    y = frame.foot + 22
    if x + half > frame.size.width:
        return svg.text(words, frame.size.width, y, "sm", "end")
    if x - half < 0:
        return svg.text(words, 0, y, "sm")
    return svg.text(words, x, y, "sm", "middle")
