"""Measures of the same students, such as reading and mathematics of one grade: who is told a number
of students by one of them knows it for the other, whatever is hidden there."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import scipy

from etl.model.cell import State
from etl.model.indicator import Unit
from etl.model.plan import Plan
from etl.protect.primary import Reason
from etl.protect.sizes import at_once

_PLACE = ["organization", "school_year", "grade_band"]
# Two measures at a place are of the same students where so many groups, and this part of those
# that both have, are of one size: a few students miss one of two tests.
_GROUPS, _SHARE = 2, 0.5


@dataclass(frozen=True)
class SameStudents:
    """Pairs of rows: `teller` tells the number of its students, which is that of `other` too.
    `is_few` says of every row whether its number of students is a secret; `line` (line, part,
    total) are the sums of rows."""

    teller: np.ndarray
    other: np.ndarray
    is_few: np.ndarray
    line: pd.DataFrame

    def rows(self) -> np.ndarray:
        """One bool a row: whether another measure has the same students."""
        shared = np.zeros(len(self.is_few), dtype=bool)
        shared[self.teller] = shared[self.other] = True
        return shared

    def hidden_too(self, reason: np.ndarray) -> np.ndarray:
        """Shown rows that would tell a number of students which another measure has to hide: that
        of too few, or of a group that is hidden for the sake of such a number."""
        if not len(self.teller):
            return self.teller
        hidden = reason != Reason.NONE
        needed = self._with_few(hidden, self._together(hidden))
        return np.unique(self.teller[needed[self.other] & ~hidden[self.teller]])

    def known(self, reason: np.ndarray) -> np.ndarray:
        """One bool a row: whether readers know its number of students from another measure. Of
        hidden rows that hang together and need not hide it, all or none."""
        return self.told(reason != Reason.NONE)

    def told(self, hidden: np.ndarray) -> np.ndarray:
        """As `known`, where these rows are hidden."""
        known = np.zeros(len(hidden), dtype=bool)
        if not len(self.teller):
            return known
        label = self._together(hidden)
        known[self.other[~hidden[self.teller]]] = True
        around = np.isin(label, label[known & hidden]) & ~self._with_few(hidden, label)
        return known | (hidden & around)

    def _with_few(self, hidden: np.ndarray, label: np.ndarray) -> np.ndarray:
        return hidden & np.isin(label, label[hidden & self.is_few])

    def _together(self, hidden: np.ndarray) -> np.ndarray:
        """One number a row, the same for hidden rows that hang together by sums."""
        number, part, total = (self.line[name].to_numpy() for name in ("line", "part", "total"))
        count, lines = len(hidden), int(number.max(initial=-1)) + 1
        whole = (total >= 0) & hidden[total]
        row = np.concatenate([part[hidden[part]], total[whole]])
        to = count + np.concatenate([number[hidden[part]], number[whole]])
        links = scipy.sparse.coo_matrix(
            (np.ones(len(row)), (row, to)), shape=(count + lines, count + lines)
        )
        return scipy.sparse.csgraph.connected_components(links, directed=False)[1][:count]


def same_students(
    frame: pd.DataFrame, size: pd.DataFrame, line: pd.DataFrame, plan: Plan, minimum: int
) -> SameStudents:
    """The pairs of `frame`. `size` comes from `sizes`, `line` from `lines`. Rates
    tell numbers of students where places are wide, counts of people everywhere. Measures of the
    same students are known by their numbers, as a reader would know them."""
    units = {each.slug: each.unit for each in plan.indicators}
    is_count = at_once(frame["indicator"], lambda slug: units.get(slug) is Unit.COUNT).astype(bool)
    n = size["n"].to_numpy()
    n = np.where(is_count & np.isnan(n), frame["value"].to_numpy(dtype="float64"), n)
    counted = (n > 0) & (frame["state"] == State.REPORTED).to_numpy()
    rows = np.flatnonzero(counted)
    at = frame.iloc[rows].groupby([*_PLACE], observed=True, sort=False).ngroup().to_numpy()
    table = pd.DataFrame(
        {
            "row": rows,
            "place": at,
            "group": frame["student_group"].cat.codes.to_numpy()[rows],
            "measure": frame["indicator"].cat.codes.to_numpy()[rows],
            "n": n[rows],
        }
    )
    tellers = table[(size["wide"].to_numpy(dtype=bool) | is_count)[rows]]
    both = tellers.merge(table, on=["place", "group"], suffixes=("", "_other"))
    both = both[both["measure"] != both["measure_other"]]
    both["same"] = both["n"] == both["n_other"]
    pairs = both.groupby(["place", "measure", "measure_other"])["same"]
    is_shared = (pairs.transform("sum") >= _GROUPS) & (pairs.transform("mean") >= _SHARE)
    kept = both[both["same"] & is_shared]
    few = ~(n >= minimum) & (frame["state"] != State.NOT_APPLICABLE).to_numpy()
    return SameStudents(kept["row"].to_numpy(), kept["row_other"].to_numpy(), few, line)
