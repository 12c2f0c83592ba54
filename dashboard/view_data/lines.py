"""A few student groups in one chart."""

from dataclasses import dataclass

from dashboard.view_data.chart import Chart
from dashboard.view_data.line import Line
from etl.model.school_year import SchoolYear

# More lines than this cannot be told apart or followed.
MOST_LINES = 4


@dataclass(frozen=True)
class Lines(Chart):
    """At most four lines, no two of one colour, each named where it ends."""

    lines: tuple[Line, ...]
    breaks: tuple[SchoolYear, ...] = ()
    may_exceed: bool = False
