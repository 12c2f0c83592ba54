"""How far membership of a group predicts a student's result: the between-group share."""

from dataclasses import dataclass

import numpy as np

from etl.measure.numbers import CONFIDENCE, Numbers
from etl.measure.spread.groups import Groups


@dataclass(frozen=True)
class GroupShare:
    """Eta squared, from 0 (groups tell nothing) to 1, with its band and what chance would give."""

    value: Numbers
    low: Numbers
    high: Numbers
    by_chance: Numbers


def between_group_share(groups: Groups, confidence: float = CONFIDENCE) -> GroupShare:
    """The share of all differences between students in meeting a standard that lies between groups.

    For percents: eta squared = sum of w (y - m)^2 / (m (100 - m)), which is chi-square divided by
    the number of students. The band inverts the noncentral chi-square with one degree of freedom
    less than groups (Smithson 2003), and always holds the value. `by_chance` is the value to be
    expected without any gap, (groups - 1) / students. For district level only: it needs exact
    numbers of students. NaN with fewer than two groups, where nobody or everybody meets the
    standard, and for figures outside 0 to 100.
    """
    mean, total = groups.mean[..., 0], groups.total
    possible = ((groups.value >= 0) & (groups.value <= 100)).all(axis=-1)
    whole = np.where(possible & (mean > 0) & (mean < 100), mean * (100 - mean), np.nan)
    value = (groups.weight * groups.distance**2).sum(axis=-1) / whole
    freedom = np.maximum(groups.count - 1, 1)
    tail = (1 - confidence) / 2
    low = _noncentrality(value * total, freedom, 1 - tail) / total
    high = _noncentrality(value * total, freedom, tail) / total
    return GroupShare(
        value,
        np.minimum(low, value),
        np.minimum(np.maximum(high, value), np.where(np.isnan(value), np.nan, 1.0)),
        np.where(np.isnan(value), np.nan, freedom / total),
    )


def _noncentrality(chi2: Numbers, freedom: Numbers, p: float) -> Numbers:
    """The noncentrality at which `chi2` is the quantile `p`; 0 where it is below every one."""
    from scipy.special import chdtr, chndtrinc

    reachable = chdtr(freedom, chi2) > p
    found = chndtrinc(np.where(reachable, chi2, np.nan), freedom, p)
    return np.where(np.isnan(chi2), np.nan, np.where(reachable, found, 0.0))
