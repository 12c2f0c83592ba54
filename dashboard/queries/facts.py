"""The four facts under a measure's paragraph: latest, path, pace, target, or what stands in for
those that do not exist."""

from dashboard.queries import status, units
from dashboard.queries.scope import Scope
from dashboard.view_data.fact import Fact
from etl.model.cell import Interval
from etl.model.figure import FigureName
from etl.model.indicator import Direction


def facts(scope: Scope) -> tuple[Fact, ...]:
    """Four of them, or fewer where less is known; none twice. Context has no target to tell."""
    words, cells = scope.release.words, scope.cells()
    series = scope.everyone
    found = scope.release.figures(series)
    is_judged = scope.indicator.direction is not Direction.NONE
    wanted = [
        words.fact_latest(cells),
        words.fact_path(scope.release.status(series), cells[-1] if cells else None),
        words.fact_pace(cells, found),
        words.fact_target(scope.indicator) if is_judged else None,
    ]
    shown = [
        Fact(fact.heading, fact.value, fact.text, fact.value[:1].isdigit())
        for fact in wanted
        if fact is not None and fact.value
    ]
    if len(shown) < 4 and (change := _since_first(scope)):
        shown.insert(1, change)
    if len(shown) < 4:
        shown.append(_next(scope))
    return tuple(shown)


def _since_first(scope: Scope) -> Fact | None:
    """The change from the first year of the unbroken series to the latest figure."""
    words = scope.release.words
    changes = [
        figure
        for figure in scope.release.figures(scope.everyone)
        if figure.name is FigureName.CHANGE_SINCE_FIRST
    ]
    latest = changes[-1] if changes else None
    if latest is None or latest.since is None or latest.value is None:
        return None
    return Fact(
        scope.say("Change since {year}", year=latest.since),
        f"{words.signed(latest.value)} {units.differences(scope)}".strip(),
        _by_chance(scope, latest.interval),
    )


def _by_chance(scope: Scope, interval: Interval | None) -> str:
    if interval is None:
        return ""
    span = scope.release.words.span(interval.low, interval.high)
    return scope.say("By chance, {range}.", range=span)


def _next(scope: Scope) -> Fact:
    words, say = scope.release.words, scope.say
    label = say("Next figures due")
    if status.has_ended(scope.release.plan, scope.today):
        ended = say("Ended {year}", year=scope.release.plan.ends.ending)
        return Fact(label, ended, is_number=False)
    if late := status.overdue(scope):
        return Fact(label, say("Overdue"), words.overdue(late), is_number=False)
    due = scope.indicator.next_due(status.latest_year(scope))
    if due is None:
        return Fact(label, say("Not scheduled"), is_number=False)
    figures = say("{year} figures", year=due.school_year) + "."
    return Fact(label, words.day(due.on), figures, is_number=False)
