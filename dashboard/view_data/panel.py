"""One student group in its own small chart, on the same axes as every other group."""

from dataclasses import dataclass

from dashboard.view_data.chart import Chart
from dashboard.view_data.line import Line


@dataclass(frozen=True)
class Panel(Chart):
    """`under` reads "2,070 graduates in 2016-17". `top` is the end of the common axis, which
    starts at 0. `goal` is the level of the target. Without a shown figure, `words` says why."""

    line: Line
    everyone: Line
    top: float
    goal: float | None = None
    under: str = ""
    words: str = ""
    is_hidden: bool = False
