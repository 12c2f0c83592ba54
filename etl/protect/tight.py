"""Which sum holds a hidden number down: the one that has to be loosened when it is exposed."""

import numpy as np

from etl.protect.audit.relations import Relations

_SWEEPS = 6


class Bounds:
    """How high every hidden number may be by its sums, taken one after another (an attacker's
    pencil, no solver). `values` are the true numbers, `least` the fewest a hidden cell may have."""

    def __init__(
        self, relations: Relations, values: np.ndarray, hidden: np.ndarray, least: np.ndarray
    ) -> None:
        self._relations = relations
        known = np.nan_to_num(values)
        self.low = np.where(hidden, least, known)
        self.high = np.where(hidden, np.inf, known)
        self.sum = np.full(len(hidden), -1, dtype="int64")
        line, part, total = relations.line, relations.part, relations.total
        whole = np.where(total >= 0, known[total], 0.0)
        given = total >= 0
        # Parts that nobody counted fill the whole; else it is known what they leave over.
        uncounted = self._summed(np.isnan(values).astype(float)) > 0
        left = np.where(uncounted, 0.0, whole - self._summed(known))
        for _ in range(_SWEEPS):
            before = self.high.copy()
            lows = self._summed(self.low)
            ends = np.where(given, self.high[total], np.inf) - left
            with np.errstate(invalid="ignore"):
                high = ends[line] - lows[line] + self.low[part]
            self._lower(part, high, line, hidden)
            up = np.flatnonzero(given & hidden[total])
            self._lower(total[up], (self._summed(self.high) + left)[up], up, hidden)
            np.maximum.at(self.low, total[up], (self._summed(self.low) + left)[up])
            if np.array_equal(before, self.high):
                break

    def _summed(self, values: np.ndarray) -> np.ndarray:
        relations = self._relations
        return np.bincount(
            relations.line, weights=values[relations.part], minlength=len(relations.total)
        )

    def _lower(
        self, cells: np.ndarray, high: np.ndarray, line: np.ndarray, hidden: np.ndarray
    ) -> None:
        order = np.argsort(-high, kind="stable")
        for k in order[np.isfinite(high[order])]:
            cell = cells[k]
            if hidden[cell] and high[k] < self.high[cell] - 1e-9:
                self.high[cell] = high[k]
                self.sum[cell] = line[k]
