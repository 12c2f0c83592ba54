"""Exact tests of two figures that hold in groups of any size.

The normal approximations fail where it matters in a scan: far out in the tail, in small groups.
"""

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers

_AT = 1e-9


def fisher(x1: ArrayLike, n1: ArrayLike, x2: ArrayLike, n2: ArrayLike) -> Numbers:
    """p-value of two shares x1/n1 and x2/n2: Fisher's exact test, the smaller tail doubled
    (Fisher 1935).

    The chance of shares at least this far apart were there no difference. Counts are whole
    numbers; NaN where one is missing, negative or above its n, or where an n is 0.
    """
    from scipy.stats import hypergeom

    x1, n1, x2, n2 = np.broadcast_arrays(*(numbers(a) for a in (x1, n1, x2, n2)))
    known = (x1 >= 0) & (x1 <= n1) & (x2 >= 0) & (x2 <= n2) & (n1 > 0) & (n2 > 0)
    x1, n1, x2, n2 = (part[known] for part in (x1, n1, x2, n2))
    below = hypergeom.cdf(x1, n1 + n2, x1 + x2, n1)
    above = hypergeom.sf(x1 - 1, n1 + n2, x1 + x2, n1)
    return _doubled(known, below, above)


def two_rates(x1: ArrayLike, n1: ArrayLike, x2: ArrayLike, n2: ArrayLike) -> Numbers:
    """p-value of two rates of events x1/n1 and x2/n2: given all events, those of the first are
    binomial with its share of the students. The smaller tail doubled; events may outnumber
    students. NaN as in `fisher`."""
    from scipy.special import betainc

    x1, n1, x2, n2 = np.broadcast_arrays(*(numbers(a) for a in (x1, n1, x2, n2)))
    known = (x1 >= 0) & (x2 >= 0) & (n1 > 0) & (n2 > 0)
    x1, n1, x2, n2 = (part[known] for part in (x1, n1, x2, n2))
    share = n1 / (n1 + n2)
    below = np.where(x2 > 0, betainc(np.maximum(x2, 1), x1 + 1, 1 - share), 1.0)
    above = np.where(x1 > 0, betainc(np.maximum(x1, 1), x2 + 1, share), 1.0)
    return _doubled(known, below, above)


def chance_of_gap(
    group: tuple[ArrayLike, ArrayLike],
    n_group: ArrayLike,
    reference: tuple[ArrayLike, ArrayLike],
    n_reference: ArrayLike,
    *,
    of_share: bool = True,
) -> Numbers:
    """The chance of a gap this wide between two published figures, were there none.

    Each figure is (low, high): what is known of it. The two are equal for an exact figure, and the
    ends of its range for a coded one ("5 % or less" is 0 to 5). The nearest ends are compared, and
    counts rounded toward each other, so that what is not known never makes a gap look surer; where
    the ranges meet the answer is 1. Figures are percents (`of_share`) or events per 100 students;
    numbers of students are exact at district level and the lower end of the band for schools.
    """
    (low1, high1), (low2, high2) = ((numbers(a), numbers(b)) for a, b in (group, reference))
    n1, n2 = numbers(n_group), numbers(n_reference)
    under, over = high1 < low2, low1 > high2
    first = np.where(under, high1, low1) * n1 / 100
    second = np.where(under, low2, high2) * n2 / 100
    x1 = np.where(under, np.ceil(first - _AT), np.floor(first + _AT))
    x2 = np.where(under, np.floor(second + _AT), np.ceil(second - _AT))
    crossed = np.where(under, x1 * n2 >= x2 * n1, x1 * n2 <= x2 * n1)
    p = (fisher if of_share else two_rates)(x1, n1, x2, n2)
    meet = ~(under | over) | crossed
    return np.where(np.isfinite(p) & meet, 1.0, p)


def _doubled(known: np.ndarray, below: Numbers, above: Numbers) -> Numbers:
    p = np.full(known.shape, np.nan)
    p[known] = np.minimum(2 * np.minimum(below, above), 1.0)
    return p
