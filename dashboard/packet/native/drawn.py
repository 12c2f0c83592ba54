"""Which chart an office program draws for a plate of the packet."""

from dashboard.packet.content import Plate
from dashboard.packet.native.bars import of_bars
from dashboard.packet.native.chart import Chart
from dashboard.packet.native.lines import of_gap, of_trend
from dashboard.view_data.bars import Bars
from dashboard.view_data.trend import Trend


def chart_of(plate: Plate) -> Chart:
    if isinstance(plate.drawn, Trend):
        return of_trend(plate.drawn)
    if isinstance(plate.drawn, Bars):
        return of_bars(plate.drawn, is_standing=plate.is_standing)
    return of_gap(plate.drawn)
