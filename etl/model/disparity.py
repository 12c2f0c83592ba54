"""A gap that stands out when all gaps of a release are looked at together."""

from dataclasses import dataclass

from etl.model.cell import Interval
from etl.model.figure import Series
from etl.model.school_year import SchoolYear


@dataclass(frozen=True)
class Disparity:
    """`gap` is as published (positive = the group is worse off). `drawn` is the same gap drawn
    toward what is usual for its kind, with its range: by this gaps of few and of many students may
    be set side by side; None where there are too few of its kind. `q` is the share of false alarms
    to expect among gaps that stand out as much as this one."""

    series: Series
    school_year: SchoolYear
    comparison: str
    gap: float
    drawn: float | None
    interval: Interval | None
    q: float
