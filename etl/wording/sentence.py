"""A sentence, and the published cells that it rests on."""

from collections.abc import Iterable
from typing import NamedTuple

from etl.model.figure import Cell, Figure, FigureName, Series, Status
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS, GOAL


class CellId(NamedTuple):
    """The place of one published cell. Prints as indicator/organization/grade band/group/year."""

    indicator: str
    organization: str
    grade_band: str
    student_group: str
    school_year: str

    def __str__(self) -> str:
        return "/".join(self)


class Sentence(str):
    """Text that is shown as it is; `cells` are the places of the figures that it rests on, in
    order and each once. A cell that is not among them may change without changing the text."""

    __slots__ = ("_cells",)
    _cells: tuple[CellId, ...]

    def __new__(cls, text: str, cells: Iterable[CellId] = ()) -> "Sentence":
        made = super().__new__(cls, text)
        made._cells = tuple(sorted(set(cells))) if text else ()
        return made

    @property
    def cells(self) -> tuple[CellId, ...]:
        return self._cells

    def __getnewargs__(self) -> tuple[str, tuple[CellId, ...]]:  # type: ignore[override]
        return str(self), self._cells


def place(series: Series, year: SchoolYear) -> CellId:
    return CellId(
        series.indicator, series.organization, series.grade_band, series.student_group, str(year)
    )


def of_cells(cells: Iterable[Cell]) -> tuple[CellId, ...]:
    return tuple(place(cell.series, cell.school_year) for cell in cells)


def of_figures(figures: Iterable[Figure | None]) -> tuple[CellId, ...]:
    """The cells of both sides of each figure, in its year and in every year since it counts."""
    found: list[CellId] = []
    for figure in figures:
        if figure is None:
            continue
        first = figure.since or figure.school_year
        years = range(first.ending, figure.school_year.ending + 1)
        for series in _sides(figure):
            found += [place(series, SchoolYear(year)) for year in years]
    return tuple(found)


# Figures that are worked out with another indicator: their comparison is its slug.
_WITH_INDICATOR = (
    FigureName.EXPECTED,
    FigureName.SERVED,
    FigureName.SERVED_GAP,
    FigureName.CONVERSION,
    FigureName.CONVERSION_P,
)


def _sides(figure: Figure) -> list[Series]:
    own, other = figure.series, figure.comparison
    if figure.name in _WITH_INDICATOR:
        return [own, Series(other, own.organization, own.grade_band, own.student_group)]
    if other in ("", GOAL):
        return [own]
    group = ALL if other == ALL_OTHERS else other
    return [own, Series(own.indicator, own.organization, own.grade_band, group)]


def of_status(status: Status, baseline: SchoolYear | None) -> tuple[CellId, ...]:
    """The cell judged and that of the baseline year."""
    years = {year for year in (status.school_year, baseline) if year is not None}
    return tuple(place(status.series, year) for year in years)
