"""How far membership of a group predicts a student's result: the between-group share."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.measure.numbers import CONFIDENCE, Numbers
from etl.measure.spread.groups import Groups

_LARGE = 1000.0


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
    low, high = (
        _noncentrality(value * total, freedom, end) / total
        for end in (0.5 + confidence / 2, 0.5 - confidence / 2)
    )
    return GroupShare(
        value,
        np.minimum(low, value),
        np.minimum(np.maximum(high, value), np.where(np.isnan(value), np.nan, 1.0)),
        np.where(np.isnan(value), np.nan, freedom / total),
    )


def _noncentrality(chi2: Numbers, freedom: NDArray[np.int64], p: float) -> Numbers:
    """The noncentrality at which `chi2` is the quantile `p`; 0 where it is below every one.

    The exact answer takes a search. From 1,000 on the root of a noncentral chi-square is normal
    with a variance of 1, to a thousandth of the width of the band.
    """
    from scipy.special import chdtr, chndtrinc, ndtri

    with np.errstate(invalid="ignore"):
        by_root = (np.sqrt(chi2) - ndtri(p)) ** 2 - (freedom - 1)
    searched = (chi2 < _LARGE) & (chdtr(freedom, chi2) > p)
    found = chndtrinc(np.where(searched, chi2, np.nan), freedom, p)
    return np.where(chi2 < _LARGE, np.where(searched, found, 0.0), by_root)
