"""The leadership pipeline: how many go on from each stage to the next, fit for tiny numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.interval import clopper_pearson
from etl.measure.numbers import CONFIDENCE, Numbers, numbers


@dataclass(frozen=True)
class Conversion:
    """Percents of those at an earlier stage who came to a later one, with exact limits."""

    value: Numbers
    low: Numbers
    high: Numbers


def stage_to_stage(people: ArrayLike, confidence: float = CONFIDENCE) -> Conversion:
    """Conversion from each stage to the next; one column less than there are stages.

    `people` holds the published number of people at each stage along the last axis, in the order of
    the pipeline, for people who were followed through it. Clopper-Pearson limits. NaN where either
    number is hidden, nobody was at the earlier stage, or more people are at the later one: they
    cannot all have come from it.
    """
    counts = np.atleast_1d(numbers(people))
    return _converted(counts[..., :-1], counts[..., 1:], confidence)


def from_first_stage(people: ArrayLike, confidence: float = CONFIDENCE) -> Conversion:
    """Conversion from the first stage to each later one; shape and NaN as in `stage_to_stage`."""
    counts = np.atleast_1d(numbers(people))
    return _converted(counts[..., :1], counts[..., 1:], confidence)


def _converted(entered: Numbers, passed: Numbers, confidence: float) -> Conversion:
    low, high = clopper_pearson(passed, entered, confidence)
    known = np.isfinite(low)
    share = passed / np.where(known, entered, np.nan)
    return Conversion(100 * share, 100 * low, 100 * high)
