"""The trend of a measure and the gap of a student group as lines over school years."""

from dataclasses import replace

from dashboard.figures import svg_gap, svg_trend
from dashboard.figures.axis import Axis
from dashboard.packet.native.chart import Chart, Kind, Series, Spot
from dashboard.packet.native.written import PLAIN, both_ways, rounded, written
from dashboard.speech import Speech, noted, speech
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.line import Line, Pen, Point
from dashboard.view_data.trend import TargetPath, Trend
from etl.model.cell import Coding, State
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear

NO_NUMBER = {
    State.SUPPRESSED: noted("Hidden"),
    State.NOT_REPORTED: noted("Not reported"),
    State.NOT_APPLICABLE: noted("Does not apply"),
}
SCHOOL_YEAR, PATH, BASELINE = noted("School year"), noted("Path the plan needs"), noted("Baseline")
NEW_SERIES, CARE = noted("New series"), noted("Read with care")
GAP = noted("Gap {size}")
PATH_PEN = Pen("ink", "2 5", "circle")
# From here on every second value, or only first and last, is written beside its point.
MANY = 9
# The sign of care, as pages draw it.
TRIANGLE = "△"
# The share of the height that a number under a point needs.
_FOOT = 0.08


def of_trend(trend: Trend) -> Chart:
    """All students (or one group) against the path that the plan promised."""
    say = speech(trend.language)
    line = trend.line
    axis = svg_trend.axis(trend)
    written_at = _labelled(line, trend.years)
    above = {
        point.year
        for point in line.shown
        if svg_trend.is_above(point, trend) or _is_low(point, axis)
    }
    own = _series(line, trend.years, written_at, above)
    series = (own, _path(trend.path, trend, say)) if trend.path else (own,)
    start = trend.path.points[0][0] if trend.path else None
    under = tuple(
        "\n".join(
            each
            for each in (_words((line,), year, say), say(BASELINE) if year == start else "")
            if each
        )
        for year in trend.years
    )
    return _chart(trend, axis, series, under)


def of_gap(gap: GapTrend) -> Chart:
    """Two lines, with the size of the gap under each year that has one."""
    say = speech(gap.language)
    upper, axis = svg_gap.upper(gap), svg_gap.axis(gap)
    low = {p.year for line in gap.lines for p in line.shown if _is_low(p, axis)}
    series = tuple(
        _series(
            line,
            gap.years,
            {line.shown[0].year} if len(line.shown) > 1 else set(),
            set(gap.years) if line is upper else low,
            end=f"{line.name} {svg_gap.end_text(line, gap)}",
        )
        for line in gap.lines
    )
    sizes = {each.year: say(GAP, size=each.text) for each in gap.gaps}
    under = tuple(
        "\n".join(each for each in (sizes.get(year, ""), _words(gap.lines, year, say)) if each)
        for year in gap.years
    )
    series = tuple(_without_ranges(each) for each in series)
    return _chart(gap, axis, series, under, has_uprights=True)


def _chart(
    drawn: Trend | GapTrend,
    axis: Axis,
    series: tuple[Series, ...],
    under: tuple[str, ...],
    *,
    has_uprights: bool = False,
) -> Chart:
    return Chart(
        Kind.LINES,
        drawn.name,
        drawn.summary,
        speech(drawn.language)(SCHOOL_YEAR),
        tuple(map(str, drawn.years)),
        series,
        under,
        axis,
        _axis_form(axis, drawn.unit),
        has_uprights,
        language=drawn.language,
    )


def _series(
    line: Line,
    years: tuple[SchoolYear, ...],
    labelled: set[SchoolYear],
    above: set[SchoolYear],
    end: str = "",
) -> Series:
    known = {point.year: point for point in line.points}
    spots = tuple(
        _spot(known[year], year in labelled, year in above) if year in known else Spot()
        for year in years
    )
    return Series(line.name, line.pen, spots, end)


def _spot(point: Point, is_labelled: bool, is_above: bool) -> Spot:
    if point.value is None:
        return Spot()
    read = written(point.text)
    is_bound = point.coding is not Coding.EXACT
    return Spot(
        read.value if read else point.value,
        read.form if read else PLAIN,
        point.text if is_labelled or is_bound else "",
        None if is_bound else point.interval,
        is_above,
        is_bound,
        point.is_open,
        point.is_after_break,
    )


def _path(path: TargetPath, trend: Trend, say: Speech) -> Series:
    """The path in every year that it runs through, named with the target at its end."""
    start, end = path.points[0][0], path.points[-1][0]
    spots = []
    for year in trend.years:
        if start <= year <= end:
            value = rounded(svg_trend.on_path(path, Point(year)), trend.unit)
            spots.append(Spot(value.value, value.form, is_above=True))
        else:
            spots.append(Spot())
    target = say("Target {value}", value=path.text)
    return Series(say(PATH), PATH_PEN, tuple(spots), target, is_path=True)


def _labelled(line: Line, years: tuple[SchoolYear, ...]) -> set[SchoolYear]:
    """The years whose value is written: all when there is room, else every second or third one
    counted back from the latest, and the first."""
    shown = [point.year for point in line.shown]
    step = -(-len(years) // MANY)
    return {year for year in shown if (shown[-1] - year) % step == 0 or year == shown[0]}


def _without_ranges(series: Series) -> Series:
    """Pages draw ranges where one line stands alone; two lines would hide each other's."""
    return replace(series, spots=tuple(replace(spot, interval=None) for spot in series.spots))


def _is_low(point: Point, axis: Axis) -> bool:
    """Whether there is no room for a number between a point and the foot of the chart."""
    return point.value is not None and axis.share(point.value) < _FOOT


def _words(lines: tuple[Line, ...], year: SchoolYear, say: Speech) -> str:
    """What has to be known of a year: why a line has no number, a break, a reason for care."""
    points = [(line, point) for line in lines for point in line.points if point.year == year]
    told = [
        say(NO_NUMBER.get(point.state, NO_NUMBER[State.NOT_REPORTED]))
        if len(lines) == 1
        else f"{line.short}: {say(NO_NUMBER[point.state]).lower()}"
        for line, point in points
        if point.value is None
    ]
    if any(point.is_after_break for _, point in points):
        told.append(say(NEW_SERIES))
    if any(point.has_caution for _, point in points):
        told.append(f"{TRIANGLE} {say(CARE)}")
    return "\n".join(told)


def _axis_form(axis: Axis, unit: Unit) -> str:
    """The format of the ticks, with as many decimals as they need."""
    decimals = max(len(f"{tick:.10f}".rstrip("0").partition(".")[2]) for tick in axis.ticks)
    form = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    sign = {Unit.PERCENT: '{}"%"', Unit.DOLLARS: '"$"{}'}.get(unit, "{}")
    return both_ways(sign.format(form))
