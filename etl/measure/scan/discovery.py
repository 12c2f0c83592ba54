"""False discoveries: among many gaps looked at together, some look wide by chance alone."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import Numbers, numbers

LEVEL = 0.05  # of the gaps pointed out, at most this share is expected to be a false alarm


def benjamini_hochberg(p: ArrayLike, family: ArrayLike = 0) -> Numbers:
    """p-values adjusted by Benjamini and Hochberg's rule (1995), each family by itself.

    `family` gives, for each p-value, the screenful it is looked at with. Taking those at or under
    a level keeps the expected share of false alarms among them at that level. Missing values stay
    missing and do not count. Raises ValueError for a p-value outside 0 to 1.
    """
    p = numbers(p)
    if ((p < 0) | (p > 1)).any():
        raise ValueError("a p-value lies between 0 and 1")
    families = np.broadcast_to(np.asarray(family), p.shape)
    adjusted = np.full(p.shape, np.nan)
    known = np.isfinite(p)
    adjusted[known] = _adjusted(p[known], families[known])
    return adjusted


def _adjusted(p: Numbers, families: NDArray[Any]) -> Numbers:
    """Of all families at once: many screens are looked at, each with few gaps."""
    _, family, size = np.unique(families, return_inverse=True, return_counts=True)
    order = np.lexsort((p, family))[::-1]
    first = np.cumsum(size) - size
    rank = np.arange(len(p), 0, -1) - first[family[order]]
    stepped = np.minimum(p[order] * size[family[order]] / rank, 1.0)
    # The running least, by places: those of every family lie above those of the one before.
    values, place = np.unique(stepped, return_inverse=True)
    least = np.minimum.accumulate(place + family[order] * len(values))
    adjusted = np.empty_like(p)
    adjusted[order] = values[least % len(values)]
    return adjusted
