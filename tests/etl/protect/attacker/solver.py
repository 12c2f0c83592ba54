"""Whether numbers can be found that fit everything public."""

from collections.abc import Mapping

import highspy
import numpy as np

from tests.etl.protect.attacker.system import System

# A question that takes longer is left open: who cannot answer it has learned nothing.
SECONDS = 60.0
_WHOLE = 1e-6


class NoNumbers(ValueError):
    """Nothing fits: what is public contradicts itself."""


class Solver:
    """A linear model that stays warm from question to question, and one in whole numbers of people
    in the hidden cells; those that are shown have more room than that would take away."""

    def __init__(self, made: System) -> None:
        self._made = made
        self._linear = _model(made, whole=False)
        self._whole: highspy.Highs | None = None

    def corner(self, wish: np.ndarray) -> np.ndarray:
        """The point furthest along `wish`, fractions of people allowed. Raises NoNumbers."""
        columns = np.arange(len(wish), dtype="int32")
        self._linear.changeColsCost(len(wish), columns, wish)
        self._linear.run()
        if self._linear.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise NoNumbers(str(self._linear.getModelStatus()))
        return np.array(self._linear.getSolution().col_value)

    def most(self, terms: Mapping[int, float]) -> tuple[float, np.ndarray]:
        """The most that `terms` can be, fractions allowed, and a point where they are."""
        wish = np.zeros(len(self._made.least))
        wish[list(terms)] = list(terms.values())
        point = self.corner(wish)
        return float(wish @ point), point

    def whole_point(self, terms: Mapping[int, float], least: float) -> np.ndarray | None:
        """Whole numbers for which `terms` are `least` or more; None where there are none. Raises
        TimeoutError when it cannot be told."""
        if self._whole is None:
            self._whole = _model(self._made, whole=True)
            self._whole.setOptionValue("time_limit", SECONDS)
        row = self._whole.getNumRow()
        places = np.array(list(terms), dtype="int32")
        numbers = np.array(list(terms.values()))
        self._whole.addRow(least - _WHOLE, highspy.kHighsInf, len(places), places, numbers)
        self._whole.setOptionValue("time_limit", self._whole.getRunTime() + SECONDS)
        self._whole.run()
        status = self._whole.getModelStatus()
        point = np.array(self._whole.getSolution().col_value)
        self._whole.deleteRows(1, np.array([row], dtype="int32"))
        if status == highspy.HighsModelStatus.kOptimal:
            return point
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        raise TimeoutError(str(status))


def _model(made: System, *, whole: bool) -> highspy.Highs:
    rows = made.matrix()
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = len(made.least), rows.shape[0]
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = np.zeros(len(made.least))
    program.col_lower_, program.col_upper_ = made.least, made.most
    program.row_lower_, program.row_upper_ = np.array(made.low), np.array(made.high)
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_ = rows.indptr
    program.a_matrix_.index_ = rows.indices
    program.a_matrix_.value_ = rows.data
    if whole:
        kind = highspy.HighsVarType
        program.integrality_ = [kind.kInteger if w else kind.kContinuous for w in made.hidden]
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("simplex_strategy", 4)  # from where it stands to the next corner
    model.passModel(program)
    return model
