"""Two lines and the gap between them as SVG, for wide and narrow screens."""

from dashboard.figures import labels, marks, palette, scaffold, series, svg
from dashboard.figures.axis import Axis, axis_for
from dashboard.figures.frame import INSET, Frame, Size
from dashboard.figures.svg import Markup
from dashboard.speech import speech
from dashboard.view_data.gap import GapAt, GapTrend
from dashboard.view_data.line import Line, Point

WIDE = Size(620, 360, 40, 128, 26, 34)
NARROW = Size(288, 330, 34, 14, 34, 34, is_narrow=True)
LABEL = 17
# The share of the plot's height that a number needs on its upright, and beside it.
ROOMY, TIGHT = 0.15, 0.07
# The pixels that a value needs under its point, and between the lines beside that of the gap.
UNDER, BOTH = 25, 70


def axis(gap: GapTrend) -> Axis:
    """The axis that holds both lines."""
    values = [p.value for line in gap.lines for p in line.shown if p.value is not None]
    return axis_for(tuple(values), gap.unit, may_exceed=gap.may_exceed, language=gap.language)


def draw(gap: GapTrend, size: Size = WIDE) -> Markup:
    frame = Frame(size, axis(gap), gap.years)
    radius = 4.2 if size.is_narrow else 4.8
    return svg.picture(
        f"{gap.id}-{'n' if size.is_narrow else 'w'}",
        gap.name,
        gap.summary,
        size.width,
        size.height,
        scaffold.grid(frame),
        scaffold.years(frame),
        _breaks(gap, frame),
        series.absences(gap.group, frame, size.top, gap.language),
        _uprights(gap, frame),
        *(series.runs(line, frame) for line in gap.lines),
        *(series.markers(line, frame, radius) for line in gap.lines),
        _sizes(gap, frame),
        _cautions(gap, frame),
        *(_first(line, gap, frame) for line in gap.lines),
        _names(gap, frame),
    )


def sized(gap: GapTrend, frame: Frame) -> tuple[GapAt, ...]:
    """The gaps that are written: all when there is room, else every second or third, counted back
    from the latest."""
    step = labels.every(len(frame.years), frame.step * (len(frame.years) - 1), 40)
    latest = gap.gaps[-1].year if gap.gaps else None
    return tuple(each for each in gap.gaps if latest and (latest - each.year) % step == 0)


def upper(gap: GapTrend) -> Line:
    """The line that ends higher: its name is written above, the other's below."""
    ends = [line.latest.value or 0.0 if line.latest else 0.0 for line in gap.lines]
    return gap.group if ends[0] > ends[1] else gap.compared


def _uprights(gap: GapTrend, frame: Frame) -> Markup:
    drawn = []
    for each in gap.gaps:
        x = frame.x(each.year)
        top, foot = _between(each, frame)
        if foot - top > 20:
            drawn.append(svg.line(x, top + 9, x, foot - 9, "conn"))
    return Markup("".join(drawn))


def _between(each: GapAt, frame: Frame) -> tuple[float, float]:
    top, foot = sorted((frame.y(each.group), frame.y(each.compared)))
    return top, foot


def _sizes(gap: GapTrend, frame: Frame) -> Markup:
    """On the upright where there is room, beside it where there is little, else over both lines."""
    drawn = []
    for each in sized(gap, frame):
        x = frame.x(each.year)
        top, foot = _between(each, frame)
        kind = "b h" if each in (gap.gaps[0], gap.gaps[-1]) else "i h"
        share = (foot - top) / (frame.foot - frame.size.top)
        if share >= ROOMY:
            drawn.append(svg.text(each.text, x, (top + foot) / 2 + 5, kind, "middle"))
        elif share >= TIGHT:
            drawn.append(svg.text(each.text, x + 5, (top + foot) / 2 + 5, kind))
        else:
            drawn.append(svg.text(each.text, x, top - 12, kind, "middle"))
    return Markup("".join(drawn))


def _cautions(gap: GapTrend, frame: Frame) -> Markup:
    years = {p.year for line in gap.lines for p in line.shown if p.has_caution}
    return Markup("".join(marks.caution(frame.x(year), frame.foot - 20) for year in sorted(years)))


def _first(line: Line, gap: GapTrend, frame: Frame) -> Markup:
    """The value that a line starts from, on its outer side; over a point that lies on the foot."""
    height = frame.foot - frame.size.top
    point = first(line, gap, axis(gap), height)
    if point is None:
        return Markup("")
    is_over = line is upper(gap) or is_low(point, axis(gap), height)
    y = frame.y(point.value or 0.0) + (-13 if is_over else 23)
    return svg.text(point.text, frame.x(point.year), y, "i h", "middle")


def first(line: Line, gap: GapTrend, own: Axis, height: float) -> Point | None:
    """The first point, if there is room for its value beside that of the gap, in a plot of that
    height."""
    if len(line.shown) < 2:
        return None
    point = line.shown[0]
    if line is not upper(gap) and not is_low(point, own, height):
        return point
    needed = TIGHT if line is upper(gap) else BOTH / height
    is_tight = any(
        abs(own.share(each.group) - own.share(each.compared)) < needed
        for each in gap.gaps
        if each.year == point.year
    )
    return None if is_tight else point


def is_low(point: Point, own: Axis, height: float) -> bool:
    """Whether a value has no room between its point and the foot."""
    return own.share(point.value or 0.0) * height < UNDER


def _names(gap: GapTrend, frame: Frame) -> Markup:
    known = [(line, line.latest) for line in gap.lines if line.latest]
    if frame.size.is_narrow:
        return Markup("".join(_outside(line, end, gap, frame) for line, end in known))
    texts = [(*labels.wrap(line.name, 17), end_text(line, gap)) for line, _ in known]
    tall = max((len(lines) for lines in texts), default=1) * LABEL
    wanted = tuple(frame.y(end.value or 0.0) for _, end in known)
    places = labels.spread(wanted, tall + 4, frame.size.top, frame.foot - tall + LABEL)
    drawn = []
    for (line, _), lines, y in zip(known, texts, places, strict=True):
        kind = f"lbl h {palette.css_class(line.pen)}"
        for row, words in enumerate(lines):
            drawn.append(svg.text(words, frame.end + 7, y - 3 + row * LABEL, kind))
    return Markup("".join(drawn))


def end_text(line: Line, gap: GapTrend) -> str:
    """The latest value of a line, with its year where others have later ones."""
    end = line.latest
    if end is None:
        return ""
    return end.text if end.year == gap.years[-1] else f"{end.text} ({end.year})"


def _outside(line: Line, end: Point, gap: GapTrend, frame: Frame) -> Markup:
    """Where there is no room beside the lines: over the upper one, under the lower one, or over it
    too when it runs along the foot."""
    kind = f"lbl h {palette.css_class(line.pen)}"
    words = labels.wrap(f"{line.short} {end_text(line, gap)}", 24)
    width = max(len(row) for row in words) * 7.5
    right = max(min(frame.x(end.year) + INSET, frame.end), width)
    near = [frame.y(p.value or 0.0) for p in line.shown if frame.x(p.year) >= right - width]
    under = max(near) + 26
    is_over = line is upper(gap) or under + (len(words) - 1) * LABEL > frame.foot - 4
    start = min(near) - 13 - (len(words) - 1) * LABEL if is_over else under
    return Markup(
        "".join(
            svg.text(row, right, start + at * LABEL, kind, "end") for at, row in enumerate(words)
        )
    )


def _breaks(gap: GapTrend, frame: Frame) -> Markup:
    top, words = frame.size.top - 6, speech(gap.language)(series.BREAKS)
    return Markup(
        "".join(
            marks.hatch(frame.x(year, -0.5) - 7, top, 14, frame.foot - top)
            + svg.text(words, frame.x(year, -0.5), top - 6, "sm b", "middle")
            for year in gap.breaks
        )
    )
