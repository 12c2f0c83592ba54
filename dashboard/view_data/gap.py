"""Two lines and the distance between them, year by year."""

from dataclasses import dataclass

from dashboard.view_data.chart import Chart
from dashboard.view_data.line import Line
from etl.model.school_year import SchoolYear


@dataclass(frozen=True)
class GapAt:
    """The gap of one year: where its upright runs, and its size in words ("31.3")."""

    year: SchoolYear
    group: float
    compared: float
    text: str


@dataclass(frozen=True)
class GapTrend(Chart):
    """The group's line, the line it is compared with (a group, all others, or the goal), and the
    gap of each year that has one."""

    group: Line
    compared: Line
    gaps: tuple[GapAt, ...]
    breaks: tuple[SchoolYear, ...] = ()
    may_exceed: bool = False

    @property
    def lines(self) -> tuple[Line, Line]:
        return self.group, self.compared
