"""Mix against results: did we improve, or did our students change? (Kitagawa 1955)"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from etl.measure.numbers import Numbers, numbers


@dataclass(frozen=True)
class MixAndResults:
    """`results` + `mix` = `change`, in the unit of the figures, + = the average rose.

    `results` is what the groups' own figures did to the average, `mix` what the change in who the
    students are did; `results_of` and `mix_of` say it group by group (last axis).
    """

    change: Numbers
    results: Numbers
    mix: Numbers
    results_of: Numbers
    mix_of: Numbers


def mix_and_results(
    share_before: ArrayLike, value_before: ArrayLike, share_now: ArrayLike, value_now: ArrayLike
) -> MixAndResults:
    """Split the change of an average over groups that make up all students.

    Groups lie along the last axis. Shares may be shares or numbers of students: each year's are
    divided by their sum. change = sum of (mean share) x (change of figure) + (mean figure) x
    (change of share); the mix of a group counts its figure's distance from the average, which
    changes no sum and makes each group's part readable. A group with no students in one year takes
    that year the figure of the other. NaN where a group's share is missing or negative, or its
    figure is.
    """
    w0, y0, w1, y1 = np.broadcast_arrays(
        *(np.atleast_1d(numbers(a)) for a in (share_before, value_before, share_now, value_now))
    )
    w0, w1 = _shares(w0), _shares(w1)
    y0, y1 = np.where(w0 == 0, y1, y0), np.where(w1 == 0, y0, y1)
    nobody = (w0 == 0) & (w1 == 0)
    y0, y1 = np.where(nobody, 0.0, y0), np.where(nobody, 0.0, y1)
    before, now = (w0 * y0).sum(axis=-1), (w1 * y1).sum(axis=-1)
    results = (w0 + w1) / 2 * (y1 - y0)
    level = (y0 + y1) / 2 - ((before + now) / 2)[..., None]
    mix = np.where(nobody, 0.0, level * (w1 - w0))
    return MixAndResults(now - before, results.sum(axis=-1), mix.sum(axis=-1), results, mix)


def _shares(shares: Numbers) -> Numbers:
    total = shares.sum(axis=-1, keepdims=True)
    fine = (shares >= 0).all(axis=-1, keepdims=True) & (total > 0)
    return shares / np.where(fine, total, np.nan)
