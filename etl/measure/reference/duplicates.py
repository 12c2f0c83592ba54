"""Measures that say again what a better one says: coefficient of variation, mean log deviation."""

import numpy as np

from etl.measure.numbers import CONFIDENCE, Numbers
from etl.measure.spread.between_groups import between_group_sd
from etl.measure.spread.from_mean import percent_of_mean
from etl.measure.spread.groups import Estimate, Groups, by_slopes
from etl.measure.spread.theil import SCALE


def coefficient_of_variation(groups: Groups) -> Numbers:
    """COV = 100 BGSD / m, in percent of the mean; NaN where the mean is not over 0."""
    return percent_of_mean(between_group_sd(groups).value, groups)


def mean_log_deviation(groups: Groups, confidence: float = CONFIDENCE) -> Estimate:
    """MLD = - sum of w ln r, times 1000, where r = y / m; 0 or more. Limits by the delta method, on
    the same scale. NaN where a figure is 0 or less."""
    mean = np.where(groups.mean > 0, groups.mean, np.nan)
    r = np.where(groups.known, groups.value / mean, 1.0)
    r = np.where(r > 0, r, np.nan)
    slopes = SCALE * groups.weight / mean * (1 - 1 / r)
    return by_slopes(groups, -SCALE * (groups.weight * np.log(r)).sum(axis=-1), slopes, confidence)
