"""How a measure without a target moved, in a word and a shape."""

from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from etl.model.cell import Coding
from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL

BROKEN = noted("series breaks")
NO_CHANGE = noted("no change worked out")
FIRST = noted("first figure")
BOUND = noted("only a bound")


def change(scope: Scope, code: str, last: Cell) -> tuple[str, str]:
    """The shape and the words: ("fell", "fell 2.5 points"). A small group has no arrow; across a
    break, from a bound, or from a hidden figure no change is said."""
    say, found = speech(scope.release.language), _since_first(scope, code, last)
    if found is None or found.since is None or found.value is None:
        return _none(scope, code)
    start = next((cell for cell in scope.cells(code) if cell.school_year == found.since), last)
    if any(cell.coding is not Coding.EXACT for cell in (last, start)):
        return "", say(BOUND)
    words = scope.release.words
    said = words.movement(found, min(last.decimals, start.decimals))
    kind = words.movement_kind(found)
    if found.since == since(scope):
        return kind, said
    return kind, say("{change} since {year}", change=said, year=found.since)


def since(scope: Scope) -> SchoolYear | None:
    """The year from which the change of all students is counted."""
    cells = scope.cells()
    found = _since_first(scope, ALL, cells[-1]) if cells else None
    return found.since if found else None


def _since_first(scope: Scope, code: str, last: Cell) -> Figure | None:
    for figure in reversed(scope.release.figures(scope.of(code))):
        is_it = figure.name is FigureName.CHANGE_SINCE_FIRST
        if is_it and figure.school_year == last.school_year:
            return figure if figure.state is FigureState.REPORTED else None
    return None


def is_broken(scope: Scope, code: str) -> bool:
    """Whether the series breaks between the two latest figures."""
    shown = [cell.school_year for cell in scope.cells(code) if cell.value is not None]
    return len(shown) > 1 and scope.indicator.has_break(scope.grade_band, *shown[-2:])


def _none(scope: Scope, code: str) -> tuple[str, str]:
    say = speech(scope.release.language)
    if is_broken(scope, code):
        return "broken", say(BROKEN)
    shown = [cell for cell in scope.cells(code) if cell.value is not None]
    return "", say(FIRST) if len(shown) == 1 else say(NO_CHANGE)
