"""An index and its parts are hidden together, group by group and year by year. Who knows all of
them but one works out the one.

Parts are of the same students as their index, and their mean (or another sum that readers can find
from what is shown) is the index. Hiding more makes nothing here weaker, so lines and the audit may
follow. Showing one again may: what hung together stays hidden.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from etl.model.plan import Plan
from etl.protect.primary import Reason

_PLACE = ["organization", "school_year", "grade_band", "student_group"]


class Bundles:
    """The cells of each index and its parts that belong together."""

    def __init__(self, frame: pd.DataFrame, plan: Plan) -> None:
        self._labels = list(_labels(frame, plan))
        self._size = len(frame)

    def rows(self) -> np.ndarray:
        """One bool a row: whether it is a figure of an index or of a part."""
        held = np.zeros(self._size, dtype=bool)
        for label in self._labels:
            held |= label >= 0
        return held

    def hidden_too(self, reason: np.ndarray) -> np.ndarray:
        """Shown rows of which an index, or a part beside them, is hidden."""
        hidden = reason != Reason.NONE
        found = [
            np.flatnonzero((label >= 0) & ~hidden & np.isin(label, label[hidden & (label >= 0)]))
            for label in self._labels
        ]
        return np.unique(np.concatenate(found)) if found else np.array([], dtype="int64")


def _labels(frame: pd.DataFrame, plan: Plan) -> Iterator[np.ndarray]:
    """For each index, one number a row: the same for cells that belong together, else -1."""
    for indicator in plan.indicators:
        rows = np.flatnonzero(frame["indicator"].isin([indicator.slug, *indicator.parts]))
        if not indicator.parts or not len(rows):
            continue
        label = np.full(len(frame), -1, dtype="int64")
        mine = frame.iloc[rows].groupby(_PLACE, observed=True, sort=False)
        label[rows] = mine.ngroup().to_numpy()
        yield label
