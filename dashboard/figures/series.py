"""A line as SVG: its runs, ranges, markers and coded values, and the years that have no number."""

from collections.abc import Iterator

from dashboard.figures import marks, palette, svg
from dashboard.figures.frame import Frame
from dashboard.figures.svg import Markup
from dashboard.speech import ENGLISH, noted, speech
from dashboard.view_data.line import Line, Point
from etl.model.cell import Coding, State

WORDS = {
    State.SUPPRESSED: noted("Hidden"),
    State.NOT_REPORTED: noted("–"),
    State.NOT_APPLICABLE: noted("n/a"),
}
BREAKS = noted("Series breaks")


def runs(line: Line, frame: Frame, kind: str = "ln") -> Markup:
    """The parts of the line that may be drawn: never over a break or a year without a number."""
    kinds = f"{kind} {palette.css_class(line.pen)}"
    return Markup(
        "".join(
            svg.polyline([_at(point, frame) for point in run], kinds, line.pen.dash)
            for run in line.runs
            if len(run) > 1
        )
    )


def ranges(line: Line, frame: Frame, foot: float = 4.0) -> Markup:
    kind = f"iv {palette.css_class(line.pen)}"
    return Markup(
        "".join(
            marks.interval(
                frame.x(point.year),
                frame.y(point.interval.low),
                frame.y(point.interval.high),
                kind,
                foot,
            )
            for point in line.shown
            if point.interval and point.coding is Coding.EXACT
        )
    )


def markers(line: Line, frame: Frame, radius: float) -> Markup:
    return Markup("".join(_marker(point, line, frame, radius) for point in line.shown))


def absences(line: Line, frame: Frame, top: float, language: str = ENGLISH) -> Markup:
    """Hatched bands where figures are hidden, quiet zones where none was reported, each with its
    word; years in a row share one band."""
    drawn, say = [], speech(language)
    for state, years in bands(line):
        half = min(frame.step / 2, 14) if len(frame.years) > 1 else 14
        left, right = frame.x(years[0].year) - half, frame.x(years[-1].year) + half
        if state is State.SUPPRESSED:
            drawn.append(marks.hatch(left, top, right - left, frame.foot - top))
        else:
            drawn.append(svg.rect(left, top, right - left, frame.foot - top, "zone"))
        middle = (left + right) / 2
        drawn.append(svg.text(say(WORDS[state]), middle, frame.foot - 8, "sm i h", "middle"))
    return Markup("".join(drawn))


def bands(line: Line) -> Iterator[tuple[State, tuple[Point, ...]]]:
    """Years in a row that have no number for the same reason."""
    band: list[Point] = []
    for point in (*line.points, None):
        goes_on = (
            point is not None
            and point.value is None
            and (not band or (point.state is band[-1].state and point.year - band[-1].year == 1))
        )
        if band and not goes_on:
            yield band[0].state, tuple(band)
            band = []
        if point is not None and point.value is None:
            band.append(point)


def _marker(point: Point, line: Line, frame: Frame, radius: float) -> Markup:
    x, y = _at(point, frame)
    colour = palette.css_class(line.pen)
    if point.coding is not Coding.EXACT:
        return marks.coded(point.coding, x, y, f"codm {colour}")
    kind = "pt-o" if point.is_open else "pt"
    return marks.marker(line.pen.marker, x, y, radius, f"{kind} {colour}")


def _at(point: Point, frame: Frame) -> tuple[float, float]:
    assert point.value is not None
    return frame.x(point.year), frame.y(point.value)
