"""Rounding, the same everywhere: half away from zero, as people are taught (methods 7)."""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray


def half_away(value: ArrayLike, decimals: ArrayLike = 0) -> NDArray[np.float64]:
    """`value` rounded to `decimals` places, halves away from zero; missing stays missing.

    Published numbers have few digits, so noise of floating point in the tenth place (74.35 stored
    as 74.3499999999) is taken for what was written. Never gives a negative zero.
    """
    numbers = np.asarray(value, dtype="float64")
    scale = 10.0 ** np.asarray(decimals, dtype="float64")
    scaled = np.round(np.abs(numbers) * scale, 8)
    return np.copysign(np.floor(scaled + 0.5) / scale, numbers) + 0.0


def half_away_one(value: float, decimals: int = 0) -> float:
    """The same for one number, digit for digit, without the cost of an array."""
    scale = 10.0**decimals
    grown = abs(value) * scale * 1e8
    if not math.isfinite(grown):
        return value
    return math.copysign(math.floor(round(grown) / 1e8 + 0.5) / scale, value) + 0.0
