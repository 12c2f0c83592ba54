"""Between what readers can prove that the hidden numbers of a unit lie."""

import numpy as np

from etl.protect.audit.solver import WHOLE, Solver
from etl.protect.audit.system import Inconsistent, System
from etl.protect.audit.unit import Unit, model

# Where fractions alone tell a number within so few, whole numbers are asked as well: they are a
# thousand times the work, and of wide ranges they take little.
_NARROW = 6.0


def ranges(unit: Unit, rows: np.ndarray) -> np.ndarray:
    """One row for each of these cells: fewest and most students, fewest and most of them counted
    (missing where there is nothing to count). Raises AuditFailed."""
    counted = unit.cells.counts[rows]
    wanted = np.concatenate([rows, (unit.count + rows)[counted]])
    try:
        found = of_system(model(unit).system, wanted)
    except Inconsistent:
        found = of_system(model(unit, open_ended=True).system, wanted)
    told = np.full((len(rows), 4), np.nan)
    told[:, :2] = found[rows]
    told[counted, 2:] = found[(unit.count + rows)[counted]]
    return told


def of_system(system: System, wanted: np.ndarray) -> np.ndarray:
    """The ends of each variable, given for those that are `wanted`."""
    is_wanted = np.zeros(system.size, dtype=bool)
    is_wanted[wanted] = True
    ends = np.column_stack([system.low, system.high])
    for place, part in system.parts():
        solver = Solver(part)
        here = np.flatnonzero(is_wanted[place])
        if not len(here):
            solver.furthest(np.zeros(part.size), whole=False)
        for k in here.tolist():
            ends[place[k]] = _between(solver, part.size, k)
    return ends


def _between(solver: Solver, size: int, variable: int) -> tuple[float, float]:
    """In whole numbers, as every number of people is. What is not proved is not told: then the
    range is that of fractions."""
    weights = [sign * np.eye(1, size, variable)[0] for sign in (-1.0, 1.0)]
    low, high = (_floor(solver.furthest(each, whole=False).value) for each in weights)
    if low + high < _NARROW:
        low = _nearer(solver, weights[0], low)
        high = _nearer(solver, weights[1], high)
    return -low + 0.0, high + 0.0


def _nearer(solver: Solver, weight: np.ndarray, furthest: float) -> float:
    found = solver.reaching(weight, furthest - WHOLE, least=-np.inf, whole=True)
    return min(_floor(found.value), furthest) if found.proved else furthest


def _floor(value: float) -> float:
    return float(np.floor(value + WHOLE)) if np.isfinite(value) else value
