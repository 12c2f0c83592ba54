"""Everything public about some numbers, as bounds and linear rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import scipy


class AuditFailed(RuntimeError):
    """Nothing is published: a hidden cell could be worked out, or the audit could not be run.
    Names the place, never a value."""


class Inconsistent(AuditFailed):
    """No numbers satisfy everything that is public, so nothing can be proved about it."""


class SolverFailed(AuditFailed):
    """The solver gave no answer. What was not audited is not published."""


@dataclass(frozen=True)
class System:
    """`low` <= variable <= `high`; `row_low` <= rows @ variables <= `row_high`. Variables that are
    `whole` take whole numbers. Infinite bounds are numpy's."""

    low: np.ndarray
    high: np.ndarray
    whole: np.ndarray
    rows: "scipy.sparse.csr_matrix"
    row_low: np.ndarray
    row_high: np.ndarray

    @property
    def size(self) -> int:
        return len(self.low)

    def fixed(self) -> np.ndarray:
        """Which variables are public to the digit."""
        return self.low == self.high

    def fixing(self, at: np.ndarray, where: np.ndarray) -> "System":
        """The system in which the variables that `where` marks are known to be `at`."""
        low, high = self.low.copy(), self.high.copy()
        low[where] = high[where] = at[where]
        return replace(self, low=low, high=high)

    def parts(self) -> list[tuple[np.ndarray, "System"]]:
        """The free variables in connected parts: their places here, and the system of each with
        everything known moved to the bounds of its rows. Raises Inconsistent when a row without a
        free variable does not hold."""
        fixed = self.fixed()
        known = self.rows @ np.where(fixed, self.low, 0.0)
        free = np.flatnonzero(~fixed)
        rows = self.rows[:, free].tocsr()
        row_low, row_high = self.row_low - known, self.row_high - known
        used = np.diff(rows.indptr) > 0
        slack = 1e-6 * (1.0 + np.abs(known))
        if np.any(~used & ((row_low > slack) | (row_high < -slack))):
            raise Inconsistent("Figures that are all public contradict one another.")
        rows, row_low, row_high = rows[used], row_low[used], row_high[used]
        count = rows.shape[0]
        table = rows.tocoo()
        links = scipy.sparse.csr_matrix(
            (np.ones(table.nnz), (table.row, count + table.col)),
            shape=(count + len(free), count + len(free)),
        )
        total, label = scipy.sparse.csgraph.connected_components(links, directed=False)
        row_label, column_label = label[:count], label[count:]
        row_order, column_order = np.argsort(row_label), np.argsort(column_label)
        row_ends = np.searchsorted(row_label[row_order], np.arange(total + 1))
        column_ends = np.searchsorted(column_label[column_order], np.arange(total + 1))
        found = []
        for each in range(total):
            columns = np.sort(column_order[column_ends[each] : column_ends[each + 1]])
            some = np.sort(row_order[row_ends[each] : row_ends[each + 1]])
            place = free[columns]
            part = System(
                self.low[place],
                self.high[place],
                self.whole[place],
                rows[some][:, columns].tocsr(),
                row_low[some],
                row_high[some],
            )
            found.append((place, part))
        return found


def system(
    low: Sequence[float],
    high: Sequence[float],
    whole: Sequence[bool],
    rows: Sequence[tuple[Mapping[int, float], float, float]],
) -> System:
    """A small system from rows (coefficient by variable, lowest, highest sum)."""
    at = [
        (number, column, coefficient)
        for number, (row, _, _) in enumerate(rows)
        for column, coefficient in row.items()
    ]
    table = scipy.sparse.csr_matrix(
        ([each[2] for each in at], ([each[0] for each in at], [each[1] for each in at])),
        shape=(len(rows), len(low)),
    )
    return System(
        np.array(low, dtype="float64"),
        np.array(high, dtype="float64"),
        np.array(whole, dtype=bool),
        table,
        np.array([row[1] for row in rows], dtype="float64"),
        np.array([row[2] for row in rows], dtype="float64"),
    )
