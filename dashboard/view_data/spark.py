"""A trend the size of a word, with its path to the target."""

from dataclasses import dataclass

from dashboard.view_data.chart import Chart
from dashboard.view_data.line import Line
from dashboard.view_data.trend import TargetPath


@dataclass(frozen=True)
class Spark(Chart):
    """Without a line nothing was published; without a path there is no target."""

    line: Line
    path: TargetPath | None = None
