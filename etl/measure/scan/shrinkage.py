"""Shrinkage: a gap from few students says little, so it is drawn toward what is usual.

Empirical Bayes: the gaps of one kind (one group and indicator over the schools) are taken to spread
around a typical gap; how much is worked out from the gaps themselves, less the part due to chance.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

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
    gets NaN. The spread of the true gaps is DerSimonian and Laird's moment estimate, 0 where chance
    alone explains the gaps. The limits count that the typical gap is itself an estimate.
    """
    y, se = np.broadcast_arrays(numbers(gap), numbers(standard_error))
    pools = np.broadcast_to(np.asarray(pool), y.shape)
    known = np.isfinite(y) & (se > 0) & np.isfinite(se)
    found = [np.full(y.shape, np.nan) for _ in range(5)]
    for each in np.unique(pools[known]):
        members = known & (pools == each)
        if members.sum() >= FEWEST:
            for whole, part in zip(
                found, _pooled(y[members], se[members], confidence), strict=True
            ):
                whole[members] = part
    return Shrunk(*found)


def _pooled(y: Numbers, se: Numbers, confidence: float) -> tuple[Numbers | float, ...]:
    fixed = se**-2.0
    centre = (fixed * y).sum() / fixed.sum()
    excess = (fixed * (y - centre) ** 2).sum() - (len(y) - 1)
    spread2 = max(excess / (fixed.sum() - (fixed**2).sum() / fixed.sum()), 0.0)
    weight = 1 / (se**2 + spread2)
    typical = (weight * y).sum() / weight.sum()
    own = spread2 * weight  # how much of a gap's distance from the typical one is kept
    value = typical + own * (y - typical)
    error = np.sqrt(own * se**2 + (1 - own) ** 2 / weight.sum())
    half = z_of(confidence) * error
    return value, value - half, value + half, typical, float(np.sqrt(spread2))
