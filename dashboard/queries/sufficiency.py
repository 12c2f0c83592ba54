"""Whether the pace so far is enough to reach the target in time: said in one line, by rule.

The pace since the baseline is set beside the pace that is needed now, both as published.
"""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.cell import State
from etl.model.figure import Figure, FigureName, FigureState, StatusCode
from etl.model.target import TargetKind


class Enough(StrEnum):
    """`said` has the words of each."""

    REACHED = "reached"
    YES = "yes"
    ONCE = "once"
    NO = "no"
    AWAY = "away"
    DIRECTION = "direction"
    NO_TARGET = "no_target"
    CANNOT_TELL = "cannot_tell"
    HIDDEN = "hidden"
    NO_DATA = "no_data"


# The answer and its reason.
SAID = {
    Enough.REACHED: (noted("Yes"), noted("The target is reached.")),
    Enough.YES: (noted("Yes, so far"), noted("The pace so far reaches the target in time.")),
    Enough.ONCE: (noted("Not yet"), noted("One year was as fast as every year now has to be.")),
    Enough.NO: (noted("No"), noted("No year so far was as fast as every year now has to be.")),
    Enough.AWAY: (noted("No"), noted("It moved away from the target.")),
    Enough.DIRECTION: (noted("No number"), noted("The plan asks for a direction alone.")),
    Enough.NO_TARGET: (noted("No number"), noted("The plan sets no target.")),
    Enough.CANNOT_TELL: (noted("Cannot tell"), noted("No pace can be worked out yet.")),
    Enough.HIDDEN: (noted("Cannot tell"), noted("The latest figure is hidden.")),
    Enough.NO_DATA: (noted("Cannot tell"), noted("Nothing is published yet.")),
}
# Answers that say that the pace is enough, and those that say that it is not.
ENOUGH = (Enough.REACHED, Enough.YES)
SHORT = (Enough.ONCE, Enough.NO, Enough.AWAY)
_CLOSE = 1e-9


@dataclass(frozen=True)
class Sufficiency:
    code: Enough
    answer: str
    reason: str


def sufficiency(scope: Scope) -> Sufficiency:
    """Of all students of the scope."""
    code = _code(scope)
    answer, reason = SAID[code]
    return Sufficiency(code, scope.say(answer), scope.say(reason))


def _code(scope: Scope) -> Enough:
    cells, target = scope.cells(), scope.indicator.target
    if not cells:
        return Enough.NO_DATA
    if cells[-1].state is State.SUPPRESSED:
        return Enough.HIDDEN
    if scope.release.status(scope.everyone).code is StatusCode.MET:
        return Enough.REACHED
    if target.kind in (TargetKind.INCREASE, TargetKind.DECREASE):
        return Enough.DIRECTION
    if target.kind is not TargetKind.NUMBER:
        return Enough.NO_TARGET
    return _of_paces(scope)


def _of_paces(scope: Scope) -> Enough:
    needed = _latest(scope, FigureName.PACE_NEEDED)
    observed = _latest(scope, FigureName.PACE_OBSERVED)
    best = _latest(scope, FigureName.PACE_BEST)
    if needed is None or observed is None or not needed:
        return Enough.CANNOT_TELL
    if observed / needed >= 1 - _CLOSE:
        return Enough.YES
    if best is not None and best / needed >= 1 - _CLOSE:
        return Enough.ONCE
    return Enough.AWAY if observed / needed < 0 else Enough.NO


def _latest(scope: Scope, name: FigureName) -> float | None:
    """The figure of the latest year; None where it is hidden or was not worked out."""
    year = scope.cells()[-1].school_year
    found = [f for f in scope.release.figures(scope.everyone) if _is(f, name)]
    return found[-1].value if found and found[-1].school_year == year else None


def _is(figure: Figure, name: FigureName) -> bool:
    return figure.name is name and figure.state is FigureState.REPORTED
