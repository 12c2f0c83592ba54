"""Every published observation, hidden ones as rows without a number."""

from collections.abc import Iterator

from dashboard.open_data.columns import KEY, OF_SERIES, SERIES, WHY, words
from dashboard.open_data.table import Field, Line, Table, Type
from dashboard.speech import noted
from etl.model.cell import Coding, State
from etl.model.figure import Cell
from etl.model.indicator import Unit
from etl.published import PublishedRelease, rounded

STATES = {
    State.REPORTED: "a figure is published",
    State.SUPPRESSED: "hidden, to protect students in small groups",
    State.NOT_REPORTED: "the source gives no figure",
    State.NOT_APPLICABLE: "there can be no figure here",
}
CODINGS = {
    Coding.EXACT: "the value, rounded to its decimals",
    Coding.AT_MOST: "a bound: the figure is at most this",
    Coding.AT_LEAST: "a bound: the figure is at least this",
}
UNITS = {
    Unit.PERCENT: "percent, 0 to 100",
    Unit.PER_100: "events for each 100 students",
    Unit.MEAN: "an average",
    Unit.COUNT: "a number of people or things",
    Unit.INDEX: "points of an index",
    Unit.RATIO: "one number for each of another",
    Unit.DOLLARS: "US dollars",
}


def _named(meanings: dict[State, str] | dict[Coding, str] | dict[Unit, str]) -> dict[str, str]:
    return {str(word): meaning for word, meaning in meanings.items()}


FIELDS = (
    *SERIES,
    Field(
        "state", Type.STRING, "Whether there is a figure, or why not.", categories=_named(STATES)
    ),
    Field("value", Type.NUMBER, "The published figure.", WHY),
    Field("meaning", Type.STRING, "How the value is meant.", WHY, _named(CODINGS)),
    Field("unit", Type.STRING, "What the value is in.", categories=_named(UNITS)),
    Field("decimals", Type.INTEGER, "How many decimals the value is published with."),
    Field("low", Type.NUMBER, "Where a range is published in place of a value: its start.", WHY),
    Field("high", Type.NUMBER, "Where a range is published in place of a value: its end.", WHY),
    Field("chance_low", Type.NUMBER, "Start of the 95 % range by chance.", "no range is known"),
    Field("chance_high", Type.NUMBER, "End of the 95 % range by chance.", "no range is known"),
    Field("students", Type.INTEGER, "Students behind the figure.", "hidden or not told"),
    words("students_band", "Their size class, where only that is published.", "none is published"),
    words("maturity", "Whether the figure is preliminary or final.", "not said"),
    words("note", "What readers must know.", "nothing"),
)


def lines(release: PublishedRelease, slug: str, organization: str = "") -> Iterator[Line]:
    """The rows of one indicator, of one organization or of all ("")."""
    unit, every = str(release.plan.indicator(slug).unit), release.all_cells(slug)
    for series in release.series(slug, organization=organization or None):
        start = (slug, series.organization)
        for cell in every[series]:
            where = (str(cell.school_year), series.grade_band, series.student_group)
            yield (*start, *where, *_told(cell, unit))


def _told(cell: Cell, unit: str) -> Line:
    shown = cell.state is State.REPORTED
    has_value = shown and cell.value is not None
    chance = cell.interval if shown else None
    return (
        str(cell.state),
        _rounded(cell.value, cell) if shown else None,
        str(cell.coding) if has_value else None,
        unit,
        cell.decimals,
        _rounded(cell.low, cell) if shown and not has_value else None,
        _rounded(cell.high, cell) if shown and not has_value else None,
        _rounded(chance.low, cell) if chance else None,
        _rounded(chance.high, cell) if chance else None,
        cell.students,
        cell.n_band or None,
        cell.maturity or None,
        cell.note or None,
    )


def _rounded(number: float | None, cell: Cell) -> float | None:
    """With the decimals that pages show."""
    return None if number is None else rounded(number, cell.decimals)


def _every(release: PublishedRelease) -> Iterator[Line]:
    for indicator in release.plan.indicators:
        yield from lines(release, indicator.slug)


TABLE = Table(
    "observations",
    "Published figures",
    noted(
        "One row for each indicator, organization, school year, grade band and student group. A "
        "hidden figure has a row that says so, and no number."
    ),
    FIELDS,
    KEY,
    _every,
    OF_SERIES,
)
