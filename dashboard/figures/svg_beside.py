"""Shares side by side as SVG, always from zero: group below group, one bar a kind of people."""

from dashboard.figures import svg
from dashboard.figures.svg import Markup
from dashboard.view_data.beside import Beside, Group, Share

WIDE, NARROW = 620, 288
BAR, GAP, HEAD = 20, 4, 24
# How each kind of people is drawn, in order: the students that staff are set beside come first.
_LOOKS = ("bar c-context", "bar-light c-brand", "bar c-brand")
_ROOM = 130.0


def draw(data: Beside, width: int = WIDE) -> Markup:
    scale, step = _scale(data, width), _step(data)
    height = step * len(data.groups)
    drawn = [_group(group, place * step, scale) for place, group in enumerate(data.groups)]
    return svg.picture(
        f"{data.id}-{'n' if width == NARROW else 'w'}",
        data.name,
        data.summary,
        width,
        height,
        svg.line(0, 0, 0, height, "ax0"),
        *drawn,
    )


def spots(data: Beside, width: int = WIDE) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Where each bar ends, group by group; one without a number is read where it would begin."""
    scale, step = _scale(data, width), _step(data)
    return tuple(
        tuple(
            ((share.value or 0.0) * scale, at * step + HEAD + place * (BAR + GAP) + BAR / 2)
            for place, share in enumerate(group.shares)
        )
        for at, group in enumerate(data.groups)
    )


def _scale(data: Beside, width: int) -> float:
    """Pixels for each percent."""
    most = max((s.value or 0.0 for group in data.groups for s in group.shares), default=0.0) or 1.0
    return (width - _ROOM) / most


def _step(data: Beside) -> int:
    return HEAD + (BAR + GAP) * len(data.kinds) + 12


def _group(group: Group, top: float, scale: float) -> Markup:
    bars = [
        _bar(share, top + HEAD + place * (BAR + GAP), scale, _LOOKS[min(place, len(_LOOKS) - 1)])
        for place, share in enumerate(group.shares)
    ]
    return Markup(svg.text(group.name, 0, top + 16, "b") + "".join(bars))


def _bar(share: Share, top: float, scale: float, look: str) -> Markup:
    if share.value is None:
        return svg.text(share.text, 7, top + 15, "sm")
    length = share.value * scale
    return Markup(
        svg.rect(0, top, length, BAR, look) + svg.text(share.text, length + 7, top + 15, "sm i h")
    )
