"""The narrowest interval that a reader can prove of a number, and what to think of it."""

from collections.abc import Iterable
from enum import StrEnum

import numpy as np

from etl.protect.audit.solver import Solver
from etl.protect.audit.system import SolverFailed, System


class Verdict(StrEnum):
    """Of one hidden number."""

    EXACT = "exact"
    NARROW = "narrow"
    SAFE = "safe"


def intervals(system: System, wanted: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Lowest and highest possible value of each wanted variable, whole numbers where the system
    says so. Raises Inconsistent, SolverFailed (also where time ran out: half an answer is none)."""
    wanted = set(wanted)
    fixed = system.fixed()
    found = {each: (system.low[each], system.high[each]) for each in wanted if fixed[each]}
    for place, part in system.parts():
        here = [k for k, variable in enumerate(place) if variable in wanted]
        solver = Solver(part)
        if not here:
            solver.furthest(np.zeros(part.size))
        for k in here:
            found[int(place[k])] = (
                -_furthest(solver, part, k, -1.0),
                _furthest(solver, part, k, 1.0),
            )
    return found


def _furthest(solver: Solver, part: System, variable: int, sign: float) -> float:
    weight = np.zeros(part.size)
    weight[variable] = sign
    best = solver.furthest(weight)
    if not best.proved:
        raise SolverFailed("The audit ran out of time: nothing is published.")
    if part.whole[variable] and np.isfinite(best.value):
        return float(np.round(best.value)) + 0.0
    return best.value + 0.0


def verdict(low: float, high: float, need: float) -> Verdict:
    """Exact: one value is left; narrow: the interval is shorter than `need`."""
    if high - low < 1e-6:
        return Verdict.EXACT
    return Verdict.NARROW if high - low < need else Verdict.SAFE
