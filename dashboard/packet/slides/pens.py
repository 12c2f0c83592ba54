"""How a group is drawn by an office program: its colour, dash and marker, as on the pages."""

from dashboard.figures import palette
from dashboard.view_data.line import Pen

MARKERS = {"circle": "circle", "square": "square", "diamond": "diamond", "triangle": "triangle"}
# Pages draw lines 3 pixels wide; dashes are lengths in pixels.
_PAGE_WIDTH = 3
EMU = 12_700  # to the point
OPEN = "FFFFFF"


def colour(token: str) -> str:
    """The colour of a token as six letters."""
    return palette.LIGHT[token][0][1:].upper()


def ink(token: str) -> str:
    """The colour of a text beside a mark of that colour: dark enough to read."""
    return palette.LIGHT[token][1][1:].upper()


def fill(value: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{value}"/></a:solidFill>'


def line(pen: Pen, width: float) -> str:
    """The outline of a series: colour, width in points and dash."""
    return (
        f'<a:ln w="{round(width * EMU)}" cap="flat">{fill(colour(pen.colour))}{_dash(pen)}'
        "<a:round/></a:ln>"
    )


def marker(pen: Pen, size: int, *, is_open: bool = False) -> str:
    """A marker of its shape, filled or open."""
    own = colour(pen.colour)
    return (
        f'<c:marker><c:symbol val="{MARKERS.get(pen.marker, "circle")}"/><c:size val="{size}"/>'
        f"<c:spPr>{fill(OPEN if is_open else own)}"
        f'<a:ln w="19050">{fill(own)}</a:ln></c:spPr></c:marker>'
    )


NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'


def _dash(pen: Pen) -> str:
    """Lengths in thousandths of a percent of the line's width, as the file wants them."""
    lengths = [round(float(each) / _PAGE_WIDTH * 100_000) for each in pen.dash.split()]
    if len(lengths) % 2:
        lengths *= 2
    if not lengths:
        return '<a:prstDash val="solid"/>'
    pairs = zip(lengths[::2], lengths[1::2], strict=True)
    return f'<a:custDash>{"".join(f"""<a:ds d="{d}" sp="{s}"/>""" for d, s in pairs)}</a:custDash>'
