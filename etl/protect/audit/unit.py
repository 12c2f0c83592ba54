"""One indicator and school year with all its places and groups: what is hidden, as a system."""

from dataclasses import dataclass

import numpy as np
import scipy

from etl.protect.audit.knowledge import Cells, outcome_ends
from etl.protect.audit.relations import Relations, Rest, rest
from etl.protect.audit.system import System

_OPEN = 1e-6


@dataclass(frozen=True)
class Unit:
    """`hidden` cells tell nothing. `public` ones were told by an earlier release and cannot be
    taken back; of `n_public` ones another measure of the same students tells the number. `few`
    marks cells whose events are the secret, `settled` those that are known to be safe. `minimum`
    and `minimum_events` are those of the rules. `is_trial`: hiding more is at hand, so that what
    has no near witness need not be tried against the whole.
    """

    cells: Cells
    relations: Relations
    hidden: np.ndarray
    public: np.ndarray
    n_public: np.ndarray
    few: np.ndarray
    settled: np.ndarray
    minimum: int
    minimum_events: int
    is_trial: bool = False

    @property
    def count(self) -> int:
        return len(self.hidden)


def of_nobody(unit: Unit) -> np.ndarray:
    """Cells of a sum whose whole is known to be nobody: a mark of the source hides nobody there."""
    relations, cells = unit.relations, unit.cells
    empty = (relations.total >= 0) & (cells.n[relations.total] == 0)
    nobody = np.zeros(unit.count, dtype=bool)
    nobody[relations.part[empty[relations.line]]] = True
    nobody[relations.inner[cells.n[relations.outer] == 0]] = True
    return nobody | (cells.n == 0)


@dataclass(frozen=True)
class Model:
    """The system of a unit: n of each cell, then x of each cell, then x of what each sum leaves
    over. `truth` is what we know, missing where we do not."""

    system: System
    truth: np.ndarray
    rest: Rest


def model(unit: Unit, *, open_ended: bool = False) -> Model:
    """`open_ended` as in `rest`; then a mark of the source may also hide nobody."""
    cells, count = unit.cells, unit.count
    left = rest(cells, unit.relations, open_ended=open_ended)
    lines = len(unit.relations.total)
    n_low, n_high, x_low, x_high = _bounds(unit, open_ended)
    system = System(
        np.concatenate([n_low, x_low, left.x_low]),
        np.concatenate([n_high, x_high, left.x_high]),
        np.ones(2 * count + lines, dtype=bool),
        *_rows(unit, left),
    )
    absent = ~cells.present & ~unit.hidden
    n = np.where(absent, np.nan_to_num(cells.n), cells.n)
    x = np.where(~cells.counts | (absent & (n == 0)), 0.0, cells.x)
    truth = np.concatenate([n, x, left.x])
    truth[2 * count :][np.isinf(left.x_low)] = 0.0
    assert len(truth) == 2 * count + lines
    return Model(system, truth, left)


def _bounds(unit: Unit, open_ended: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    cells, hidden = unit.cells, unit.hidden
    # A group without students is not marked as hidden but said to have none.
    somebody = ~of_nobody(unit) & (~np.isnan(cells.n) | (not open_ended))
    fewest = np.maximum(np.where(somebody, 1.0, 0.0), cells.kept_low)
    n_low = np.where(hidden, fewest, cells.n_low)
    n_high = np.where(hidden, cells.kept_high, cells.n_high)
    absent = ~cells.present & ~hidden
    there = np.where(absent, np.nan_to_num(cells.n), np.nan)
    n_low, n_high = np.where(absent, there, n_low), np.where(absent, there, n_high)
    told = unit.n_public & ~np.isnan(cells.n)
    n_low, n_high = np.where(told, cells.n, n_low), np.where(told, cells.n, n_high)
    least, most = outcome_ends(cells, n_low)[0], outcome_ends(cells, n_high)[1]
    x_low = np.where(hidden | ~cells.counts, 0.0, least)
    x_high = np.where(hidden, np.inf, np.where(cells.counts, most, 0.0))
    x_low = np.where(np.isnan(x_low), 0.0, x_low)
    x_high = np.where(np.isnan(x_high) | (absent & (n_high > 0)), np.inf, x_high)
    x_high = np.where(absent & (n_high == 0), 0.0, x_high)
    return n_low, n_high, x_low, x_high


def _rows(unit: Unit, left: Rest) -> "_Rows":
    built = [_sums(unit, left), _rates(unit), _nested(unit)]
    return (
        scipy.sparse.vstack([each[0] for each in built]).tocsr(),
        np.concatenate([each[1] for each in built]),
        np.concatenate([each[2] for each in built]),
    )


_Rows = tuple["scipy.sparse.csr_matrix", np.ndarray, np.ndarray]


def _sums(unit: Unit, left: Rest) -> _Rows:
    """Two rows a sum: students, and those counted, with what is left over."""
    relations, count, lines = unit.relations, unit.count, len(left.shares)
    width = 2 * count + lines
    given = np.flatnonzero(relations.total >= 0)
    whole = relations.total[given]
    n_rows = scipy.sparse.coo_matrix(
        (
            np.concatenate([np.ones(len(relations.part)), -np.ones(len(given))]),
            (np.concatenate([relations.line, given]), np.concatenate([relations.part, whole])),
        ),
        shape=(lines, width),
    )
    x_given = given[~left.shares[given]]
    x_whole = relations.total[x_given]
    every = np.arange(lines)
    x_rows = scipy.sparse.coo_matrix(
        (
            np.concatenate([np.ones(len(relations.part)), -np.ones(len(x_given)), np.ones(lines)]),
            (
                np.concatenate([relations.line, x_given, every]),
                np.concatenate([count + relations.part, count + x_whole, 2 * count + every]),
            ),
        ),
        shape=(lines, width),
    )
    of = np.where(left.shares, left.whole_n, 0.0)
    unused = np.isinf(left.x_low)
    return (
        scipy.sparse.vstack([n_rows, x_rows]).tocsr(),
        np.concatenate([-left.n_high, np.where(unused, -np.inf, of)]),
        np.concatenate([-left.n_low, np.where(unused, np.inf, of)]),
    )


def _rates(unit: Unit) -> _Rows:
    """How students and those counted of them hang together in a cell."""
    cells, count, lines = unit.cells, unit.count, len(unit.relations.total)
    counts = cells.counts
    capped = np.flatnonzero(counts & cells.capped)
    shown = np.flatnonzero(counts & ~unit.hidden & np.isfinite(cells.rate_high))
    shape = (len(capped), 2 * count + lines)
    at = np.arange(len(capped))
    cap = scipy.sparse.coo_matrix(
        (np.tile([1.0, -1.0], len(capped)), (np.repeat(at, 2), _pairs(capped, count))), shape=shape
    )
    least = _slope(shown, -cells.rate_low[shown], count, lines)
    most = _slope(shown, -cells.rate_high[shown], count, lines)
    slack = np.where(cells.closed[shown], _OPEN, -_OPEN)
    # A truth that is no whole number, or lies at an end, is not cut off.
    tight = cells.x[shown] >= cells.rate_high[shown] * cells.n[shown] + slack
    slack = np.where(tight, _OPEN, slack)
    none = np.full(len(shown), np.inf)
    return (
        scipy.sparse.vstack([cap, least, most]).tocsr(),
        np.concatenate([np.zeros(len(capped)), np.full(len(shown), -_OPEN), -none]),
        np.concatenate([np.full(len(capped), np.inf), none, slack]),
    )


def _pairs(cell: np.ndarray, count: int) -> np.ndarray:
    return np.column_stack([cell, count + cell]).ravel()


def _slope(
    cell: np.ndarray, slope: np.ndarray, count: int, lines: int
) -> "scipy.sparse.coo_matrix":
    """Rows of slope * n + x."""
    values = np.column_stack([slope, np.ones(len(cell))]).ravel()
    at = np.repeat(np.arange(len(cell)), 2)
    return scipy.sparse.coo_matrix(
        (values, (at, _pairs(cell, count))), shape=(len(cell), 2 * count + lines)
    )


def _nested(unit: Unit) -> _Rows:
    """A group within a group: the others are nobody or somebody, counted or not."""
    inner, outer = unit.relations.inner, unit.relations.outer
    cells, count, lines = unit.cells, unit.count, len(unit.relations.total)
    n_i, n_o, x_i, x_o = cells.n[inner], cells.n[outer], cells.x[inner], cells.x[outer]
    with np.errstate(invalid="ignore"):
        # Where the books contradict the nesting, nobody can lean on it.
        sound = ~((n_i > n_o) | (x_i > x_o) | (cells.capped[inner] & (n_i - x_i > n_o - x_o)))
    inner, outer = inner[sound], outer[sound]
    both = cells.counts[inner] & cells.counts[outer]
    capped = both & cells.capped[inner]
    rows = [
        _difference([(outer, 1.0), (inner, -1.0)], count, lines),
        _difference([(count + outer[both], 1.0), (count + inner[both], -1.0)], count, lines),
        _difference(
            [
                (outer[capped], 1.0),
                (inner[capped], -1.0),
                (count + outer[capped], -1.0),
                (count + inner[capped], 1.0),
            ],
            count,
            lines,
        ),
    ]
    total = sum(each.shape[0] for each in rows)
    return scipy.sparse.vstack(rows).tocsr(), np.zeros(total), np.full(total, np.inf)


def _difference(
    terms: list[tuple[np.ndarray, float]], count: int, lines: int
) -> "scipy.sparse.coo_matrix":
    size = len(terms[0][0])
    at = np.tile(np.arange(size), len(terms))
    columns = np.concatenate([each for each, _ in terms])
    values = np.repeat([sign for _, sign in terms], size)
    return scipy.sparse.coo_matrix((values, (at, columns)), shape=(size, 2 * count + lines))
