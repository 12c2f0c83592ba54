"""The reliability rule for percents of the National Center for Health Statistics, as recalled.

Headway's own rule is plainer: 10 to 29 students, "interpret with care".
"""

from dataclasses import dataclass
from enum import StrEnum
from math import isnan

from etl.measure.interval import clopper_pearson

FEWEST = 30
TOO_WIDE, NARROW, TOO_WIDE_OF_VALUE = 0.30, 0.05, 1.30


class Decision(StrEnum):
    PRESENT = "present"
    TOO_FEW = "suppress_n"
    WIDE = "suppress_width"
    WIDE_OF_VALUE = "suppress_relative_width"


@dataclass(frozen=True)
class Reliability:
    decision: Decision
    width: float  # of the exact 95 % limits, as a share of 1


def reliability(x: float, n: float) -> Reliability:
    """May the share x/n be presented? Not with fewer than 30 people, nor with exact limits 0.30
    apart or more; always when they are 0.05 apart or less; else when they are no more than 1.3
    times the share apart. The width is NaN, and the answer too few, where x/n is no share."""
    low, high = (float(end) for end in clopper_pearson(x, n))
    width = high - low
    if not n >= FEWEST or isnan(width):
        return Reliability(Decision.TOO_FEW, width)
    if width >= TOO_WIDE:
        return Reliability(Decision.WIDE, width)
    if width > NARROW and width > TOO_WIDE_OF_VALUE * x / n:
        return Reliability(Decision.WIDE_OF_VALUE, width)
    return Reliability(Decision.PRESENT, width)
