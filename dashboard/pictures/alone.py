"""A picture as an SVG file that needs nothing else: its finding, the chart, source and release."""

from xml.sax.saxutils import escape

from dashboard.figures import labels, svg
from dashboard.figures.svg import Markup
from dashboard.pictures.picture import Picture
from dashboard.pictures.style import styled, token

ROOM, TITLE, TEXT = 24, 26, 18
# Width of a letter in parts of the font's size: generous, since the reader's font is not known.
LETTER = 0.56


def alone(picture: Picture, language: str, release: str) -> str:
    """`release` names the district, the release and its day."""
    wide, tall = svg.size_of(picture.wide)
    room = max(wide, 480)
    parts, y = _words(picture.title, ROOM + 18, room, 20, TITLE, _title_look())
    under, y = _words(picture.under, y, room, 14, TEXT, _look("ink-2"))
    top = y - 4
    chart = picture.wide.replace("<svg", f'<svg x="{ROOM}" y="{top}" overflow="visible"', 1)
    y = top + tall + 30
    foot: list[Markup] = []
    for words in (*picture.notes, picture.source, release):
        lines, y = _words(words, y, room, 13, TEXT, _look("ink-2"))
        foot += lines
    width, height = room + 2 * ROOM, y + 4
    ground = f'<rect width="{width}" height="{height}" fill="{token("paper")}"/>'
    inner = "".join((ground, *parts, *under, styled(chart), *foot))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" lang="{language}">'
        f"<title>{escape(picture.title)}</title><desc>{escape(picture.sentence)}</desc>{inner}</svg>"
    )


def _words(
    words: str, y: int, room: int, size: int, step: int, look: dict[str, str]
) -> tuple[list[Markup], int]:
    """The words on as many lines as they need, and where the next would stand."""
    lines = labels.wrap(words, int(room / (size * LETTER))) if words else ()
    drawn = [
        svg.element(
            "text", Markup(escape(line)), x=ROOM, y=y + at * step, font_size=str(size), **look
        )
        for at, line in enumerate(lines)
    ]
    return drawn, y + len(lines) * step + (8 if lines else 0)


def _title_look() -> dict[str, str]:
    family = token("font-head")
    return {"font_family": family, "font_weight": "600", "fill": token("ink")}


def _look(colour: str) -> dict[str, str]:
    return {"font_family": token("font-text"), "fill": token(colour)}
