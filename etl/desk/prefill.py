"""Rows of a template filled in with what is public now. Nothing private is read: a hidden figure
is written as hidden, and one that is told as a bound as that range."""

from collections.abc import Iterator, Sequence

from etl.model.cell import Coding, State
from etl.model.figure import Cell, Series
from etl.model.indicator import Indicator
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published
from etl.templates import DataRow

_ENDS = {Coding.AT_MOST: (0.0, None), Coding.AT_LEAST: (None, 100.0)}


def public_rows(home: Home, indicators: Sequence[Indicator]) -> list[DataRow]:
    """Every published row of these indicators, in the order of the release. Raises NoRelease
    before the first."""
    release = open_published(home.public).current()
    known = {each.slug for each in release.plan.indicators}
    return [
        _row(series, cell)
        for indicator in indicators
        if indicator.slug in known
        for series, cell in _cells(release, indicator.slug)
    ]


def _cells(release: PublishedRelease, slug: str) -> Iterator[tuple[Series, Cell]]:
    for series in release.series(slug):
        for cell in release.cells(series):
            yield series, cell


def _row(series: Series, cell: Cell) -> DataRow:
    is_told = cell.state is State.REPORTED
    is_exact = cell.coding is Coding.EXACT
    low, high = cell.low, cell.high
    if is_told and not is_exact:
        ends = _ENDS[cell.coding]
        low = cell.value if ends[0] is None else ends[0]
        high = cell.value if ends[1] is None else ends[1]
    value = cell.value if is_told and is_exact else None
    return DataRow(
        organization=series.organization,
        school_year=cell.school_year,
        grade_band=series.grade_band,
        student_group=series.student_group,
        value=value,
        students=cell.students,
        size_band=cell.n_band if cell.students is None else "",
        status="" if is_told else str(cell.state),
        note=cell.note,
        indicator=series.indicator,
        low=low if is_told else None,
        high=high if is_told else None,
        maturity=cell.maturity,
    )
