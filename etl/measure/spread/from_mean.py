"""Mean difference from the mean (MDMW) and index of disparity (IDISW): one number over all groups.

Of the distances between groups, these two survive small groups best. They have no limits: noise
pushes every such measure up, so `noise_floor` stands beside them instead.
"""

import numpy as np

from etl.measure.numbers import Numbers
from etl.measure.spread.groups import Groups


def mean_difference_from_mean(groups: Groups) -> Numbers:
    """MDMW = sum of w |y - m|, in points: how far the average student's group lies from the mean.

    0 or more; does not know which way is better. NaN with fewer than two groups.
    """
    return (groups.weight * np.abs(groups.distance)).sum(axis=-1)


def index_of_disparity(groups: Groups) -> Numbers:
    """IDISW = 100 MDMW / m, in percent of the mean, so that indicators of different levels can be
    set side by side (Pearcy and Keppel 2002). NaN where the mean is not over 0."""
    return percent_of_mean(mean_difference_from_mean(groups), groups)


def percent_of_mean(value: Numbers, groups: Groups) -> Numbers:
    """100 value / m; NaN where the mean is not over 0."""
    mean = groups.mean[..., 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(mean > 0, 100 * value / mean, np.nan)
