"""Value axes: round ticks, and words for an axis that does not start at zero."""

import math
from dataclasses import dataclass
from functools import cached_property

from dashboard.speech import ENGLISH, speech
from etl.model.indicator import Unit

_STEPS = (1, 2, 2.5, 5, 10)
# Under the lowest value, so that its label does not stand on the axis.
_ROOM = 0.05
_LEAST = 1e-4
# Ratios that get a grid line.
_TIMES = (
    *((1 / n, f"1/{n}") for n in (64, 32, 16, 8, 6, 4, 3, 2)),
    *((n, f"{n:g}") for n in (1, 1.5, 2, 3, 4, 6, 8, 16, 32, 64)),
)
_LEAST_SPAN = {Unit.PERCENT: 20.0}


@dataclass(frozen=True)
class Axis:
    """`ticks` run from `low` to `high`; the last label carries the unit ("90%")."""

    low: float
    high: float
    ticks: tuple[float, ...]
    labels: tuple[str, ...]
    language: str = ENGLISH

    @property
    def is_cut(self) -> bool:
        return self.low != 0

    @property
    def words(self) -> str:
        """What is said under the chart, so that nobody takes a cut axis for a whole one."""
        last = self.labels[-1]
        sign = "$" if last.startswith("$") else ""
        low = sign + self.labels[0] + ("%" if last.endswith("%") else "")
        if not self.is_cut:
            return ""
        say = speech(self.language)
        return say("The vertical axis runs from {low} to {high}.", low=low, high=last)

    @cached_property
    def room(self) -> float:
        """Pixels that the longest label needs beside the axis, in 13 px figures."""
        return 12 + 7.2 * max(map(len, self.labels), default=0)

    def share(self, value: float) -> float:
        """Where a value lies: 0 at the foot of the axis, 1 at its top."""
        return (value - self.low) / (self.high - self.low)


def axis_for(
    values: tuple[float, ...],
    unit: Unit,
    *,
    may_exceed: bool = False,
    language: str = ENGLISH,
) -> Axis:
    """An axis with four to eight round ticks that holds every value with a little room.

    A percent never spans less than 20 points (so that noise does not look like a cliff) and stays
    within 0 and 100 unless it may exceed 100.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    spare = _LEAST_SPAN.get(unit, 0.0) - (high - low)
    if spare > 0:
        low, high = low - spare / 2, high + spare / 2
    if high - low < _LEAST:
        low, high = low - max(abs(low) / 2, _LEAST), high + max(abs(high) / 2, 1.0)
    low -= (high - low) * _ROOM
    if min(values, default=0) >= 0:
        low = max(low, 0.0)
    if unit is Unit.PERCENT and not may_exceed:
        high = min(high, 100.0)
    step = _step((high - low) / 6)
    start = math.floor(low / step + 1e-9)
    end = math.ceil(high / step - 1e-9)
    ticks = tuple(round(step * at, 10) for at in range(start, end + 1))
    return Axis(ticks[0], ticks[-1], ticks, _labels(ticks, unit), language)


def of_times(values: tuple[float, ...], language: str = ENGLISH) -> Axis:
    """An axis of logarithms to base 2, labelled with the ratios that they stand for. One, which
    means as often, is always on it."""
    low, high = min(*values, 0.0), max(*values, 0.0) + _ROOM
    low -= _ROOM if low else 0.0
    logs = [math.log2(times) for times, _ in _TIMES]
    first = max((at for at, log in enumerate(logs) if log <= low), default=0)
    last = min((at for at, log in enumerate(logs) if log >= high), default=len(logs) - 1)
    kept = range(first, last + 1)
    labels = tuple(_TIMES[at][1] for at in kept)
    return Axis(logs[first], logs[last], tuple(logs[at] for at in kept), labels, language)


def from_zero(top: float, unit: Unit) -> Axis:
    """0, the middle and the top: the axis that panels share."""
    ticks = (0.0, top / 2, top)
    return Axis(0.0, top, ticks, _labels(ticks, unit, with_unit=False))


def _step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(size * step for step in _STEPS if size * step >= rough - 1e-12)


def _labels(ticks: tuple[float, ...], unit: Unit, *, with_unit: bool = True) -> tuple[str, ...]:
    written = [_number(tick) for tick in ticks]
    if with_unit and unit is Unit.PERCENT:
        written[-1] += "%"
    if with_unit and unit is Unit.DOLLARS:
        written[-1] = f"${written[-1]}"
    return tuple(written)


def _number(value: float) -> str:
    """As many decimals as a round tick needs, and a true minus sign."""
    return f"{value:,.10f}".rstrip("0").rstrip(".").replace("-", "−")
