"""Between-group variance and standard deviation (methods 2): how far groups lie from the mean."""

import numpy as np

from etl.measure.numbers import CONFIDENCE, Numbers
from etl.measure.spread.groups import Estimate, Groups, estimate


def between_group_variance(groups: Groups, confidence: float = CONFIDENCE) -> Estimate:
    """BGV = sum of w (y - m)^2, in squared points; 0 or more, 0 = all groups alike.

    For any dimension of more than two groups; a large group counts for more. The standard error is
    the closed form of Ahn and others (2018). NaN with fewer than two groups.
    """
    w, away, var = groups.weight, groups.distance, groups.error**2
    mixed = (w**2 * var).sum(axis=-1) ** 2 - (w**4 * var**2).sum(axis=-1)
    own = (w**2 * (1 - w) ** 2 * var**2).sum(axis=-1)
    error = np.sqrt(4 * (w**2 * var * away**2).sum(axis=-1) + 2 * (mixed + own))
    return estimate((w * away**2).sum(axis=-1), error, confidence)


def between_group_sd(groups: Groups, confidence: float = CONFIDENCE) -> Estimate:
    """BGSD, the root of BGV, in points; 0 or more.

    Its limits are the roots of those of BGV, its standard error goes by the delta method (NaN
    where all groups are alike). Chance alone pushes it up: show `noise_floor` beside it.
    """
    variance = between_group_variance(groups, confidence)
    value = np.sqrt(variance.value)
    with np.errstate(divide="ignore", invalid="ignore"):
        error = np.where(value > 0, variance.error / (2 * value), np.nan)
    return Estimate(value, error, _root(variance.low), _root(variance.high))


def _root(limit: Numbers) -> Numbers:
    return np.sqrt(np.maximum(limit, 0.0))
