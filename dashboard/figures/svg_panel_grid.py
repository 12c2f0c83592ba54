"""The panels of one kind of groups as one drawing, for where no page lays them out."""

from dashboard.figures import labels, marks, palette, svg, svg_panel
from dashboard.figures.svg import Markup
from dashboard.speech import speech
from dashboard.view_data.panel import Panel

WIDTH, NARROW = 620, 288
STEP, ROW, TOP = 320, 224, 46
# Letters of a caption that fit over a panel.
LETTERS = 40


def draw(
    title: str, panels: tuple[Panel, ...], language: str, *, is_narrow: bool = False
) -> Markup:
    """Two panels a row, or one. The grey line is all students, the dotted one the goal."""
    across = 1 if is_narrow else 2
    say = speech(language)
    drawn = [
        _placed(panel, at % across * STEP, at // across * ROW) for at, panel in enumerate(panels)
    ]
    foot = (len(panels) + across - 1) // across * ROW
    key = say("Grey: all students. Dotted: the goal. Hatched: hidden.")
    id = f"panels-{'n' if is_narrow else 'w'}"
    words = svg.text(key, 0, foot + 6, "sm")
    return svg.picture(id, title, "", NARROW if is_narrow else WIDTH, foot + 16, *drawn, words)


def _placed(panel: Panel, x: int, y: int) -> Markup:
    name = _lines(panel.name, 17, f"b {palette.css_class(panel.line.pen)}")
    caption = labels.wrap(panel.under, LETTERS)[:1] if panel.line.shown else ()
    under = Markup("".join(svg.text(line, 0, 35, "sm") for line in caption))
    return svg.element("g", name, under, _body(panel), transform=f"translate({x} {y})")


def _body(panel: Panel) -> Markup:
    size = svg_panel.WIDE
    if panel.line.shown:
        inner = svg_panel.marks_of(panel)
        return svg.element("g", *inner, transform=f"translate(0 {TOP})")
    box = marks.hatch(0, TOP, size.width, size.height - 30) if panel.is_hidden else Markup("")
    return Markup(box + _lines(panel.words, TOP + 50, "sm i h", x=12))


def _lines(words: str, y: int, kind: str, x: int = 0) -> Markup:
    return Markup(
        "".join(
            svg.text(line, x, y + at * 18, kind)
            for at, line in enumerate(labels.wrap(words, LETTERS))
        )
    )
