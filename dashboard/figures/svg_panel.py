"""One student group as a small SVG, on the axes that all groups share."""

from functools import lru_cache

from dashboard.figures import marks, palette, series, svg
from dashboard.figures.axis import from_zero
from dashboard.figures.frame import Frame, Size
from dashboard.figures.svg import Markup
from dashboard.view_data.line import Line, Point
from dashboard.view_data.panel import Panel
from etl.model.cell import Coding

WIDE = Size(262, 158, 28, 36, 8, 20)
CROWDED = 24.0
NARROW = Size(171, 140, 28, 36, 8, 20, is_narrow=True)


@lru_cache(maxsize=512)
def draw(panel: Panel, size: Size = WIDE) -> Markup:
    """Kept: the panels of a measure are the same whatever else a reader chooses there."""
    return svg.picture(
        f"{panel.id}-{'n' if size.is_narrow else 'w'}",
        panel.name,
        panel.summary,
        size.width,
        size.height,
        *marks_of(panel, size),
    )


def marks_of(panel: Panel, size: Size = WIDE) -> tuple[Markup, ...]:
    """All that is drawn of a panel, from back to front."""
    frame = Frame(size, from_zero(panel.top, panel.unit), panel.years)
    colour = palette.css_class(panel.line.pen)
    return (
        _grid(frame),
        _goal(panel, frame),
        _absences(panel, frame),
        _everyone(panel, frame),
        series.runs(panel.line, frame),
        series.ranges(panel.line, frame, foot=0.0),
        series.markers(panel.line, frame, 3.6),
        _cautions(panel.line, frame),
        _ends(panel, frame, colour),
        _year_words(frame),
    )


def _grid(frame: Frame) -> Markup:
    drawn = []
    for tick, label in zip(frame.axis.ticks, frame.axis.labels, strict=True):
        y = frame.y(tick)
        drawn.append(svg.line(frame.start, y, frame.end, y, "ax0" if tick == 0 else "gl"))
        drawn.append(svg.text(label, frame.start - 5, y + 4.5, "sm", "end"))
    return Markup("".join(drawn))


def _goal(panel: Panel, frame: Frame) -> Markup:
    if panel.goal is None:
        return Markup("")
    y = frame.y(min(panel.goal, panel.top))
    return svg.line(frame.start, y, frame.end, y, "path")


def _absences(panel: Panel, frame: Frame) -> Markup:
    """Hatched: a year that is hidden, and the place where the series breaks."""
    top = frame.size.top + 12
    half = min(7.0, frame.step * 0.4)
    drawn = []
    for point in panel.line.points:
        if point.value is None:
            x = frame.x(point.year)
            drawn.append(marks.hatch(x - half, top, 2 * half, frame.foot - top))
        if point.is_after_break:
            x = frame.x(point.year, -0.5)
            drawn.append(marks.hatch(x - 3, top, 6, frame.foot - top))
    return Markup("".join(drawn))


def _everyone(panel: Panel, frame: Frame) -> Markup:
    drawn = []
    for run in panel.everyone.runs:
        points = [(frame.x(point.year), frame.y(point.value or 0.0)) for point in run]
        drawn.append(svg.polyline(points, "ctx"))
    if end := panel.everyone.latest:
        x, y = frame.x(end.year), frame.y(end.value or 0.0)
        drawn.append(marks.marker("circle", x, y, 3, "pt c-context"))
    return Markup("".join(drawn))


def _cautions(line: Line, frame: Frame) -> Markup:
    """The sign of care stands at the foot, or high up where figures run along the foot."""
    drawn = []
    for point in line.shown:
        if point.has_caution:
            x = frame.x(point.year)
            near = [p for p in line.shown if abs(frame.x(p.year) - x) < CROWDED]
            is_low = any(frame.foot - frame.y(p.value or 0.0) < 38 for p in near)
            drawn.append(marks.caution(x, frame.size.top + 26 if is_low else frame.foot - 15, 11))
    return Markup("".join(drawn))


def _ends(panel: Panel, frame: Frame, colour: str) -> Markup:
    """The first and the latest figure; the latest stands beside its own year."""
    shown = panel.line.shown
    if not shown:
        return Markup("")
    first, latest = shown[0], shown[-1]
    drawn = [_latest(latest, frame, f"lbl h {colour}")]
    is_said_twice = first.text == latest.text and latest.coding is not Coding.EXACT
    if first != latest and not is_said_twice:
        y = frame.y(first.value or 0.0)
        x = max(frame.x(first.year), frame.start + 4)
        y += 20 if _is_under(panel, first, frame) else -9
        drawn.append(svg.text(first.text, x - 2, y, "sm h"))
    return Markup("".join(drawn))


def _latest(point: Point, frame: Frame, kind: str) -> Markup:
    """Beside the point; the words of a bound are too long for that and stand over or under it."""
    x, y = frame.x(point.year), frame.y(point.value or 0.0)
    if point.coding is Coding.EXACT:
        return svg.text(point.text, x + 8, y + 5, kind)
    way = 19 if point.coding is Coding.AT_LEAST else -9
    return svg.text(point.text, frame.size.width, y + way, kind, "end")


def _is_under(panel: Panel, first: Point, frame: Frame) -> bool:
    """Whether the first figure stands under its point: on the side away from all students, where
    there is room for it."""
    value = first.value or 0.0
    if frame.foot - frame.y(value) < 24:
        return False
    same = [p.value for p in panel.everyone.shown if p.year == first.year]
    return not same or value <= (same[0] or 0.0)


def _year_words(frame: Frame) -> Markup:
    y = frame.foot + 16
    first, last = str(frame.years[0]), str(frame.years[-1])
    return Markup(
        svg.text(first, frame.start + 2, y, "sm")
        + svg.text(last, min(frame.end + 30, frame.size.width), y, "sm", "end")
    )
