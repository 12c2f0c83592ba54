"""The stages of a pipeline as SVG: one bar a stage, drawn to the group's own first stage."""

from dashboard.figures import svg
from dashboard.figures.svg import Markup
from dashboard.view_data.stages import Stage, Stages

WIDE, NARROW = 206, 171
STEP, BAR, HEAD = 48, 20, 15
# Room beside the longest bar for its number.
_ROOM = 72.0


def draw(data: Stages, width: int = WIDE) -> Markup:
    height = STEP * len(data.stages) + 4
    return svg.picture(
        f"{data.id}-{'n' if width == NARROW else 'w'}",
        data.name,
        data.summary,
        width,
        height,
        *marks_of(data, width),
    )


def marks_of(data: Stages, width: int = WIDE) -> tuple[Markup, ...]:
    """All that is drawn of one group."""
    longest = width - _ROOM
    return tuple(_stage(data, each, place, longest) for place, each in enumerate(data.stages))


def spots(data: Stages, width: int = WIDE) -> tuple[tuple[float, float], ...]:
    """Where each stage is read: the end of its bar, or the middle of its hatch."""
    longest = width - _ROOM
    return tuple(
        (
            longest / 2 if stage.part is None else longest * min(stage.part, 1.0),
            place * STEP + HEAD + 6 + BAR / 2,
        )
        for place, stage in enumerate(data.stages)
    )


def _stage(data: Stages, stage: Stage, place: int, longest: float) -> Markup:
    top = place * STEP
    label = svg.text(stage.label, 0, top + HEAD, "sm")
    if stage.part is None:
        hatched = _hatched(longest, top + HEAD + 6)
        return Markup(label + hatched + svg.text(stage.text, 10, top + HEAD + 21, "b h"))
    length = longest * min(stage.part, 1.0)
    bar = svg.rect(0, top + HEAD + 6, length, BAR, f"bar c-{data.pen.colour}")
    number = svg.text(stage.text, length + 7, top + HEAD + 21, "b")
    after = length + 14 + 7.2 * len(stage.text)
    share = svg.text(stage.share, after, top + HEAD + 21, "sm") if stage.share else Markup("")
    return Markup(label + bar + number + share)


def _hatched(length: float, top: float) -> Markup:
    """Slanting lines where a number is hidden; they stand for no length."""
    strokes = "".join(
        f"M{svg.number(x)} {svg.number(top + BAR)}l{BAR} {-BAR}"
        for x in range(0, int(length) - BAR, 8)
    )
    return svg.path(strokes, "hatch-line")
