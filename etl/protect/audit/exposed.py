"""Which cells a reader could work out, all that is public taken together."""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import scipy

from etl.protect.audit.knowledge import WIDTH
from etl.protect.audit.search import Conditions, Search
from etl.protect.audit.system import Inconsistent
from etl.protect.audit.unit import Model, Unit, model, of_nobody

# Systems of more free variables are not tried as a whole; sums of more parts not around a target.
_LARGE, _SHORT = 1_200, 30


class Kind(StrEnum):
    """What a finding is about."""

    CELL = "cell"  # a hidden or coded cell: its row
    NESTED = "nested"  # the students of one group who are not in another: the number of the nesting
    REST = "rest"  # the students whom a sum leaves over: the number of the sum


@dataclass(frozen=True, order=True)
class Exposed:
    """`place` is a row, a nesting or a sum, as `kind` says; `outcome` where it is not the number of
    students that is known but how many of them are counted."""

    kind: Kind
    place: int
    outcome: bool = True


def exposed(unit: Unit) -> list[Exposed]:
    """What is not safe. Hidden cells: students known within less than three, or surely fewer than
    the minimum; an outcome known, or surely that of all or of none; few events known as few. Coded
    cells: the outcome behind the code. Groups nobody shows (the others of a group, what a sum
    leaves over): the outcome of all or of none of them. Raises Inconsistent, SolverFailed."""
    try:
        return _exposed(unit, model(unit))
    except Inconsistent:
        return _exposed(unit, model(unit, open_ended=True))


def _exposed(unit: Unit, made: Model) -> list[Exposed]:
    asked = _Asked(unit, made)
    targets, conditions = asked.targets, asked.conditions()
    if not targets:
        return []
    search = Search(made.system, made.truth, conditions)
    count = unit.count
    hidden = unit.hidden
    is_n = np.arange(made.system.size) < count
    of_hidden = np.concatenate(
        [hidden & ~unit.n_public, hidden & unit.cells.counts, _rests(unit, hidden)]
    )
    search.settle(of_hidden, _likely(unit, made.system.size))
    # From near to far: a witness found early saves the far and slow search.
    for free in (of_hidden & is_n, of_hidden & ~is_n, of_hidden):
        if not search.unmet().any():
            return []
        search.explore(free)
    for target in sorted({targets[k] for k in conditions.of[search.unmet()]}):
        search.explore(_around(unit, target, of_hidden))
    if not unit.is_trial:
        everything = np.ones(made.system.size, dtype=bool)
        search.explore(everything, parts_up_to=_LARGE)
    return sorted({targets[k] for k in conditions.of[search.unmet()]})


def _likely(unit: Unit, size: int) -> np.ndarray:
    """About half a fair share of what its tightest sum leaves, for students whom nobody counted."""
    relations, n = unit.relations, unit.cells.n
    line, part, total = relations.line, relations.part, relations.total
    unknown = unit.hidden & np.isnan(n)
    many = np.bincount(line, weights=unknown[part], minlength=len(total))
    known = np.bincount(line, weights=np.nan_to_num(n[part]), minlength=len(total))
    whole = np.where(total >= 0, n[total], np.nan)
    fair = np.floor(np.nan_to_num(whole - known, nan=np.inf) / np.maximum(2 * many, 1))
    least = np.full(unit.count, np.inf)
    np.minimum.at(least, part, fair[line])
    likely = np.zeros(size)
    likely[: unit.count] = np.where(unknown & np.isfinite(least), np.maximum(least, 0.0), 0.0)
    return likely


def _rests(unit: Unit, hidden: np.ndarray) -> np.ndarray:
    """Sums that have a hidden part."""
    relations = unit.relations
    some = np.zeros(len(relations.total), dtype=bool)
    some[relations.line[hidden[relations.part]]] = True
    return some


def _around(unit: Unit, target: Exposed, of_hidden: np.ndarray) -> np.ndarray:
    """The variables of the short sums that a target belongs to, of their wholes and of the wholes
    of those: published figures are rounded, and some of a rounding goes up to the district."""
    relations, count = unit.relations, unit.count
    cells, sums = np.zeros(count, dtype=bool), np.zeros(len(relations.total), dtype=bool)
    if target.kind is Kind.CELL:
        cells[target.place] = True
    elif target.kind is Kind.NESTED:
        cells[[relations.inner[target.place], relations.outer[target.place]]] = True
    else:
        cells[relations.part[relations.line == target.place]] = True
    short = np.bincount(relations.line, minlength=len(sums)) <= _SHORT
    sums[relations.line[cells[relations.part]]] = True
    cells[relations.part[(sums & short)[relations.line]]] = True
    for _ in range(3):
        sums[relations.line[cells[relations.part]]] = True
        wholes = relations.total[sums]
        cells[wholes[wholes >= 0]] = True
        cells[relations.outer[cells[relations.inner]]] = True
    shown = cells & ~unit.hidden
    free = np.concatenate([shown & (unit.cells.n_low < unit.cells.n_high), shown, sums])
    own = np.concatenate([cells, cells, sums])
    return free | (of_hidden & own)


@dataclass
class _Asked:
    """Collects the conditions under which every target is safe."""

    unit: Unit
    made: Model
    targets: list[Exposed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sums: list[dict[int, float]] = []
        self._rows: list[tuple[int, int, float, int]] = []
        self._cells()
        self._nestings()
        self._rest()

    def conditions(self) -> Conditions:
        at = [(row, column) for row, each in enumerate(self._sums) for column in each]
        values = [value for each in self._sums for value in each.values()]
        table = scipy.sparse.csr_matrix(
            (values, ([a[0] for a in at], [a[1] for a in at])),
            shape=(len(self._sums), self.made.system.size),
        )
        rows = np.array(self._rows, dtype="float64").reshape(-1, 4)
        return Conditions(
            table,
            rows[:, 0].astype(int),
            rows[:, 1].astype(int),
            rows[:, 2],
            rows[:, 3].astype(int),
        )

    def _sum(self, coefficients: dict[int, float]) -> int:
        self._sums.append(coefficients)
        return len(self._sums) - 1

    def _reach(self, coefficients: dict[int, float], least: float) -> None:
        self._rows.append((self._sum(coefficients), -1, least, len(self.targets) - 1))

    def _spread(self, variable: int, least: float) -> None:
        up, down = self._sum({variable: 1.0}), self._sum({variable: -1.0})
        self._rows.append((up, down, least, len(self.targets) - 1))

    def _cells(self) -> None:
        unit, count = self.unit, self.unit.count
        cells = unit.cells
        hidden = unit.hidden & ~of_nobody(unit)
        told_n = unit.n_public | cells.remembered
        exact = (cells.n_low == cells.n_high) | unit.n_public
        coded = ~unit.hidden & cells.coded & exact & cells.counts
        coded &= ~np.isnan(cells.x)
        for row in np.flatnonzero((hidden | coded) & ~unit.settled).tolist():
            if hidden[row] and not told_n[row]:
                self.targets.append(Exposed(Kind.CELL, int(row), outcome=False))
                self._reach({row: 1.0}, unit.minimum)
                self._spread(row, WIDTH)
            if not cells.counts[row]:
                continue
            self.targets.append(Exposed(Kind.CELL, int(row)))
            x = count + row
            self._spread(x, 1.0)
            self._reach({x: 1.0}, 1.0)
            if cells.capped[row]:
                self._reach({row: 1.0, x: -1.0}, 1.0)
            if unit.few[row] and hidden[row]:
                self._reach({x: 1.0}, unit.minimum_events)
                self._spread(x, WIDTH)

    def _nestings(self) -> None:
        """The students of the outer group who are not in the inner one, where all or none of them
        are counted in truth: elsewhere the truth itself is the witness."""
        unit, count, cells = self.unit, self.unit.count, self.unit.cells
        inner, outer = unit.relations.inner, unit.relations.outer
        exact = cells.n_low == cells.n_high
        n, x = cells.n[outer] - cells.n[inner], cells.x[outer] - cells.x[inner]
        shown = ~(unit.hidden[inner] | unit.hidden[outer])
        doubtful = shown & exact[inner] & exact[outer] & (n > 0)
        doubtful &= (x == 0) | (cells.capped[inner] & (x == n))
        for k in np.flatnonzero(doubtful):
            i, o = int(inner[k]), int(outer[k])
            self.targets.append(Exposed(Kind.NESTED, int(k)))
            self._reach({count + o: 1.0, count + i: -1.0}, 1.0)
            if cells.capped[i]:
                self._reach({o: 1.0, i: -1.0, count + o: -1.0, count + i: 1.0}, 1.0)

    def _rest(self) -> None:
        unit, left, count = self.unit, self.made.rest, self.unit.count
        relations = unit.relations
        exact = unit.cells.n_low == unit.cells.n_high
        bare = np.ones(len(left.x), dtype=bool)
        loose = unit.hidden[relations.part] | ~exact[relations.part]
        bare[relations.line[loose]] = False
        bare &= (relations.total >= 0) & ~unit.hidden[relations.total] & exact[relations.total]
        n = np.where(left.n_low == left.n_high, left.n_low, 0.0)
        with np.errstate(invalid="ignore"):
            doubtful = bare & (n > 0) & ~left.shares & ((left.x == 0) | (left.x == n))
        capped = np.zeros(len(left.x), dtype=bool)
        capped[relations.line] = unit.cells.capped[relations.part]
        for line in np.flatnonzero(doubtful):
            self.targets.append(Exposed(Kind.REST, int(line)))
            self._reach({2 * count + int(line): 1.0}, 1.0)
            if capped[line]:
                self._reach({2 * count + int(line): -1.0}, 1.0 - n[line])
