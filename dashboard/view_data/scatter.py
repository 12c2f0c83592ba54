"""Schools as marks: a share or a size from left to right, their figure from the foot to the top."""

from dataclasses import dataclass

from dashboard.view_data.table import Table
from etl.model.indicator import Unit


@dataclass(frozen=True)
class Dot:
    """One school. `is_bound` marks a figure that is known only as a bound; `spoken` is said when
    it is pointed at. The school that a page is about `is_here`: it is named."""

    name: str
    x: float
    y: float
    is_bound: bool = False
    spoken: str = ""
    is_here: bool = False


@dataclass(frozen=True)
class Limits:
    """A range drawn from `start` to `end`: the near limits darker than the wide ones."""

    start: float
    end: float
    low: float
    high: float
    is_wide: bool = False


@dataclass(frozen=True)
class Scatter:
    """`ticks` are the places and words of the horizontal axis, which runs from `start` to `end` and
    is called `title`. `line` leads from one point to another. `table` says the same."""

    id: str
    name: str
    summary: str
    unit: Unit
    title: str
    start: float
    end: float
    ticks: tuple[tuple[float, str], ...]
    dots: tuple[Dot, ...]
    table: Table
    line: tuple[tuple[float, float], ...] = ()
    limits: tuple[Limits, ...] = ()
    level: float | None = None
    language: str = "en"
