"""The main trend as SVG, for wide and narrow screens."""

from itertools import pairwise

from dashboard.figures import beside, labels, marks, scaffold, series, svg
from dashboard.figures.axis import Axis, axis_for, of_times
from dashboard.figures.frame import Frame, Size
from dashboard.figures.svg import Markup
from dashboard.speech import noted, speech
from dashboard.view_data.line import Point
from dashboard.view_data.trend import TargetPath, Trend
from etl.model.school_year import SchoolYear

WIDE = Size(620, 360, 40, 92, 26, 34)
NARROW = Size(288, 330, 34, 14, 44, 34, is_narrow=True)
# The part of the height that a value needs under its point.
FOOT = 0.08
TARGET, PATH, PATH_SHORT = noted("Target"), noted("Path the plan needs"), noted("Path needed")
POINTS, WAITING = noted("points"), noted("No figures yet")


def axis(trend: Trend) -> Axis:
    """The axis that holds the figures, their ranges and the path."""
    if trend.is_logarithm:
        return of_times(trend.line.values, trend.language)
    path = tuple(value for _, value in trend.path.points) if trend.path else ()
    return axis_for(
        (*trend.line.values, *path),
        trend.unit,
        may_exceed=trend.may_exceed,
        language=trend.language,
    )


def draw(trend: Trend, size: Size = WIDE) -> Markup:
    frame = Frame(size, axis(trend), trend.years)
    narrow = size.is_narrow
    return svg.picture(
        f"{trend.id}-{'n' if narrow else 'w'}",
        trend.name,
        trend.summary,
        size.width,
        size.height,
        _waiting(trend, frame),
        scaffold.grid(frame),
        scaffold.years(frame),
        _breaks(trend, frame),
        series.absences(trend.line, frame, size.top, trend.language),
        _path(trend, frame),
        _shortfall(trend, frame),
        series.runs(trend.line, frame),
        series.ranges(trend.line, frame, foot=3.0 if narrow else 4.0),
        series.markers(trend.line, frame, 4.2 if narrow else 5.0),
        _values(trend, frame),
    )


def labelled(trend: Trend, frame: Frame) -> tuple[Point, ...]:
    """The points whose value is written beside them: all when there is room, else the first, and
    every second or third counted back from the latest."""
    shown = trend.line.shown
    if not shown:
        return ()
    step = labels.every(len(frame.years), frame.step * (len(frame.years) - 1), 40)
    first, latest = shown[0].year, shown[-1].year
    return tuple(
        point
        for point in shown
        if point.year == first or ((latest - point.year) % step == 0 and point.year - first >= step)
    )


def is_above(point: Point, trend: Trend) -> bool:
    """Whether the value is written over its point: on the side away from the path, else over a
    peak and under everything else."""
    if point.value is None:
        return False
    if trend.path and point.year >= trend.path.points[0][0]:
        return point.value > on_path(trend.path, point) + 1e-9
    near = [p.value for p in trend.line.shown if abs(p.year - point.year) == 1]
    return bool(near) and all(value is not None and value < point.value for value in near)


def is_over(point: Point, trend: Trend, axis: Axis) -> bool:
    """Whether the value is written over its point: also where there is no room between the point,
    or the foot of its range, and the foot of the chart."""
    if point.value is None:
        return False
    low = point.interval.low if point.interval else point.value
    return is_above(point, trend) or axis.share(low) < FOOT


def beside_it(point: Point, trend: Trend, frame: Frame) -> beside.Spot | None:
    """Where the value is written close beside its point, if its range is long and there is room."""
    return beside.spot(point, trend.line.shown, frame, is_over=is_above(point, trend))


def on_path(path: TargetPath, point: Point) -> float:
    """The path's value in the year of a point, straight between the listed years."""
    years = path.points
    for (start, low), (end, high) in pairwise(years):
        if start <= point.year <= end:
            return low + (high - low) * (point.year - start) / (end - start)
    return years[-1][1] if point.year > years[-1][0] else years[0][1]


def _values(trend: Trend, frame: Frame) -> Markup:
    drawn = []
    chosen = labelled(trend, frame)
    for point in trend.line.shown:
        x, reach = frame.x(point.year), _reach(point, frame)
        above = is_over(point, trend, frame.axis)
        y = reach[0] - 8 if above else reach[1] + 18
        near = beside_it(point, trend, frame)
        if point in chosen and near is not None:
            drawn.append(svg.text(point.text, x + near.right, near.y, "b h", near.anchor))
        elif point in chosen:
            drawn.append(svg.text(point.text, x, y, "b h", "middle"))
        if point.has_caution:
            is_under = near is None and not above and point in chosen
            under = (y if is_under else reach[1]) + 7
            drawn.append(marks.caution(x, min(under, frame.foot - 18)))
    return Markup("".join(drawn))


def _reach(point: Point, frame: Frame) -> tuple[float, float]:
    """Top and foot, in pixels, of a point with its range."""
    assert point.value is not None
    ends = [frame.y(point.value)]
    if point.interval:
        ends += [frame.y(point.interval.low), frame.y(point.interval.high)]
    return min(ends), max(ends)


def _path(trend: Trend, frame: Frame) -> Markup:
    if trend.path is None:
        return Markup("")
    points = [(frame.x(year), frame.y(value)) for year, value in trend.path.points]
    (x, y), say = points[-1], speech(trend.language)
    drawn = [svg.polyline(points, "path"), marks.marker("circle", x, y, 6.5, "ring")]
    drawn.append(marks.marker("circle", x, y, 2.4, "pt c-ink"))
    if frame.size.is_narrow:
        is_under = not rises(trend.path) and frame.foot - y > 26
        words = say("Target {value}", value=trend.path.text)
        drawn.append(svg.text(words, x + 14, y + (22 if is_under else -14), "b h", "end"))
    else:
        drawn.append(svg.text(say(TARGET), x + 16, y - 1, "b"))
        drawn.append(svg.text(trend.path.text, x + 16, y + 16, "b"))
    return Markup("".join((*drawn, _path_words(trend, frame))))


def _path_words(trend: Trend, frame: Frame) -> Markup:
    """Names the dotted line, on the side that the figures are not on; left out where the years to
    come are too few to hold the words."""
    assert trend.path is not None
    (start, _), (end, _) = trend.path.points[0], trend.path.points[-1]
    after = max(start, trend.waiting_from or start)
    words, width = (PATH_SHORT, 82) if frame.size.is_narrow else (PATH, 136)
    if (end - after) * frame.step < width / 2:
        return Markup("")
    part = (end - after) * 0.2
    value = named_at(trend.path, trend.waiting_from)
    x = min(frame.x(after, part), frame.size.width - width)
    y = frame.y(value) + (30 if rises(trend.path) else -14)
    words = speech(trend.language)(words)
    return svg.text(words, x, y, "i h sm" if frame.size.is_narrow else "i h")


def named_at(path: TargetPath, waiting_from: SchoolYear | None) -> float:
    """The path's value where its name begins: a fifth of the way through the years to come."""
    (start, low), (end, high) = path.points[0], path.points[-1]
    after = max(start, waiting_from or start)
    return low + (high - low) * (after - start + (end - after) * 0.2) / max(end - start, 1)


def rises(path: TargetPath | None) -> bool:
    return path is None or path.points[-1][1] >= path.points[0][1]


def _shortfall(trend: Trend, frame: Frame) -> Markup:
    short = trend.shortfall
    if short is None:
        return Markup("")
    x, path, point = frame.x(short.year), frame.y(short.expected), frame.y(short.value)
    way = 1 if point > path else -1
    middle = (path + point) / 2
    first, second = short.words
    if frame.size.is_narrow:
        first = first.removesuffix(f" {speech(trend.language)(POINTS)}")
    return Markup(
        svg.line(x, path + 5 * way, x, point - 9 * way, "lead")
        + svg.text(first, x + 8, middle - 2, "b h sm")
        + svg.text(second, x + 8, middle + 14, "b h sm")
    )


def _breaks(trend: Trend, frame: Frame) -> Markup:
    drawn, words = [], speech(trend.language)(series.BREAKS)
    for year in trend.breaks:
        x = frame.x(year, -0.5)
        top = frame.size.top - 6
        drawn.append(marks.hatch(x - 7, top, 14, frame.foot - top))
        drawn.append(svg.text(words, x, top - 6, "sm b", "middle"))
    return Markup("".join(drawn))


def _waiting(trend: Trend, frame: Frame) -> Markup:
    """The years whose figures are still to come."""
    if trend.waiting_from is None:
        return Markup("")
    left = frame.x(trend.waiting_from, -0.5)
    top = frame.size.top - 8
    middle = min((left + frame.end) / 2, frame.end - 44)
    y = frame.foot - 18 if rises(trend.path) else frame.size.top + 12
    return Markup(
        svg.rect(left, top, frame.end - left, frame.foot - top, "zone")
        + svg.text(speech(trend.language)(WAITING), middle, y, "sm", "middle")
    )
