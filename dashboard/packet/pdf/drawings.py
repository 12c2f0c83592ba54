"""The drawings of a packet: those of the pages, in sizes for paper, carrying their own looks."""

from functools import lru_cache

from dashboard.figures import shapes, svg, svg_bars, svg_gap, svg_range, svg_trend
from dashboard.figures.frame import Size
from dashboard.figures.svg import Markup
from dashboard.packet.content import Plate
from dashboard.pictures.style import styled, token
from dashboard.view_data.bars import Bars
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.range_bar import RangeBar

# Low and wide: two charts and a table of every group stand on one sheet. Beside a long table they
# are lower still.
TREND = Size(700, 204, 40, 96, 22, 26), Size(700, 164, 40, 96, 22, 26)
GAP = Size(430, 186, 40, 128, 20, 26), Size(430, 150, 40, 128, 20, 26)
BARS = 520
WHITE = "#ffffff"


def plate(found: Plate, *, is_low: bool = False) -> Markup:
    """The chart of a plate, on white."""
    drawn = found.drawn
    if isinstance(drawn, Bars):
        chart = svg_bars.standing(drawn) if found.is_standing else svg_bars.lying(drawn, BARS)
    elif isinstance(drawn, GapTrend):
        chart = svg_gap.draw(drawn, GAP[is_low])
    else:
        chart = svg_trend.draw(drawn, TREND[is_low])
    return _alone(chart)


def range_bar(bar: RangeBar) -> Markup:
    """A number with its range; the words stand beside it."""
    return _alone(svg_range.draw(bar))


@lru_cache(maxsize=32)
def shape(kind: str) -> Markup:
    """The shape of a status, in ink."""
    return _alone(shapes.shape(kind).replace("var(--paper)", WHITE))


def _alone(drawing: str) -> Markup:
    """A file of its own, that needs no style sheet."""
    ink, paper = token("ink"), token("paper")
    drawn = styled(drawing).replace("currentColor", ink).replace(paper, WHITE)
    width, height = svg.size_of(Markup(drawing))
    sized = "" if ' width="' in drawn.split(">", 1)[0] else f' width="{width}" height="{height}"'
    return Markup(drawn.replace("<svg", f'<svg xmlns="http://www.w3.org/2000/svg"{sized}', 1))
