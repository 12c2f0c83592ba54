"""How large a text may be written so that its box holds it.

Widths are estimated from letters, a little wide, since the fonts of the reader are not known.
"""

from dashboard.figures.labels import wrap
from dashboard.packet.slides.places import Box

# Of the size of the letters: how wide a letter is on average, how far lines are apart.
LETTER, LINE = 0.53, 1.2
POINTS = 72  # to the inch
# What a text box keeps free at its sides.
_INSET = 0.2


def size_of(texts: tuple[str, ...], box: Box, most: int, least: int = 10) -> int:
    """The largest size in points, from `most` down to `least`, at which all paragraphs fit."""
    for size in range(most, least, -1):
        if height_of(texts, box.width, size) <= box.height:
            return size
    return least


def height_of(texts: tuple[str, ...], width: float, size: float) -> float:
    """Inches that paragraphs take at a size, in a box of a width."""
    return sum(lines_of(text, width, size) for text in texts) * size * LINE / POINTS


def lines_of(text: str, width: float, size: float) -> int:
    """Lines that a text takes; one at least."""
    letters = max(1, int((width - _INSET) * POINTS / (size * LETTER)))
    lines = 0
    for part in text.split("\n"):
        rows = wrap(part, letters)
        # A word longer than the line runs over.
        lines += sum(-(-len(row) // letters) for row in rows) or 1
    return lines
