"""All other students: everybody but the group, from the published figures of both."""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers


def all_others(
    group: ArrayLike, n_group: ArrayLike, everyone: ArrayLike, n_everyone: ArrayLike
) -> tuple[Numbers, Numbers]:
    """(rate, number of students) of all other students, in the unit of the rates.

    Only where the exact numbers of students of both are public; NaN elsewhere, and where nobody is
    left. Rates are published and rounded, so the result is held to 0 or more.
    """
    group, n_group, everyone, n_everyone = (
        numbers(a) for a in (group, n_group, everyone, n_everyone)
    )
    left = n_everyone - n_group
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = (n_everyone * everyone - n_group * group) / left
    known = (left > 0) & np.isfinite(rate)
    return np.where(known, np.maximum(rate, 0.0), np.nan), np.where(known, left, np.nan)


def group_against_all(
    x_group: ArrayLike, n_group: ArrayLike, x_all: ArrayLike, n_all: ArrayLike
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """(group - all, group - rest, the first worked out from the second, z) as shares of 1.

    z is the pooled two-sample test of the group against the rest: the right test for a comparison
    with all students, who contain the group. NaN where a number of students is missing or not over
    0, where nobody is left for the rest, and z where nobody or everybody is counted.
    """
    x_group, n_group, x_all, n_all = (numbers(a) for a in (x_group, n_group, x_all, n_all))
    n_group, n_all = np.where(n_group > 0, n_group, np.nan), np.where(n_all > 0, n_all, np.nan)
    n_rest = np.where(n_all > n_group, n_all - n_group, np.nan)
    to_rest = x_group / n_group - (x_all - x_group) / n_rest
    pooled = x_all / n_all
    variance = pooled * (1 - pooled) * (1 / n_group + 1 / n_rest)
    z = to_rest / np.sqrt(np.where(variance > 0, variance, np.nan))
    return x_group / n_group - pooled, to_rest, (1 - n_group / n_all) * to_rest, z
