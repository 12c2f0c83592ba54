"""Unweighted distances: every group counts the same, however few its students (MDMU, MDBU, MDRU,
IDISU)."""

import numpy as np

from etl.measure.numbers import Numbers
from etl.measure.spread.attributable import best_group
from etl.measure.spread.from_mean import percent_of_mean
from etl.measure.spread.groups import Groups
from etl.model.indicator import Direction


def mean_difference_from_mean_unweighted(groups: Groups) -> Numbers:
    """MDMU: the plain mean of |y - m|, in points, m the weighted mean; 0 or more."""
    return _plain_mean(groups, np.abs(groups.distance))


def index_of_disparity_unweighted(groups: Groups) -> Numbers:
    """IDISU = 100 MDMU / m, in percent of the mean; NaN where the mean is not over 0."""
    return percent_of_mean(mean_difference_from_mean_unweighted(groups), groups)


def mean_difference_from_best_unweighted(groups: Groups, direction: Direction) -> Numbers:
    """MDBU: the plain mean distance to the best group (the highest, or the lowest where lower is
    better), in points; 0 or more. The best group counts, with 0."""
    return mean_difference_from_reference_unweighted(groups, best_group(groups, direction))


def mean_difference_from_reference_unweighted(groups: Groups, reference: np.ndarray) -> Numbers:
    """MDRU: the plain mean of |y - y_ref|, in points; the group at place `reference` counts, with
    0. NaN where it is left out."""
    return _plain_mean(groups, distance_to(groups, reference))


def distance_to(groups: Groups, reference: np.ndarray) -> Numbers:
    """|y - y_ref| of each group, 0 for groups left out; NaN where the reference is left out."""
    at = np.arange(groups.value.shape[-1]) == np.asarray(reference)[..., None]
    known = (groups.known & at).any(axis=-1, keepdims=True)
    value = np.where(known, (groups.value * at).sum(axis=-1, keepdims=True), np.nan)
    return np.where(groups.known | ~known, np.abs(groups.value - value), 0.0)


def _plain_mean(groups: Groups, distance: Numbers) -> Numbers:
    return distance.sum(axis=-1) / np.where(groups.count >= 2, groups.count, np.nan)
