"""Shrinkage: a gap from few students says little, so it is drawn toward what is usual.

Empirical Bayes: the gaps of one kind (one group and indicator over the schools) are taken to spread
around a typical gap; how much is worked out from the gaps themselves, less the part due to chance.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import CONFIDENCE, Numbers, numbers, z_of

FEWEST = 3  # with fewer gaps there is nothing usual to draw toward


@dataclass(frozen=True)
class Shrunk:
    """Each gap drawn toward the typical one of its pool, in points, with its limits.

    `spread` is the standard deviation of true gaps in the pool, chance taken out. All are NaN in a
    pool of fewer than three gaps.
    """

    value: Numbers
    low: Numbers
    high: Numbers
    typical: Numbers
    spread: Numbers


def shrink(
    gap: ArrayLike,
    standard_error: ArrayLike,
    pool: ArrayLike = 0,
    confidence: float = CONFIDENCE,
) -> Shrunk:
    """Shrink each gap within its pool; the surer it is, the less.

    `gap` and `standard_error` are in points; a gap without a standard error over 0 is left out and
    gets NaN. The spread of the true gaps is DerSimonian and Laird's moment estimate (1986), 0 where
    chance alone explains the gaps. The limits count that the typical gap is itself an estimate.
    """
    y, se = np.broadcast_arrays(numbers(gap), numbers(standard_error))
    known = np.isfinite(y) & (se > 0) & np.isfinite(se)
    found = [np.full(y.shape, np.nan) for _ in range(5)]
    parts = _pooled(y[known], se[known], np.broadcast_to(pool, y.shape)[known])
    for whole, part in zip(found, parts, strict=True):
        whole[known] = part
    value, error, typical, spread, count = found
    told = np.where(count >= FEWEST, 1.0, np.nan)
    half = z_of(confidence) * error
    return Shrunk(*(part * told for part in (value, value - half, value + half, typical, spread)))


def _pooled(y: Numbers, se: Numbers, pools: NDArray[Any]) -> tuple[Numbers, ...]:
    """(value, standard error, typical gap, spread, size of the pool) of each gap."""
    _, pool = np.unique(pools, return_inverse=True)

    def total(part: Numbers) -> Numbers:
        """The sum over its pool, for each gap."""
        return numbers(np.bincount(pool, part))[pool]

    count = total(np.ones_like(y))
    fixed = se**-2.0
    centre = total(fixed * y) / total(fixed)
    excess = total(fixed * (y - centre) ** 2) - (count - 1)
    scale = total(fixed) - total(fixed**2) / total(fixed)
    spread2 = np.maximum(excess / np.where(count >= FEWEST, scale, np.nan), 0.0)
    weight = 1 / (se**2 + spread2)
    typical = total(weight * y) / total(weight)
    own = spread2 * weight  # how much of a gap's distance from the typical one is kept
    error = np.sqrt(own * se**2 + (1 - own) ** 2 / total(weight))
    return typical + own * (y - typical), error, typical, np.sqrt(spread2), count
