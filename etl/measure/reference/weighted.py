"""Weighted distances to the best group or to a named one (MDBW, MDRW)."""

import numpy as np

from etl.measure.numbers import Numbers
from etl.measure.reference.unweighted import distance_to
from etl.measure.spread.attributable import best_group
from etl.measure.spread.groups import Groups
from etl.model.indicator import Direction


def mean_difference_from_best(groups: Groups, direction: Direction) -> Numbers:
    """MDBW: sum of w |y - best|, in points; 0 or more. The size of the attributable risk."""
    return mean_difference_from_reference(groups, best_group(groups, direction))


def mean_difference_from_reference(groups: Groups, reference: np.ndarray) -> Numbers:
    """MDRW: sum of w |y - y_ref|, in points; 0 or more, so it does not say who is worse off. NaN
    where the reference is left out."""
    return (groups.weight * distance_to(groups, reference)).sum(axis=-1)
