"""The status of a measure in one place of the district, as a mark with its reason."""

from datetime import date

from dashboard import addresses
from dashboard.figures.shapes import KINDS
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.status_mark import StatusCount, StatusMark
from etl.model.figure import StatusCode
from etl.model.indicator import Due
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear

# The shape of each word of a tally.
TALLY = {
    "met": "met",
    "on_track": "on",
    "off_track": "off",
    "stagnant": "stagnant",
    "cannot_tell": "unsure",
    "no_target": "notarget",
    "baseline_pending": "none",
    "no_data": "none",
    "hidden": "hidden",
}

# How a status is decided, in short.
RULE = noted(
    "The latest figure is set against a straight path from the baseline to the target. At or past "
    "the path, it is on track; at or past the target itself, met. Short of the path, it is off "
    "track; if its range by chance reaches the path, or the series breaks, “cannot tell”; if it "
    "has not moved from the baseline, “stagnant”. A hidden figure has no status. Overdue is a "
    "mark over a status, never a status. A caution asks for care and stops nothing."
)


def status_mark(scope: Scope, *, with_year: bool = False) -> StatusMark:
    """`with_year` gives "Off track in 2016-17". Overdue figures keep their word, in grey."""
    words, found = scope.release.words, scope.release.status(scope.everyone)
    late = overdue(scope)
    word = words.status_in(found, overdue=late is not None)
    if not with_year and late is None:
        word = words.status(found)
    return StatusMark(
        "overdue" if late else KINDS[found.code],
        word,
        _reason(scope),
        _cautions(scope),
        addresses.methods(rule_place(found.code)),
    )


def rule_place(code: StatusCode) -> str:
    """Where the methods page tells the rule of a status."""
    place = next((name for name, kind in TALLY.items() if kind == KINDS[code]), code.value)
    return f"status-{'baseline_pending' if code is StatusCode.BASELINE_PENDING else place}"


def overdue(scope: Scope) -> Due | None:
    """Figures that should have come by now. A measure without any figure has no data and is not
    called overdue; neither is a plan that has ended."""
    latest = latest_year(scope)
    if latest is None or has_ended(scope.release.plan, scope.today):
        return None
    return scope.indicator.overdue(latest, scope.today)


def latest_year(scope: Scope) -> SchoolYear | None:
    """The latest year for which anything was published, hidden figures included."""
    cells = scope.cells()
    return cells[-1].school_year if cells else None


def has_ended(plan: Plan, today: date) -> bool:
    """Whether the plan's last school year is over."""
    return today >= date(plan.ends.ending, 7, 1)


def counts(scopes: tuple[Scope, ...]) -> tuple[StatusCount, ...]:
    """How many of these measures have which status, in the order of the tally."""
    if not scopes:
        return ()
    found = scopes[0].release.words.tally_counts(
        tuple(scope.release.status(scope.everyone) for scope in scopes)
    )
    return tuple(StatusCount(TALLY[count.code], count.word, count.number) for count in found)


def overdue_count(scopes: tuple[Scope, ...]) -> StatusCount:
    number = sum(overdue(scope) is not None for scope in scopes)
    word = scopes[0].say("of these overdue") if scopes else ""
    return StatusCount("overdue", word, number)


def _reason(scope: Scope) -> str:
    words, found = scope.release.words, scope.release.status(scope.everyone)
    if late := overdue(scope):
        return words.overdue(late)
    cells = scope.cells()
    if found.code is StatusCode.NO_TARGET:
        return words.latest_change(scope.release.figures(scope.everyone)) or words.reason(found)
    return words.reason(found, cells[-1] if cells else None)


def _cautions(scope: Scope) -> tuple[str, ...]:
    cells = scope.cells()
    if not cells or cells[-1].value is None:
        return ()
    return scope.release.words.cautions(cells[-1])
