"""A live figure takes the place of its drawing, and nothing in it moves."""

import pytest

from dashboard.figures import plotly_base, svg_gap, svg_lines, svg_trend
from dashboard.figures.axis import axis_for
from dashboard.figures.frame import Frame, Size
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear


@pytest.mark.parametrize("size", [svg_gap.WIDE, svg_lines.WIDE, svg_trend.WIDE])
@pytest.mark.parametrize("count", [1, 2, 9])
def test_years_and_values_lie_where_the_drawing_has_them(size: Size, count: int) -> None:
    years = tuple(SchoolYear(2012 + each) for each in range(count))
    frame = Frame(size, axis_for((31.0, 88.0), Unit.PERCENT), years)
    made = plotly_base.layout(frame)
    across = [_place(made["xaxis"], at) * size.width for at in range(count)]
    assert across == pytest.approx([frame.x(year) for year in years])
    ticks = frame.axis.ticks
    down = [(1 - _place(made["yaxis"], tick)) * size.height for tick in ticks]
    assert down == pytest.approx([frame.y(tick) for tick in ticks])


def _place(axis: dict[str, list[float]], value: float) -> float:
    """Where plotly puts a value, as a share of the whole figure."""
    (start, end), (low, high) = axis["domain"], axis["range"]
    return start + (value - low) / (high - low) * (end - start)
