"""What a chart of a packet may tell: the numbers of its table, and those of its axes."""

from decimal import Decimal

from dashboard.figures import svg_gap, svg_trend
from dashboard.packet.content import Plate
from dashboard.view_data.gap import GapTrend
from dashboard.view_data.trend import Trend
from tests.builders.read_back.held import Told, numbers


def columns(plate: Plate, unit: str) -> dict[str, str]:
    """Line to the column of the table that it draws; that of a trend is headed `unit`."""
    if isinstance(plate.drawn, GapTrend):
        return {line.name: line.name for line in plate.drawn.lines}
    assert isinstance(plate.drawn, Trend)
    return {plate.drawn.line.name: unit}


def allowed(page: Told, plate: Plate) -> set[Decimal]:
    """A distance is written without its sign."""
    drawn = plate.drawn
    assert isinstance(drawn, GapTrend | Trend)
    axis = svg_gap.axis(drawn) if isinstance(drawn, GapTrend) else svg_trend.axis(drawn)
    ticks = {Decimal(repr(float(each))).normalize() for each in axis.ticks}
    years = {each for year in drawn.years for each in numbers(str(year))}
    cells = {each for cell in page.values() for each in cell.numbers}
    return ticks | years | cells | {abs(each) for each in cells}
