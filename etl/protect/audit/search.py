"""Looks for other districts that would publish the same figures.

A hidden number is safe when some other whole numbers, far enough from the truth, fit everything
that is public. Such a witness may be looked for among few variables, the others kept at the truth:
what is found there is possible in the whole as well. Only what has no near witness is tried against
the whole system.
"""

from dataclasses import dataclass, replace

import numpy as np
import scipy

from etl.protect.audit.solver import WHOLE, Solver
from etl.protect.audit.system import Inconsistent, System

_TRIES, _MANY = 4, 12
# Whole numbers are searched for in systems of up to so many variables; in larger ones only those
# that linear programming finds by itself are taken.
_SMALL = 250
_ENOUGH = 1e-4


@dataclass(frozen=True)
class Conditions:
    """Condition k holds when the highest `sums[first[k]]` that is possible (with that of
    `second[k]`, unless -1) reaches `least[k]`. It belongs to target `of[k]`."""

    sums: "scipy.sparse.csr_matrix"
    first: np.ndarray
    second: np.ndarray
    least: np.ndarray
    of: np.ndarray


class Search:
    """The highest sums found so far. `truth` holds a missing number where we know none."""

    def __init__(self, system: System, truth: np.ndarray, conditions: Conditions) -> None:
        self._system = system
        self.conditions = conditions
        self._unknown = np.isnan(truth)
        self._base = np.where(self._unknown, 0.0, truth)
        self._loose = self._unknown.copy()
        self._columns = conditions.sums.tocsc()
        self._random = np.random.default_rng(6)
        # What depends on numbers that nobody knows yet is not seen at the truth.
        touched = np.asarray((abs(conditions.sums) @ self._unknown.astype(float)) > 0)
        self._best = np.where(touched, -np.inf, conditions.sums @ self._base)

    def unmet(self) -> np.ndarray:
        """Which conditions have no witness yet."""
        told = self.conditions
        reached = self._best[told.first] + np.where(told.second >= 0, self._best[told.second], 0.0)
        return ~(reached >= told.least - _ENOUGH)

    def settle(self, free: np.ndarray, likely: np.ndarray) -> None:
        """Give the numbers that nobody knows values that fit, the variables outside `free` kept:
        no less than is `likely` where that can be, so that there is room on both sides of them.
        Raises Inconsistent where there are none."""
        if not self._loose.any():
            return
        within = self._system.fixing(self._base, ~(free | self._unknown))
        for place, part in within.parts():
            if self._unknown[place].any() and self._matters(place):
                point = _fitting(part, np.where(self._unknown[place], likely[place], 0.0))
                self._base[place] = _rounded(point, part.whole)
                self._loose[place] = False
        self._best = np.fmax(self._best, self.conditions.sums @ self._base)

    def explore(self, free: np.ndarray, *, parts_up_to: int = 1_000_000) -> None:
        """Look for witnesses among the `free` variables; larger connected parts are left out."""
        free = free | self._loose  # what nobody knows, and nobody asked for, stays open
        for place, part in self._system.fixing(self._base, ~free).parts():
            if part.size <= parts_up_to:
                self._explore(place, part)

    def _matters(self, place: np.ndarray) -> bool:
        return bool(abs(self.conditions.sums[:, place]).sum() > 0)

    def _wanted(self, among: np.ndarray) -> np.ndarray:
        unmet = self.unmet()
        told = self.conditions
        sums = np.concatenate([told.first[unmet], told.second[unmet]])
        return np.intersect1d(sums[sums >= 0], among)

    def _is_wanted(self, each: int) -> bool:
        told = self.conditions
        mine = (told.first == each) | (told.second == each)
        return bool((mine & self.unmet()).any())

    def _enough(self, each: int) -> float:
        """What the sum has to reach for an unmet condition, as far as the others of it are now."""
        told, unmet = self.conditions, self.unmet()
        need = np.full(len(unmet), np.inf)
        for own, other in ((told.first, told.second), (told.second, told.first)):
            mine = unmet & (own == each)
            rest = np.where(other[mine] >= 0, self._best[other[mine]], 0.0)
            need[mine] = told.least[mine] - rest
        return float(need[unmet & np.isfinite(need)].max(initial=-np.inf))

    def _is_alone(self, each: int) -> bool:
        told = self.conditions
        of_two = (told.second >= 0) & ((told.first == each) | (told.second == each))
        return not bool((of_two & self.unmet()).any())

    def _explore(self, place: np.ndarray, part: System) -> None:
        own = _Own(self._columns, self._base, self.conditions.sums, place)
        wanted = self._wanted(own.among)
        if not len(wanted):
            return
        solver = Solver(part)
        # Many at once first: one far corner of the system is a witness for many of them.
        last = 0
        while len(wanted) > _MANY and last != len(wanted):
            last = len(wanted)
            for _ in range(_TRIES):
                signs = np.zeros(len(own.among))
                signs[np.searchsorted(own.among, wanted)] = self._random.choice(
                    [0.0, 1.0], len(wanted)
                )
                point = solver.furthest(own.table.T @ signs, whole=False).point
                if point is not None and _is_whole(point, part.whole):
                    self._learn(own, point)
            wanted = self._wanted(own.among)
        for each in wanted:
            if not self._is_wanted(each):
                continue
            weight, kept = own.of(each)
            enough = self._enough(each) - kept
            # Of two sums that are needed together, either may make up for the other.
            least = enough if self._is_alone(each) else -np.inf
            found = solver.reaching(weight, enough, least=least, whole=part.size <= _SMALL)
            if found.point is not None and not _is_whole(found.point, part.whole):
                continue
            if found.point is None and found.proved:
                self._best[each] = np.inf
            elif found.point is not None:
                self._learn(own, _rounded(found.point, part.whole))

    def _learn(self, own: "_Own", point: np.ndarray) -> None:
        self._best[own.among] = np.fmax(self._best[own.among], own.table @ point + own.kept)


class _Own:
    """The sums that have a variable of a part: those `among` all, by the part's own variables, and
    what the others, which are kept, add to each."""

    def __init__(
        self,
        columns: "scipy.sparse.csc_matrix",
        base: np.ndarray,
        sums: "scipy.sparse.csr_matrix",
        place: np.ndarray,
    ) -> None:
        mine = columns[:, place]
        self.among = np.unique(mine.indices)
        self.table = mine.tocsr()[self.among]
        self.kept = sums[self.among] @ base - self.table @ base[place]

    def of(self, each: int) -> tuple[np.ndarray, float]:
        """The weights of one sum, and what is kept of it."""
        at = int(np.searchsorted(self.among, each))
        weight = np.zeros(self.table.shape[1])
        first, last = self.table.indptr[at : at + 2]
        weight[self.table.indices[first:last]] = self.table.data[first:last]
        return weight, float(self.kept[at])


def _fitting(part: System, likely: np.ndarray) -> np.ndarray:
    """A point of the system, with the likely numbers if it has one."""
    roomy = replace(part, low=np.maximum(part.low, np.minimum(likely, part.high)))
    for tried in (roomy, part):
        try:
            point = Solver(tried).furthest(np.zeros(part.size)).point
        except Inconsistent:
            continue
        if point is not None and _is_whole(point, part.whole):
            return point
    raise Inconsistent("Figures that are public contradict one another.")


def _is_whole(point: np.ndarray, whole: np.ndarray) -> bool:
    return bool(np.all(np.abs(point[whole] - np.round(point[whole])) < WHOLE))


def _rounded(point: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.where(whole, np.round(point), point)
