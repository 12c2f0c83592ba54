"""Schools as marks over one axis of shares or sizes, with a line or with funnel limits."""

from dataclasses import dataclass

from dashboard.figures import labels, marks, svg
from dashboard.figures.axis import Axis, axis_for
from dashboard.figures.frame import Size
from dashboard.figures.svg import Markup
from dashboard.view_data.scatter import Scatter

WIDE = Size(360, 330, 40, 14, 16, 52)
# The width of a letter of a name, at the most: of the wide font of a system without ours.
_LETTER = 8.7
# From one line of a name to the next.
_ROW = 15
NARROW = Size(288, 320, 40, 10, 16, 52, is_narrow=True)


@dataclass(frozen=True)
class _Plot:
    data: Scatter
    size: Size
    axis: Axis

    @property
    def foot(self) -> float:
        return self.size.height - self.size.bottom

    @property
    def end(self) -> float:
        return self.size.width - self.size.right

    def x(self, value: float) -> float:
        share = (value - self.data.start) / (self.data.end - self.data.start)
        return self.size.left + share * (self.end - self.size.left)

    def y(self, value: float) -> float:
        return self.foot - self.axis.share(value) * (self.foot - self.size.top)


def axis(data: Scatter) -> Axis:
    """The axis that holds the marks, the limits and the line."""
    ends = [end for each in data.limits for end in (each.low, each.high)]
    drawn = [*(dot.y for dot in data.dots), *ends, *(y for _, y in data.line)]
    return axis_for(tuple(drawn), data.unit, language=data.language)


def draw(data: Scatter, size: Size = WIDE) -> Markup:
    plot = _Plot(data, size, axis(data))
    return svg.picture(
        f"{data.id}-{'n' if size.is_narrow else 'w'}",
        data.name,
        data.summary,
        size.width,
        size.height,
        _grid(plot),
        *(_limits(plot)),
        *(_level(plot)),
        _line(plot),
        *(_dots(plot)),
        *(_here(plot)),
    )


def spots(data: Scatter, size: Size) -> list[tuple[float, float]]:
    """Where each school's mark is."""
    plot = _Plot(data, size, axis(data))
    return [(plot.x(dot.x), plot.y(dot.y)) for dot in data.dots]


def _grid(plot: _Plot) -> Markup:
    drawn = []
    for tick, label in zip(plot.axis.ticks, plot.axis.labels, strict=True):
        y = plot.y(tick)
        kind = "ax0" if tick == plot.axis.low else "gl"
        drawn.append(svg.line(plot.size.left, y, plot.end, y, kind))
        drawn.append(svg.text(label, plot.size.left - 7, y + 4.5, "sm", "end"))
    last = plot.data.ticks[-1][0]
    for place, label in plot.data.ticks:
        at_end = place == last and place == plot.data.end
        anchor = "end" if at_end else "middle"
        drawn.append(svg.text(label, plot.x(place), plot.foot + 19, "sm", anchor))
    drawn.append(svg.text(plot.data.title, plot.end, plot.size.height - 8, "sm i", "end"))
    return Markup("".join(drawn))


def _limits(plot: _Plot) -> list[Markup]:
    drawn = []
    for each in sorted(plot.data.limits, key=lambda limits: not limits.is_wide):
        x, top = plot.x(each.start), plot.y(min(each.high, plot.axis.high))
        height = plot.y(max(each.low, plot.axis.low)) - top
        kind = "limit-wide" if each.is_wide else "limit-near"
        drawn.append(svg.rect(x, top, plot.x(each.end) - x, height, kind))
    return drawn


def _level(plot: _Plot) -> list[Markup]:
    if plot.data.level is None:
        return []
    y = plot.y(plot.data.level)
    return [svg.line(plot.size.left, y, plot.end, y, "lead-dots")]


def _line(plot: _Plot) -> Markup:
    if not plot.data.line:
        return Markup("")
    ends = [(plot.x(x), plot.y(y)) for x, y in plot.data.line]
    return svg.polyline(ends, "ln thin c-brand")


def _dots(plot: _Plot) -> list[Markup]:
    return [
        svg.element(
            "circle",
            cx=plot.x(dot.x),
            cy=plot.y(dot.y),
            r=4.5,
            class_="pt-o c-brand" if dot.is_bound else "pt c-brand",
        )
        for dot in plot.data.dots
        if not dot.is_here
    ]


def _here(plot: _Plot) -> list[Markup]:
    """The school that the page is about, over the others: another shape, with its name."""
    drawn = []
    for dot in plot.data.dots:
        if dot.is_here:
            x, y = plot.x(dot.x), plot.y(dot.y)
            kind = "pt-o c-ink" if dot.is_bound else "pt c-ink"
            drawn.append(marks.marker("diamond", x, y, 6.5, kind))
            rows = labels.wrap(dot.name, int((plot.size.width - plot.size.left) / _LETTER))
            at, high, anchor = _free(plot, rows, x, y)
            for place, words in enumerate(rows):
                drawn.append(svg.text(words, at, high + place * _ROW, "b h", anchor))
    return drawn


def _free(plot: _Plot, rows: tuple[str, ...], x: float, y: float) -> tuple[float, float, str]:
    """Where a name covers the fewest marks: its beginning, middle or end, its first line, and which
    of the three it is. Over, under or further under its mark, first on the side that has more room;
    where neither has enough, in the middle."""
    width, deep = max(map(len, rows)) * _LETTER, (len(rows) - 1) * _ROW
    others = [(plot.x(dot.x), plot.y(dot.y)) for dot in plot.data.dots if not dot.is_here]
    left, right = plot.size.left, plot.size.width
    sides = [("end", x - 11, x - 11 - width), ("", x + 11, x + 11)]
    if x <= (left + plot.end) / 2:
        sides.reverse()
    middle = max(min(x, right - width / 2), left + width / 2)
    beside = [each for each in sides if left <= each[2] <= right - width]
    found: list[tuple[int, float, float, str]] = []
    for down in (-9, 19, -26, 36) if beside else (-13, 24, -28, 38):
        line = y + down - (deep if down < 0 else 0)
        is_out = line - 14 < plot.size.top or line + deep > plot.foot - 4
        for anchor, at, start in beside or [("middle", middle, middle - width / 2)]:
            covered = sum(
                start - 6 < other < start + width + 6 and line - 17 < high < line + deep + 8
                for other, high in others
            )
            found.append((covered + len(others) * is_out, at, line, anchor))
    _, at, line, anchor = min(found, key=lambda each: each[0])
    return at, line, anchor
