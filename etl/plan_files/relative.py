"""Relative targets: a plan writes a percent change from the baseline, Headway keeps the value."""

import math
from collections.abc import Iterator

_STEPS = 8
_DIGITS = 12  # of a value; leaves no trace of binary fractions such as 69.30000000000001


def value_at(baseline: float, percent: float) -> float:
    """The value that lies `percent` percent above (below, when negative) the baseline."""
    return float(f"{baseline * (1 + percent / 100):.{_DIGITS}g}")


def percent_of(baseline: float, value: float) -> float:
    """The percent change with the fewest decimals that leads from a baseline other than 0 to
    `value`; the nearest there is, where `value` is no result of `value_at`."""
    exact = (value / baseline - 1) * 100
    rounded = (round(exact, decimals) for decimals in range(_DIGITS))
    for percent in (*rounded, exact, *_neighbours(exact)):
        if value_at(baseline, percent) == value:
            return percent
    return exact


def _neighbours(number: float) -> Iterator[float]:
    below = above = number
    for _ in range(_STEPS):
        below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
        yield from (below, above)
