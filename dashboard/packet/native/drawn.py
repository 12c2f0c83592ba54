"""Which chart an office program draws for a plate of the packet, and what is said of it."""

from dashboard.packet.content import Plate
from dashboard.packet.native.bars import of_bars
from dashboard.packet.native.chart import Chart
from dashboard.packet.native.lines import of_gap, of_trend
from dashboard.speech import Speech, noted
from dashboard.view_data.bars import Bars
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.trend import Trend

UNDER_YEARS = noted("{what}. The gap stands under each year.")


def chart_of(plate: Plate) -> Chart:
    if isinstance(plate.drawn, Trend):
        return of_trend(plate.drawn)
    if isinstance(plate.drawn, Bars):
        return of_bars(plate.drawn, is_standing=plate.is_standing)
    return of_gap(plate.drawn)


def under_of(plate: Plate, say: Speech) -> str:
    """What is measured. A page writes gaps between the lines, a native chart under the years."""
    if not isinstance(plate.drawn, GapTrend):
        return plate.under
    what = plate.under.rpartition(". ")[0]
    return say(UNDER_YEARS, what=what) if what else plate.under
