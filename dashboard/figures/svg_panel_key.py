"""The key of the panels as SVG: what each mark means."""

from dashboard.figures import marks, svg
from dashboard.figures.svg import Markup
from dashboard.speech import Speech
from etl.model.cell import Coding

_LINE = "c-services"


def draw(say: Speech, goal: str, *, is_narrow: bool = False) -> Markup:
    """`goal` reads "Goal, 90%"; without one its row is left out."""
    width, x = (171, 62) if is_narrow else (262, 112)
    rows = [
        *([(goal, svg.line(4, 8, x - 8, 8, "path"))] if goal else []),
        (say("All students"), svg.polyline(((4, 12), (x / 2, 6), (x - 8, 10)), "ctx")),
        (say("Group, with range"), _group(x)),
        (say("Only a bound"), marks.coded(Coding.AT_MOST, x / 2, 5, f"codm {_LINE}")),
        (say("Hidden"), marks.hatch(8, 2, x - 24, 12)),
        (say("Caution"), marks.caution(x / 2, 2, 13)),
    ]
    drawn = [
        svg.element(
            "g",
            mark,
            svg.text(words, x, 13, "sm i"),
            transform=f"translate(0 {row * 22 + 4})",
        )
        for row, (words, mark) in enumerate(rows)
    ]
    return svg.ornament(width, len(rows) * 22 + 8, *drawn, kind="chart")


def _group(x: float) -> Markup:
    spots = ((10.0, 12.0), ((x - 4) / 2, 6.0), (x - 14.0, 8.0))
    line = svg.polyline(spots, f"ln {_LINE}")
    dots = "".join(
        marks.interval(at, y - 6, y + 6, f"iv {_LINE}", 0)
        + marks.marker("circle", at, y, 3.6, f"pt {_LINE}")
        for at, y in spots
    )
    return Markup(line + dots)
