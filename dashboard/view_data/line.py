"""A line of a chart: one series, its points in year order, and the pen that it is drawn with."""

from dataclasses import dataclass

from etl.model.cell import Coding, Interval, State
from etl.model.school_year import SchoolYear


@dataclass(frozen=True)
class Pen:
    """How a student group is drawn. `colour` names a token of the stylesheet, `dash` is a list of
    lengths in pixels ("" is solid), `marker` is circle, square, diamond or triangle."""

    colour: str
    dash: str = ""
    marker: str = "circle"


@dataclass(frozen=True)
class Point:
    """One year of a series. Without a `value` the state says why, and nothing is drawn but that.

    `text` is written beside the point, `spoken` is said when it is pointed at. `is_after_break`
    marks the first figure of a new series.
    """

    year: SchoolYear
    state: State = State.REPORTED
    value: float | None = None
    text: str = ""
    spoken: str = ""
    interval: Interval | None = None
    coding: Coding = Coding.EXACT
    has_caution: bool = False
    is_after_break: bool = False
    is_small: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the marker is drawn open: a new series begins, or the group is small."""
        return self.is_after_break or self.is_small


@dataclass(frozen=True)
class Line:
    """`name` reads "Black students", `short` reads "Black" where there is little room."""

    name: str
    short: str
    pen: Pen
    points: tuple[Point, ...]

    @property
    def shown(self) -> tuple[Point, ...]:
        return tuple(point for point in self.points if point.value is not None)

    @property
    def values(self) -> tuple[float, ...]:
        """Every value and end of an interval: what an axis has to make room for."""
        shown = [point.value for point in self.points if point.value is not None]
        ends = [e for p in self.shown if p.interval for e in (p.interval.low, p.interval.high)]
        return (*shown, *ends)

    @property
    def runs(self) -> tuple[tuple[Point, ...], ...]:
        """The points that a line may join: one year after the other, no break between them."""
        runs: list[list[Point]] = []
        for point in self.shown:
            last = runs[-1][-1] if runs else None
            if last and point.year - last.year == 1 and not point.is_after_break:
                runs[-1].append(point)
            else:
                runs.append([point])
        return tuple(tuple(run) for run in runs)

    @property
    def latest(self) -> Point | None:
        return self.shown[-1] if self.shown else None
