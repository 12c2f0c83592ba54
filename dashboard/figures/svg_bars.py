"""Bars as SVG, always from zero: lying, each under its label, or standing, one a year."""

from dashboard.figures import labels, marks, svg
from dashboard.figures.svg import Markup
from dashboard.view_data.bars import Bar, Bars

WIDE = 360
NARROW = 288
ROW = 46
FOOT = 20
COLUMNS = 226


def lying(bars: Bars, width: int = WIDE) -> Markup:
    """One bar a row, to the right for more and to the left for less than zero."""
    height = ROW * len(bars.bars) + FOOT
    zero, scale = _across(bars, width)
    inner = [
        _needed(bars, zero, scale, height),
        *(_upright(row, zero) for row in range(len(bars.bars))),
        *(_lying(bar, row, zero, scale) for row, bar in enumerate(bars.bars)),
        svg.text("0", zero, height - 2, "sm", "middle"),
    ]
    return _picture(bars, width, height, *inner)


def standing(bars: Bars, width: int = WIDE) -> Markup:
    """One bar a column with its number on top; bars below zero hang from the line."""
    zero, scale = _upwards(bars)
    step = width / max(len(bars.bars), 1)
    written = labels.ticked(len(bars.bars), step * (len(bars.bars) - 1), 54)
    foot, drawn = COLUMNS - 44, []
    for place, bar in enumerate(bars.bars):
        middle = (place + 0.5) * step
        drawn.append(_standing(bar, middle, step * 0.76, zero, scale))
        if place in written:
            drawn.append(svg.text(bar.label, middle, foot + 20, "sm", "middle"))
        if bar.has_caution:
            drawn.append(marks.caution(middle, foot + 27, 13))
    drawn.append(svg.line(0, zero, width, zero, "ax0"))
    return _picture(bars, width, COLUMNS, *drawn)


def lying_spots(bars: Bars, width: int) -> list[tuple[float, float]]:
    """The ends of the bars."""
    zero, scale = _across(bars, width)
    return [(zero + bar.value * scale, row * ROW + 29.5) for row, bar in enumerate(bars.bars)]


def standing_spots(bars: Bars, width: int) -> list[tuple[float, float]]:
    zero, scale = _upwards(bars)
    step = width / max(len(bars.bars), 1)
    return [((place + 0.5) * step, zero - bar.value * scale) for place, bar in enumerate(bars.bars)]


def _across(bars: Bars, width: int) -> tuple[float, float]:
    """Where zero is, and the pixels of one unit, for bars that lie."""
    low, high = _ends(bars)
    left = 52.0 if low < 0 else 2.0
    scale = (width - 56.0 - left) / (high - low)
    return left - low * scale, scale


def _upwards(bars: Bars) -> tuple[float, float]:
    """The same for bars that stand."""
    low, high = _ends(bars)
    foot, top = COLUMNS - 44, 26
    scale = (foot - top) / (high - low)
    return foot + low * scale, scale


def _picture(bars: Bars, width: int, height: int, *inner: Markup) -> Markup:
    id = f"{bars.id}-{'n' if width == NARROW else 'w'}"
    return svg.picture(id, bars.name, bars.summary, width, height, *inner)


def _ends(bars: Bars) -> tuple[float, float]:
    values = [bar.value for bar in bars.bars]
    low, high = min((0.0, *values)), max((0.0, *values))
    return (low, high) if high > low else (0.0, 1.0)


def _lying(bar: Bar, row: int, zero: float, scale: float) -> Markup:
    top = row * ROW
    length = abs(bar.value) * scale
    start = zero if bar.value >= 0 else zero - length
    kind = "bar-open" if bar.is_needed else f"bar c-{bar.colour}"
    side, anchor = (start + length + 7, "") if bar.value >= 0 else (start - 7, "end")
    return Markup(
        svg.text(bar.label, 0, top + 14, "sm i h")
        + svg.rect(start, top + 20, length, 19, kind)
        + svg.text(bar.text, side, top + 34, "b h", anchor)
    )


def _upright(row: int, zero: float) -> Markup:
    """Zero beside one bar: between the names of bars, which it would run through."""
    return svg.line(zero, row * ROW + 18, zero, row * ROW + 41, "ax0")


def _needed(bars: Bars, zero: float, scale: float, height: int) -> Markup:
    """A dotted upright at what is needed, through every other bar's row."""
    return Markup(
        "".join(
            svg.line(zero + b.value * scale, 40, zero + b.value * scale, height - FOOT, "lead-dots")
            for b in bars.bars
            if b.is_needed
        )
    )


def _standing(bar: Bar, middle: float, width: float, zero: float, scale: float) -> Markup:
    height = abs(bar.value) * scale
    top = zero - height if bar.value >= 0 else zero
    y = top - 7 if bar.value >= 0 else zero + height + 16
    return Markup(
        svg.rect(middle - width / 2, top, width, height, f"bar c-{bar.colour}")
        + svg.text(bar.text, middle, y, "b h", "middle")
    )
