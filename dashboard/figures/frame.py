"""Where things lie in a drawing: years from left to right, values from the foot to the top."""

from dataclasses import dataclass
from functools import cached_property

from dashboard.figures.axis import Axis
from etl.model.school_year import SchoolYear

INSET = 14


@dataclass(frozen=True)
class Size:
    """A drawing's width and height, and the room around its plot, in pixels."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    is_narrow: bool = False


@dataclass(frozen=True)
class Frame:
    size: Size
    axis: Axis
    years: tuple[SchoolYear, ...]

    @cached_property
    def start(self) -> float:
        return max(self.size.left, self.axis.room)

    @cached_property
    def end(self) -> float:
        return self.size.width - self.size.right

    @cached_property
    def foot(self) -> float:
        return self.size.height - self.size.bottom

    @cached_property
    def step(self) -> float:
        """Pixels between one year and the next."""
        return (self.end - self.start - 2 * INSET) / max(len(self.years) - 1, 1)

    def x(self, year: SchoolYear, part: float = 0.0) -> float:
        """The middle of a year, or `part` of a year after it."""
        return self.start + INSET + (year - self.years[0] + part) * self.step

    def y(self, value: float) -> float:
        return self.foot - self.axis.share(value) * (self.foot - self.size.top)
