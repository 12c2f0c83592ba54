"""The trend of one measure against the path that the plan promised."""

from dataclasses import dataclass

from dashboard.view_data.chart import Chart
from dashboard.view_data.line import Line
from etl.model.school_year import SchoolYear


@dataclass(frozen=True)
class TargetPath:
    """The straight path from the baseline through the listed years to the target."""

    points: tuple[tuple[SchoolYear, float], ...]
    text: str  # "90%"


@dataclass(frozen=True)
class Shortfall:
    """How far the latest figure is from the path of that year, as words on two short lines."""

    year: SchoolYear
    value: float
    expected: float
    words: tuple[str, str]  # ("16.8 points", "short")


@dataclass(frozen=True)
class Trend(Chart):
    """`breaks` lists the first year of each new series, `waiting_from` the first year whose
    figures are still to come, `may_exceed` whether a percent may pass 100. Values that are
    `is_logarithm` stand for how many times one rate is another, to base 2."""

    line: Line
    path: TargetPath | None = None
    shortfall: Shortfall | None = None
    breaks: tuple[SchoolYear, ...] = ()
    waiting_from: SchoolYear | None = None
    may_exceed: bool = False
    is_logarithm: bool = False
