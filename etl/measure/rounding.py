"""Rounding half away from zero, the same in protect, measure and wording."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

# A tie such as 14.5 may be held as 14.499999999999998; this much under a tie still counts as one.
_NUDGE = 1e-9


def half_away(value: float, decimals: int = 0) -> float:
    """`value` to `decimals` places, ties away from zero: 0.5 -> 1, -0.5 -> -1. NaN stays NaN."""
    if not math.isfinite(value):
        return value
    scale = 10.0**decimals
    whole = math.floor(abs(value) * scale + 0.5 + _NUDGE)
    return math.copysign(whole / scale, value) if whole else 0.0


def half_away_all(values: Any, decimals: Any = 0) -> Numbers:
    """`half_away` for a whole array; `decimals` is one number or an array of the same length."""
    values = np.asarray(values, dtype=np.float64)
    scale = np.power(10.0, np.asarray(decimals, dtype=np.float64))
    whole = np.floor(np.abs(values) * scale + 0.5 + _NUDGE)
    return np.copysign(whole / scale, values) + 0.0


def without_noise(values: Any) -> Numbers:
    """Float noise removed (29.700000000000003 -> 29.7). Not a rounding for readers."""
    return np.round(np.asarray(values, dtype=np.float64), 9) + 0.0
