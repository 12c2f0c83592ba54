"""Which public figures hold a hidden number where it is: those that its furthest value leans on."""

from functools import cached_property

import numpy as np

from etl.protect.audit.exposed import Exposed, Kind
from etl.protect.audit.knowledge import WIDTH
from etl.protect.audit.solver import Solver
from etl.protect.audit.system import Inconsistent, System
from etl.protect.audit.unit import Model, Unit, model

_LEANS = 1e-7
_SECONDS = 10.0

_Wish = dict[int, float]


class Held:
    """By linear programming over everything public: at an optimum, a figure that has a price would
    let the number go further were it not public. Numbers of students are asked for without the
    outcomes, which seldom hold them and are most of the work."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    @cached_property
    def _both(self) -> tuple[System, Solver]:
        system = _model(self._unit).system
        return system, Solver(system, _SECONDS)

    @cached_property
    def _students(self) -> tuple[System, Solver]:
        whole, count = self._both[0], self._unit.count
        own = np.diff(whole.rows[:, count:].indptr) == 0
        system = System(
            whole.low[:count],
            whole.high[:count],
            whole.whole[:count],
            whole.rows[own][:, :count].tocsr(),
            whole.row_low[own],
            whole.row_high[own],
        )
        return system, Solver(system, _SECONDS)

    def by(self, each: Exposed) -> np.ndarray:
        """The shown cells that hold what is exposed. None where only whole numbers do, and none of
        what is not a hidden cell."""
        found = [self._leaning(wish) for wish in self._unmet(each)]
        return np.unique(np.concatenate(found)) if found else np.array([], dtype="int64")

    def _unmet(self, each: Exposed) -> list[_Wish]:
        """The wishes of the cell that cannot be granted."""
        unit, count = self._unit, self._unit.count
        if each.kind is not Kind.CELL or not unit.hidden[each.place]:
            return []
        n, x = each.place, count + each.place
        if not each.outcome:
            return self._short({n: 1.0}, unit.minimum) or self._close(n, WIDTH)
        few = bool(unit.few[n])
        short = self._short({x: 1.0}, unit.minimum_events if few else 1.0)
        if unit.cells.capped[n]:
            short += self._short({n: 1.0, x: -1.0}, 1.0)
        return short or self._close(x, WIDTH if few else 1.0)

    def _short(self, wish: _Wish, least: float) -> list[_Wish]:
        return [wish] if self._furthest(wish) < least - _LEANS else []

    def _close(self, variable: int, least: float) -> list[_Wish]:
        up, down = {variable: 1.0}, {variable: -1.0}
        return [up, down] if self._furthest(up) + self._furthest(down) < least - _LEANS else []

    def _furthest(self, wish: _Wish) -> float:
        system, solver = self._asked(wish)
        return solver.furthest(_weight(system, wish), whole=False).value

    def _leaning(self, wish: _Wish) -> np.ndarray:
        """Shown cells whose number, outcome or rate has a price."""
        system, solver = self._asked(wish)
        columns, rows = solver.prices(_weight(system, wish))
        count = self._unit.count
        priced = np.zeros(2 * count, dtype=bool)
        priced[: min(len(columns), 2 * count)] = np.abs(columns[: 2 * count]) > _LEANS
        # Rows of one cell or two tell a rate, or that one group is within another.
        short = np.diff(system.rows.indptr) == 2
        of_cells = system.rows[short & (np.abs(rows) > _LEANS)].indices
        priced[of_cells[of_cells < 2 * count]] = True
        return np.flatnonzero((priced[:count] | priced[count:]) & ~self._unit.hidden)

    def _asked(self, wish: _Wish) -> tuple[System, Solver]:
        return self._students if max(wish) < self._unit.count else self._both


def _weight(system: System, wish: _Wish) -> np.ndarray:
    weight = np.zeros(system.size)
    for at, sign in wish.items():
        weight[at] = sign
    return weight


def _model(unit: Unit) -> Model:
    made = model(unit)
    try:
        Solver(made.system, _SECONDS).furthest(np.zeros(made.system.size), whole=False)
    except Inconsistent:
        return model(unit, open_ended=True)
    return made
