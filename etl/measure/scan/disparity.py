"""The disparity scan: which of all gaps, over indicators, groups and schools, to look at first."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Flags, Numbers, numbers, z_of
from etl.measure.scan.discovery import LEVEL, benjamini_hochberg
from etl.measure.scan.shrinkage import Shrunk, shrink


@dataclass(frozen=True)
class Scan:
    """One answer for each gap.

    `stands_out`: wider than chance explains when all gaps of the scan are looked at together; the
    sign of the gap says whether to the group's disadvantage. `adjusted` is the p-value behind it.
    `shrunk` is by what to order them: a gap from few students moves toward the typical one.
    """

    adjusted: Numbers
    stands_out: Flags
    shrunk: Shrunk


def scan(
    gap: ArrayLike,
    low: ArrayLike,
    high: ArrayLike,
    p: ArrayLike,
    *,
    pool: ArrayLike,
    screen: ArrayLike = 0,
    level: float = LEVEL,
) -> Scan:
    """Scan gaps in points (positive = the group is worse off) with their 95 % limits.

    `p` is each gap's chance by `etl.measure.scan.exact_test.chance_of_gap`, which takes the lower
    end of the band for schools; `pool` says which gaps are of one kind (one indicator and group),
    `screen` which are looked at together (one release: all of them). At most `level` of the gaps
    that stand out are expected to be false alarms. A gap without a p-value never stands out; one
    without limits has no shrunk value.
    """
    adjusted = benjamini_hochberg(p, screen)
    se = (numbers(high) - numbers(low)) / (2 * z_of())
    with np.errstate(invalid="ignore"):
        return Scan(adjusted, adjusted <= level, shrink(gap, se, pool))
