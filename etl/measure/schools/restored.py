"""What pooling three years would restore: figures hidden in one year that a pool can show."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from etl.measure.numbers import Numbers

YEARS = 3


@dataclass(frozen=True)
class Restored:
    """For each part: how many figures of the single year are hidden, how many of these the pooled
    years show, and that share (0 to 1; NaN where nothing is hidden)."""

    hidden: NDArray[np.int64]
    shown_pooled: NDArray[np.int64]
    share: Numbers


def restored(
    hidden_in_year: ArrayLike, shown_pooled: ArrayLike, part: ArrayLike, parts: int
) -> Restored:
    """Count what the pooled years bring back, by part (such as the student group).

    `hidden_in_year` marks the figures that are suppressed in the latest single year, `shown_pooled`
    those whose pool of three years is published, `part` the place of each figure's part among
    `parts`. It works on what is published alone: whether a pool may be shown is decided where it is
    protected, with the single years as known.
    """
    hidden, shown = np.asarray(hidden_in_year, dtype=bool), np.asarray(shown_pooled, dtype=bool)
    place = np.asarray(part, dtype=np.intp)
    all_hidden = np.bincount(place[hidden], minlength=parts)
    back = np.bincount(place[hidden & shown], minlength=parts)
    share = back / np.where(all_hidden > 0, all_hidden, np.nan)
    return Restored(all_hidden, back, share)
