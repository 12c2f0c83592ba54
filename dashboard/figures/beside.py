"""Where a value is written whose range is long: close beside its point, where no line runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.frame import Frame
from dashboard.view_data.line import Point

# Pixels that a range may reach from its point before a value at its end is far from the point.
FAR = 24.0
# A value as it is set: how wide a letter is, how tall the words are, how far they stand off.
LETTER, TALL, OFF = 7.2, 13.0, 6.0


@dataclass(frozen=True)
class Spot:
    """`right` is counted from the point, `y` is the line that the words stand on, in pixels."""

    right: float
    y: float
    anchor: str
    is_over: bool


def spot(point: Point, shown: Sequence[Point], frame: Frame, *, is_over: bool) -> Spot | None:
    """The first free place beside a point, on the side `is_over` first, to the right first; None
    where the range is short, or where a line, a neighbour or the edge leaves no room."""
    if point.value is None or point.interval is None:
        return None
    y = frame.y(point.value)
    far = max(y - frame.y(point.interval.high), frame.y(point.interval.low) - y)
    if far <= FAR:
        return None
    for over in (is_over, not is_over):
        base = y - OFF if over else y + OFF + TALL - 3
        if not frame.size.top <= base - TALL or base > frame.foot - 4:
            continue
        for way, anchor in ((1, "start"), (-1, "end")):
            if _is_free(point, shown, frame, way, is_over=over):
                return Spot(way * OFF, base, anchor, over)
    return None


def _is_free(
    point: Point, shown: Sequence[Point], frame: Frame, way: int, *, is_over: bool
) -> bool:
    """Whether neither the line to the next point that way nor that point's range is met."""
    width = OFF + LETTER * len(point.text)
    x = frame.x(point.year) + way * width
    if not frame.start <= x <= frame.size.width:
        return False
    others = [each for each in shown if (each.year - point.year) * way > 0]
    if not others or point.value is None:
        return True
    near = min(others, key=lambda each: abs(each.year - point.year))
    if abs(frame.x(near.year) - frame.x(point.year)) < width + 4:
        return False
    if near.value is None:
        return True
    falls = frame.y(near.value) - frame.y(point.value)
    return falls >= 0 if is_over else falls <= 0
