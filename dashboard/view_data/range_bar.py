"""One number on an axis the length of a table's cell, with its range by chance."""

from dataclasses import dataclass

from etl.model.cell import Coding, Interval


@dataclass(frozen=True)
class RangeBar:
    """`low` and `high` are the ends of the axis. `reference` is drawn as a dashed upright: zero, or
    the figure that this one is set beside. A small group is drawn open; a bound has an arrow to the
    side on which the real value lies, and no range."""

    low: float
    high: float
    value: float
    interval: Interval | None = None
    coding: Coding = Coding.EXACT
    reference: float | None = None
    is_small: bool = False
    colour: str = "brand"
    marker: str = "circle"
