"""False discoveries: among many gaps looked at together, some look wide by chance alone."""

import numpy as np
from numpy.typing import ArrayLike

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
    for each in np.unique(families[known]):
        members = known & (families == each)
        adjusted[members] = _adjusted(p[members])
    return adjusted


def _adjusted(p: Numbers) -> Numbers:
    order = np.argsort(p)[::-1]
    ranks = np.arange(len(p), 0, -1)
    stepped = np.minimum.accumulate(p[order] * len(p) / ranks)
    adjusted = np.empty_like(p)
    adjusted[order] = np.minimum(stepped, 1.0)
    return adjusted
