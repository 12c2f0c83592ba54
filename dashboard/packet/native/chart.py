"""A chart as an office program knows it: categories, series of numbers, and how each is drawn."""

from dataclasses import dataclass, field
from enum import Enum

from dashboard.figures.axis import Axis
from dashboard.packet.native.written import PLAIN
from dashboard.view_data.line import Pen
from etl.model.cell import Interval


class Kind(Enum):
    """Lines over years; bars that lie, one under the other; bars that stand, side by side."""

    LINES = "lines"
    LYING = "lying"
    STANDING = "standing"


@dataclass(frozen=True)
class Spot:
    """One value of a series. `form` is the number format that writes it as the page does, `label`
    the text beside it ("" for none). Without a value nothing is drawn.

    A value `is_bound` when the real one lies beyond it: its label says so in words. It is drawn
    open for a small group, after a break, and where it is asked for and has not happened. No line
    leads to one that a break has `cut` off. `colour` is of bars, which have one each.
    """

    value: float | None = None
    form: str = PLAIN
    label: str = ""
    interval: Interval | None = None
    is_above: bool = False
    is_bound: bool = False
    is_open: bool = False
    is_cut: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Series:
    """`end` is written at its last value in place of the label: who it is, and the number. A path
    has no markers but the last."""

    name: str
    pen: Pen
    spots: tuple[Spot, ...]
    end: str = ""
    is_path: bool = False

    @property
    def values(self) -> tuple[float | None, ...]:
        return tuple(spot.value for spot in self.spots)

    @property
    def last(self) -> int:
        """The place of the last value; -1 without any."""
        return max((at for at, value in enumerate(self.values) if value is not None), default=-1)

    @property
    def has_ranges(self) -> bool:
        return any(spot.interval for spot in self.spots)


@dataclass(frozen=True)
class Chart:
    """`name` is short, `summary` says what the picture shows: its alternative text. `first` heads
    the categories ("School year"); a category may have words under it ("2014-15", "Hidden").
    `has_uprights` joins the two values of a category."""

    kind: Kind
    name: str
    summary: str
    first: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    under: tuple[str, ...] = ()
    axis: Axis | None = None
    axis_form: str = PLAIN
    has_uprights: bool = False
    language: str = field(default="en", kw_only=True)

    @property
    def written_categories(self) -> tuple[str, ...]:
        """The categories, each with its words on a second line."""
        words = self.under or ("",) * len(self.categories)
        return tuple(
            f"{each}\n{under}" if under else each
            for each, under in zip(self.categories, words, strict=True)
        )
