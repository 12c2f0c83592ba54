"""What every measure shares: the type of its arrays, the level of its intervals, float noise."""

from functools import lru_cache
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

# A figure and its limits: (value, low, high), each a number or an array.
Ranged = tuple[ArrayLike, ArrayLike, ArrayLike]

CONFIDENCE = 0.95


def numbers(values: ArrayLike) -> Numbers:
    """`values` as an array of floats; a missing number is NaN."""
    return np.asarray(values, dtype=np.float64)


@lru_cache
def z_of(confidence: float = CONFIDENCE) -> float:
    """The normal quantile of a two-sided interval: 1.96 for 0.95."""
    return NormalDist().inv_cdf(0.5 + confidence / 2)


def without_noise(values: Any) -> Numbers:
    """Float noise removed (29.700000000000003 -> 29.7). Far finer than anything a reader sees."""
    return numbers(np.round(numbers(values), 9) + 0.0)
