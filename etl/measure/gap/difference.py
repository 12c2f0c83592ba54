"""The interval of a difference, made from the intervals of the two figures (methods 2)."""

import numpy as np

from etl.measure.numbers import Numbers, Ranged, numbers


def newcombe(first: Ranged, second: Ranged) -> tuple[Numbers, Numbers]:
    """Limits of `first - second` by the hybrid of the two figures' own limits (Newcombe 1998).

    With Wilson limits this is Newcombe's interval for two percents. The unit is that of the
    figures. NaN where either figure has no limits.
    """
    one, one_low, one_high = (numbers(part) for part in first)
    two, two_low, two_high = (numbers(part) for part in second)
    low = one - two - np.hypot(one - one_low, two_high - two)
    high = one - two + np.hypot(one_high - one, two - two_low)
    return low, high
