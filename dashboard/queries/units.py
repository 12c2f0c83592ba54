"""What differences are called in the unit of a measure."""

from dashboard.queries.scope import Scope
from etl.model.indicator import Unit

_DIFFERENCES = {
    Unit.PERCENT: "points",
    Unit.PER_100: "per 100",
    Unit.DOLLARS: "dollars",
}


def differences(scope: Scope) -> str:
    """ "points" for percents, never "percent"; "" where the number needs no word."""
    return _DIFFERENCES.get(scope.indicator.unit, "")


def change(scope: Scope) -> str:
    """ "Change in points", "Change per 100", "Change"."""
    word = differences(scope)
    if not word:
        return "Change"
    return f"Change {word}" if word.startswith("per ") else f"Change in {word}"


def a_year(scope: Scope) -> str:
    """ "Points a year"."""
    word = differences(scope)
    return f"{word[:1].upper()}{word[1:]} a year" if word else "Change a year"
