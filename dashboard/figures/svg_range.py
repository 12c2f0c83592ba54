"""A number with its range by chance as a drawing of one line; the words stand beside it."""

from dashboard.figures import marks, svg
from dashboard.figures.svg import Markup
from dashboard.view_data.range_bar import RangeBar
from etl.model.cell import Coding

WIDTH, HEIGHT = 200, 26
_RADIUS = 4.5
# Room for a marker that stands at an end of the axis.
_INSET = 7.0


def draw(bar: RangeBar) -> Markup:
    """200 by 26: the ends of the axis, the reference, the range, the number."""
    middle = HEIGHT / 2
    ends = [svg.line(_x(bar, end), 0, _x(bar, end), HEIGHT, "gl") for end in (bar.low, bar.high)]
    reference = []
    if bar.reference is not None:
        x = _x(bar, bar.reference)
        reference = [svg.line(x, 0, x, HEIGHT, "lead-dots")]
    return svg.ornament(
        WIDTH, HEIGHT, *ends, *reference, *_range(bar, middle), _number(bar, middle), kind="chart"
    )


def _x(bar: RangeBar, value: float) -> float:
    inside = min(max(value, bar.low), bar.high)
    return _INSET + (inside - bar.low) / (bar.high - bar.low) * (WIDTH - 2 * _INSET)


def _range(bar: RangeBar, y: float) -> list[Markup]:
    if bar.interval is None or bar.coding is not Coding.EXACT:
        return []
    low, high = _x(bar, bar.interval.low), _x(bar, bar.interval.high)
    kind = f"iv c-{bar.colour}"
    feet = (svg.line(x, y - 4, x, y + 4, kind) for x in (low, high))
    return [svg.line(low, y, high, y, kind), *feet]


def _number(bar: RangeBar, y: float) -> Markup:
    x, colour = _x(bar, bar.value), f"c-{bar.colour}"
    if bar.coding is Coding.EXACT:
        kind = "pt-o" if bar.is_small else "pt"
        return marks.marker(bar.marker, x, y, _RADIUS, f"{kind} {colour}")
    way = -1 if bar.coding is Coding.AT_MOST else 1
    tip = svg.number(x + way * 12)
    head = "".join(f"M{tip} {svg.number(y)}l{-way * 4} {side}" for side in (-4, 4))
    commands = (
        f"M{svg.number(x)} {svg.number(y - 7)}v14M{svg.number(x)} {svg.number(y)}H{tip}{head}"
    )
    return svg.path(commands, f"codm {colour}")
