"""The gap that the home page leads with, picked by a stated rule and never by hand."""

from dataclasses import dataclass

from dashboard.queries.comparison import Comparison
from dashboard.queries.gap import Gap, gap
from dashboard.queries.kinds import kind_of
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from etl.model.cell import Coding
from etl.model.figure import Figure, FigureName, FigureState, Series

# Groups smaller than this swing too widely from year to year to lead a page with.
LEAST_STUDENTS = 300
RULE = noted(
    "Picked by rule: of the gaps in these measures, those of groups with 300 students or more in "
    "every year, followed longest without a break or a missing year; of these, the one that "
    "changed most beyond chance."
)


@dataclass(frozen=True)
class Headline:
    scope: Scope
    comparison: Comparison
    gap: Gap


def headline(scopes: tuple[Scope, ...]) -> Headline | None:
    """None when no gap of any measure changed beyond chance."""
    found = [
        (figure.school_year - figure.since, abs(figure.value), -place, scope, figure)
        for place, scope in enumerate(scopes)
        for series in scope.groups
        if _is_of_a_kind(scope, series) and _is_whole(scope, series)
        for figure in latest_change(scope.release.figures(series))
        if figure.since is not None and figure.value is not None
    ]
    if not found:
        return None
    *_, scope, figure = max(found, key=lambda each: each[:3])
    chosen = Comparison(figure.series.student_group, figure.comparison)
    return Headline(scope, chosen, gap(scope, chosen))


def _is_of_a_kind(scope: Scope, series: Series) -> bool:
    """A complement ("not homeless") has no page of its own among the groups, and leads none."""
    release = scope.release
    return bool(kind_of(release, release.vocabulary.group(series.student_group)))


def _is_whole(scope: Scope, series: Series) -> bool:
    """Every year from the first to the latest has an exact figure of a group large enough."""
    cells = scope.release.cells(series)
    years = [cell.school_year for cell in cells]
    has_all = bool(years) and years[-1] - years[0] == len(years) - 1
    return has_all and all(
        cell.value is not None
        and cell.coding is Coding.EXACT
        and (cell.students or 0) >= LEAST_STUDENTS
        for cell in cells
    )


def latest_change(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The change of the gap since its first year, if the latest year has one that is clear."""
    changes = [f for f in figures if f.name is FigureName.GAP_CHANGE_SINCE_FIRST]
    if not changes:
        return ()
    latest = changes[-1]
    is_clear = (
        latest.state is FigureState.REPORTED
        and latest.interval is not None
        and not latest.interval.covers(0.0)
    )
    return (latest,) if is_clear else ()
