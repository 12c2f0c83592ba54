"""Which rows of a measure's file an address asks for: each choice in it leaves the others out."""

from collections.abc import Callable

from dashboard.queries.reader.one_chart import BETWEEN
from dashboard.queries.scope import NO_SUCH_GROUP, scope
from dashboard.view_state import ViewState
from etl.model.figure import Cell, Series
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from etl.published import PublishedRelease

Keeps = Callable[[Series, Cell], bool]
# What is worked out from the figures of all students.
_FROM_ALL = (ALL_OTHERS, GOAL)


def keeps(release: PublishedRelease, slug: str, state: ViewState) -> Keeps:
    """Raises KeyError for an indicator, and for a choice, that there is not: a file of something
    else than was asked for would mislead."""
    found = scope(release, slug, state, release.release.published_at.date())
    if found.notes:
        raise KeyError(found.notes[0])
    named = {*state.together.split(BETWEEN), state.group, state.compare} - {""}
    groups = {ALL if code in _FROM_ALL else code for code in named}
    if not groups <= {series.student_group for series in release.series(slug)}:
        raise KeyError(NO_SUCH_GROUP)

    def keep(series: Series, cell: Cell) -> bool:
        return (
            state.organization in ("", series.organization)
            and state.grade_band in ("", series.grade_band)
            and (not groups or series.student_group in groups)
            and (found.first is None or cell.school_year >= found.first)
        )

    return keep
