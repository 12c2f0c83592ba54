"""The path to the target as the statuses of a series know it."""

from itertools import pairwise

from dashboard.queries.scope import Scope
from dashboard.view_data.trend import Shortfall, TargetPath
from etl.model.cell import State
from etl.model.figure import Series, Status
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.model.target import Target, TargetKind


def target_path(scope: Scope, series: Series) -> TargetPath | None:
    """From the baseline through the listed years; None without a number to reach or a start."""
    target = _target(scope, series.student_group)
    if target.kind is not TargetKind.NUMBER or target.final is None:
        return None
    start = _start(scope, series)
    if start is None:
        return None
    later = [(year, value) for year, value in target.path if year > start[0]]
    if not later:
        return None
    return TargetPath((start, *later), scope.release.words.fact_target(scope.indicator).value)


def drawn_path(scope: Scope, series: Series) -> TargetPath | None:
    """The path as far as the years shown hold it: it sets in where they do."""
    path, first = target_path(scope, series), scope.first
    if path is None or first is None or first <= path.points[0][0]:
        return path
    later = tuple(point for point in path.points if point[0] > first)
    return TargetPath(((first, at(path, first)), *later), path.text) if later else None


def at(path: TargetPath, year: SchoolYear) -> float:
    """The path's value in a year, straight between the listed years."""
    for (start, low), (end, high) in pairwise(path.points):
        if start <= year <= end:
            return low + (high - low) * (year - start) / (end - start)
    return path.points[-1][1]


def shortfall(scope: Scope, series: Series) -> Shortfall | None:
    """How far the latest figure is short of the path; None when it is not, or nothing is shown."""
    status, words = scope.release.status(series), scope.release.words
    cells = scope.release.cells(series)
    latest = cells[-1] if cells else None
    if latest is None or latest.state is not State.REPORTED or latest.value is None:
        return None
    if status.expected is None or status.distance is None or status.distance >= 0:
        return None
    fact = words.fact_path(status, latest)
    far = (fact.value if fact else "", scope.say("short"))
    return Shortfall(latest.school_year, latest.value, status.expected, far)


def expected(scope: Scope, series: Series) -> dict[SchoolYear, Status]:
    """The statuses that know where the path was, by year."""
    return {
        status.school_year: status
        for status in scope.release.statuses(series)
        if status.school_year is not None and status.expected is not None
    }


def _target(scope: Scope, group: str) -> Target:
    for named in scope.indicator.group_targets:
        if named.student_group == group:
            return named.target
    return scope.indicator.target


def _start(scope: Scope, series: Series) -> tuple[SchoolYear, float] | None:
    known = expected(scope, series)
    if known:
        first = min(known)
        value = known[first].expected
        return (first, value) if value is not None else None
    baseline = scope.indicator.baseline
    is_plans = series.student_group == ALL and not scope.is_school
    if is_plans and baseline.school_year and baseline.value is not None:
        return baseline.school_year, baseline.value
    return None
