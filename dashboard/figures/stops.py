"""Where the points of each chart are, and what is said of each: hidden ones and bounds included."""

from collections.abc import Iterable

from dashboard.figures import (
    svg_bars,
    svg_beside,
    svg_gap,
    svg_lines,
    svg_panel,
    svg_scatter,
    svg_stages,
    svg_trend,
)
from dashboard.figures.axis import from_zero
from dashboard.figures.frame import Frame
from dashboard.speech import Speech, speech
from dashboard.view_data.bars import Bars
from dashboard.view_data.beside import Beside, Group
from dashboard.view_data.gap import GapAt, GapTrend
from dashboard.view_data.line import Line, Point
from dashboard.view_data.lines import Lines
from dashboard.view_data.panel import Panel
from dashboard.view_data.reading import Place, Reading, Stop
from dashboard.view_data.scatter import Scatter
from dashboard.view_data.stages import Stage, Stages
from dashboard.view_data.trend import TargetPath, Trend


def of_trend(trend: Trend) -> Reading:
    """The line, then the target."""
    axis = svg_trend.axis(trend)
    frames = [Frame(size, axis, trend.years) for size in (svg_trend.WIDE, svg_trend.NARROW)]
    target = [(_target(trend.path, frames, trend.language),)] if trend.path else []
    return _reading(_along(trend.line, frames), *target)


def of_gap(gap: GapTrend) -> Reading:
    """The group, the gaps, then what the group is compared with."""
    axis = svg_gap.axis(gap)
    frames = [Frame(size, axis, gap.years) for size in (svg_gap.WIDE, svg_gap.NARROW)]
    say = speech(gap.language)
    between = (_between(each, frames, say) for each in gap.gaps)
    return _reading(_along(gap.group, frames), between, _along(gap.compared, frames))


def of_lines(data: Lines) -> Reading:
    """One series a line."""
    axis = svg_lines.axis(data)
    sizes = (svg_lines.WIDE, svg_lines.narrow(data))
    frames = [Frame(size, axis, data.years) for size in sizes]
    return _reading(*(_along(line, frames) for line in data.lines))


def of_panels(panels: tuple[Panel, ...]) -> Reading:
    """One series a panel; each is placed within its own drawing."""
    return _reading(*(_of_panel(panel) for panel in panels))


def of_bars(bars: Bars, *, is_standing: bool = False) -> Reading:
    spots = svg_bars.standing_spots if is_standing else svg_bars.lying_spots
    places = zip(spots(bars, svg_bars.WIDE), spots(bars, svg_bars.NARROW), strict=True)
    return _reading(
        Stop(f"{bar.label}: {bar.text}", *place)
        for bar, place in zip(bars.bars, places, strict=True)
    )


def of_scatter(data: Scatter) -> Reading:
    """The schools from left to right."""
    wide = svg_scatter.spots(data, svg_scatter.WIDE)
    narrow = svg_scatter.spots(data, svg_scatter.NARROW)
    found = zip(data.dots, wide, narrow, strict=True)
    stops = (Stop(f"{dot.name}: {dot.spoken}", one, other) for dot, one, other in found)
    return _reading(sorted(stops, key=lambda stop: stop.wide))


def of_stages(groups: tuple[Stages, ...]) -> Reading:
    """One series a group; each is placed within its own drawing."""
    return _reading(*(_of_stages(each) for each in groups))


def of_beside(data: Beside) -> Reading:
    """One series a group: students, then each kind of staff."""
    wide, narrow = (svg_beside.spots(data, w) for w in (svg_beside.WIDE, svg_beside.NARROW))
    return _reading(*map(_of_group, data.groups, wide, narrow))


def _of_group(group: Group, wide: tuple[Place, ...], narrow: tuple[Place, ...]) -> tuple[Stop, ...]:
    places = zip(group.shares, wide, narrow, strict=True)
    return tuple(Stop(f"{group.name}: {share.text}", one, other) for share, one, other in places)


def _of_stages(data: Stages) -> tuple[Stop, ...]:
    places = zip(
        data.stages,
        svg_stages.spots(data, svg_stages.WIDE),
        svg_stages.spots(data, svg_stages.NARROW),
        strict=True,
    )
    return tuple(
        Stop(f"{data.name}, {stage.label}: {_told(stage)}", wide, narrow)
        for stage, wide, narrow in places
    )


def _told(stage: Stage) -> str:
    return f"{stage.text}, {stage.share}" if stage.share else stage.text


def _reading(*series: Iterable[Stop]) -> Reading:
    return Reading(tuple(stops for each in series if (stops := tuple(each))))


def _of_panel(panel: Panel) -> tuple[Stop, ...]:
    """A panel without a figure is one stop that says why."""
    axis = from_zero(panel.top, panel.unit)
    frames = [Frame(size, axis, panel.years) for size in (svg_panel.WIDE, svg_panel.NARROW)]
    if panel.line.shown:
        return _along(panel.line, frames)
    return (Stop(f"{panel.name}: {panel.words}", (0, 0), (0, 0)),)


def _along(line: Line, frames: list[Frame]) -> tuple[Stop, ...]:
    return tuple(_stop(line, point, frames) for point in line.points if point.spoken)


def _stop(line: Line, point: Point, frames: list[Frame]) -> Stop:
    wide, narrow = (_at(point, frame) for frame in frames)
    words = f"{line.name}, {point.year}: {point.spoken}"
    return Stop(words, wide, narrow, (str(point.year), point.value))


def _at(point: Point, frame: Frame) -> Place:
    y = frame.foot if point.value is None else frame.y(point.value)
    return frame.x(point.year), y


def _between(gap: GapAt, frames: list[Frame], say: Speech) -> Stop:
    middle = (gap.group + gap.compared) / 2
    wide, narrow = ((frame.x(gap.year), frame.y(middle)) for frame in frames)
    words = say("Gap in {year}: {size}", year=gap.year, size=gap.text)
    return Stop(words, wide, narrow, (str(gap.year), middle))


def _target(path: TargetPath, frames: list[Frame], language: str) -> Stop:
    year, value = path.points[-1]
    wide, narrow = ((frame.x(year), frame.y(value)) for frame in frames)
    say = speech(language)
    words = say("Target for {year}: {value}", year=year, value=path.text)
    return Stop(words, wide, narrow, (str(year), value))
