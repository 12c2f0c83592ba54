"""How far the numbers of a system may go: linear programming, and whole numbers where needed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from etl.protect.audit.system import Inconsistent, SolverFailed, System

# Only an audit solves anything: a check of files starts without the solver.
if TYPE_CHECKING:
    import highspy

# Of a number of people: nearer to a whole number than this is whole.
WHOLE = 1e-5
# Work is limited by steps, which are the same on every machine; the clock is a last resort.
_SECONDS, _NODES = 600.0, 100
_ANY, _NO_TARGET = 2_147_483_647, -np.inf


@dataclass(frozen=True)
class Extreme:
    """The furthest sum and a point that reaches it (no point where it is infinite). `proved` is
    false where whole numbers were asked for and the search ended before: the truth is then no
    further."""

    value: float
    point: np.ndarray | None
    proved: bool = True


class Solver:
    """One warm model of a system; every question changes the objective alone."""

    def __init__(self, system: System, seconds: float = _SECONDS) -> None:
        self._system = system
        self._seconds = seconds
        self._linear = _model(system, whole=False)
        self._integer: highspy.Highs | None = None

    def furthest(self, weight: np.ndarray, *, whole: bool = True) -> Extreme:
        """The highest sum of `weight` times the variables. Raises Inconsistent, SolverFailed."""
        found = _solved(self._linear, weight, self._seconds)
        if found.point is None or not whole or self._is_whole(found.point):
            return found
        best = _solved(self._of_whole_numbers(), weight, self._seconds)
        return best if best.proved else Extreme(found.value, best.point, proved=False)

    def reaching(self, weight: np.ndarray, enough: float, *, least: float, whole: bool) -> Extreme:
        """As `furthest`, but a sum that is `enough` will do, and work is limited; without a point,
        and not proved, where not even fractions reach `least`."""
        found = _solved(self._linear, weight, self._seconds)
        if found.point is None or not whole or self._is_whole(found.point):
            return found
        if found.value < least - WHOLE:
            return Extreme(found.value, None, proved=False)
        model = self._of_whole_numbers()
        model.setOptionValue("objective_target", enough)
        model.setOptionValue("mip_max_nodes", _NODES)
        best = _solved(model, weight, self._seconds)
        model.setOptionValue("objective_target", _NO_TARGET)
        model.setOptionValue("mip_max_nodes", _ANY)
        return best if best.proved else Extreme(found.value, best.point, proved=False)

    def _of_whole_numbers(self) -> "highspy.Highs":
        if self._integer is None:
            self._integer = _model(self._system, whole=True)
        return self._integer

    def prices(self, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """How much further the highest sum of `weight` would go for one more, or one less, in the
        bounds of each variable and of each row (no whole numbers). All 0 where it has no end."""
        found = _solved(self._linear, weight, self._seconds)
        told = self._linear.getSolution()
        if found.point is None or not told.dual_valid:
            return np.zeros(self._system.size), np.zeros(len(self._system.row_low))
        return np.array(told.col_dual), np.array(told.row_dual)

    def _is_whole(self, point: np.ndarray) -> bool:
        of_people = point[self._system.whole]
        return bool(np.all(np.abs(of_people - np.round(of_people)) < WHOLE))


def _model(system: System, *, whole: bool) -> "highspy.Highs":
    import highspy

    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = system.size, len(system.row_low)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = np.zeros(system.size)
    program.col_lower_, program.col_upper_ = system.low, system.high
    program.row_lower_, program.row_upper_ = system.row_low, system.row_high
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = system.rows.indptr
    program.a_matrix_.index_ = system.rows.indices
    program.a_matrix_.value_ = system.rows.data
    if whole:
        kind = highspy.HighsVarType
        program.integrality_ = [kind.kInteger if w else kind.kContinuous for w in system.whole]
    model = highspy.Highs()
    for option, value in {
        "output_flag": False,
        "threads": 1,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 1e-6,
    }.items():
        model.setOptionValue(option, value)
    if model.passModel(program) == highspy.HighsStatus.kError:
        raise SolverFailed("The audit's solver refused the figures: nothing is published.")
    return model


def _solved(model: "highspy.Highs", weight: np.ndarray, seconds: float) -> Extreme:
    import highspy

    count = len(weight)
    model.changeColsCost(count, np.arange(count, dtype="int32"), weight.astype("float64"))
    # The solver's clock runs on from question to question.
    model.setOptionValue("time_limit", model.getRunTime() + seconds)
    model.run()
    status, kinds = model.getModelStatus(), highspy.HighsModelStatus
    if status == kinds.kUnboundedOrInfeasible:
        # Presolve could not tell the two apart: without an objective only one can be left.
        model.changeColsCost(count, np.arange(count, dtype="int32"), np.zeros(count))
        model.run()
        feasible = model.getModelStatus() == kinds.kOptimal
        status = kinds.kUnbounded if feasible else kinds.kInfeasible
    if status == kinds.kOptimal:
        value = float(model.getInfo().objective_function_value)
        return Extreme(value, np.array(model.getSolution().col_value))
    if status == kinds.kUnbounded:
        return Extreme(np.inf, None)
    if status == kinds.kInfeasible:
        raise Inconsistent("Figures that are public contradict one another: nothing is published.")
    # Good enough, out of time, or lost in its own rounding: a point at best, and no proof.
    best = np.array(model.getSolution().col_value)
    known = status in (kinds.kTimeLimit, kinds.kSolutionLimit, kinds.kObjectiveTarget)
    known = known and len(best) == count
    known = known and np.isfinite(model.getInfo().objective_function_value)
    return Extreme(np.inf, best if known else None, proved=False)
