"""A few lines on the same axes as SVG: named at their ends where there is room, else in a key."""

from dashboard.figures import labels, marks, palette, scaffold, series, svg
from dashboard.figures.axis import Axis, axis_for
from dashboard.figures.frame import Frame, Size
from dashboard.figures.svg import Markup
from dashboard.speech import speech
from dashboard.view_data.line import Line
from dashboard.view_data.lines import Lines
from etl.model.school_year import SchoolYear

WIDE = Size(620, 380, 40, 138, 26, 34)
LABEL, ROW = 17, 22
# Letters of a name that fit beside a line, and in a row of the key.
BESIDE, KEY = 18, 34


def narrow(data: Lines) -> Size:
    """A key above the plot makes the drawing taller."""
    tall = sum(len(rows) for rows in _rows(data)) * ROW
    return Size(288, 330 + tall, 34, 14, 34 + tall, 34, is_narrow=True)


def axis(data: Lines) -> Axis:
    """The axis that holds every line and its ranges."""
    values = tuple(value for line in data.lines for value in line.values)
    return axis_for(values, data.unit, may_exceed=data.may_exceed, language=data.language)


def draw(data: Lines, size: Size = WIDE) -> Markup:
    frame = Frame(size, axis(data), data.years)
    radius = 4.0 if size.is_narrow else 4.6
    return svg.picture(
        f"{data.id}-{'n' if size.is_narrow else 'w'}",
        data.name,
        data.summary,
        size.width,
        size.height,
        scaffold.grid(frame),
        scaffold.years(frame),
        _breaks(data, frame),
        *(series.ranges(line, frame, foot=0.0) for line in data.lines),
        *(series.runs(line, frame) for line in data.lines),
        *(series.markers(line, frame, radius) for line in data.lines),
        _key(data) if size.is_narrow else _names(data, frame),
    )


def end_text(line: Line, years: tuple[SchoolYear, ...]) -> str:
    """The latest value of a line, with its year where others have later ones."""
    end = line.latest
    if end is None:
        return ""
    return end.text if end.year == years[-1] else f"{end.text} ({end.year})"


def places(data: Lines, own: Axis, height: float) -> tuple[float, ...]:
    """Where the names begin, in pixels from the top of a plot of this height, none on another."""
    wanted = tuple(
        (1 - own.share(line.latest.value or 0.0 if line.latest else 0.0)) * height
        for line in data.lines
    )
    tall = max(len(rows) for rows in named(data)) * LABEL
    return labels.spread(wanted, tall + 4, 0, height - tall + LABEL)


def named(data: Lines) -> tuple[tuple[str, ...], ...]:
    """The rows that stand beside each line: its name and its latest value."""
    return tuple(
        (*labels.wrap(line.short, BESIDE), end_text(line, data.years)) for line in data.lines
    )


def _names(data: Lines, frame: Frame) -> Markup:
    drawn = []
    tops = places(data, frame.axis, frame.foot - frame.size.top)
    for line, rows, top in zip(data.lines, named(data), tops, strict=True):
        kind = f"lbl h {palette.css_class(line.pen)}"
        for at, words in enumerate(rows):
            y = frame.size.top + top - 3 + at * LABEL
            drawn.append(svg.text(words, frame.end + 9, y, kind))
    return Markup("".join(drawn))


def _rows(data: Lines) -> tuple[tuple[str, ...], ...]:
    return tuple(
        labels.wrap(f"{line.short} {end_text(line, data.years)}", KEY) for line in data.lines
    )


def _key(data: Lines) -> Markup:
    """Each line as it is drawn, with its name and its latest value."""
    drawn, y = [], 14
    for line, rows in zip(data.lines, _rows(data), strict=True):
        colour = palette.css_class(line.pen)
        drawn.append(svg.polyline(((0, y - 4), (34, y - 4)), f"ln {colour}", line.pen.dash))
        drawn.append(marks.marker(line.pen.marker, 17, y - 4, 4.0, f"pt {colour}"))
        for words in rows:
            drawn.append(svg.text(words, 42, y, f"lbl {colour}"))
            y += ROW
    return Markup("".join(drawn))


def _breaks(data: Lines, frame: Frame) -> Markup:
    top, words = frame.size.top - 6, speech(data.language)(series.BREAKS)
    return Markup(
        "".join(
            marks.hatch(frame.x(year, -0.5) - 7, top, 14, frame.foot - top)
            + svg.text(words, frame.x(year, -0.5), top - 6, "sm b", "middle")
            for year in data.breaks
        )
    )
