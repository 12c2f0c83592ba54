"""The stages of every group of a pipeline as one drawing, for where no page lays them out."""

from dashboard.figures import labels, palette, svg, svg_stages
from dashboard.figures.svg import Markup
from dashboard.view_data.stages import Stages

WIDTH, NARROW = 620, 288
ACROSS, STEP = 3, 210
# Letters of a group's name that fit over its bars; the room for one line of it.
LETTERS, LINE, BETWEEN = 26, 18, 26


def draw(title: str, groups: tuple[Stages, ...], *, is_narrow: bool = False) -> Markup:
    """Three groups a row, or one."""
    across = 1 if is_narrow else ACROSS
    drawn, top = [], 0
    for first in range(0, len(groups), across):
        row = groups[first : first + across]
        head = max(len(labels.wrap(each.name, LETTERS)) for each in row) * LINE + 6
        drawn += [_placed(each, at * STEP, top, head) for at, each in enumerate(row)]
        top += head + max(len(each.stages) for each in row) * svg_stages.STEP + BETWEEN
    id = f"stages-grid-{'n' if is_narrow else 'w'}"
    return svg.picture(id, title, "", NARROW if is_narrow else WIDTH, top, *drawn)


def _placed(group: Stages, x: int, y: int, head: int) -> Markup:
    name = "".join(
        svg.text(line, 0, 15 + at * LINE, f"b {palette.css_class(group.pen)}")
        for at, line in enumerate(labels.wrap(group.name, LETTERS))
    )
    body = svg.element("g", *svg_stages.marks_of(group), transform=f"translate(0 {head})")
    return svg.element("g", Markup(name), body, transform=f"translate({x} {y})")
