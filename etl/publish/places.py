"""Rows of a release's tables as cells, figures and statuses: all that one organization has of one
indicator, read together because a page shows them together."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, TypeVar

from etl.model.cell import Basis, Coding, Interval, State
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series, Status, StatusCode
from etl.model.school_year import SchoolYear
from etl.publish.tables import Tables

_PLACE = "indicator = $1 AND organization = $2"
_CELLS = f"""
    SELECT p.grade_band, p.student_group, p.school_year, p.state, p.value, p.low, p.high, p.coding,
           p.basis, p.students, p.n_band, p.decimals, p.maturity, p.note, i.low, i.high
    FROM (SELECT * FROM published WHERE {_PLACE}) p
    LEFT JOIN (SELECT * FROM figures WHERE {_PLACE} AND figure = 'interval') i
    USING (grade_band, student_group, school_year)
    ORDER BY p.school_year
"""
_FIGURES = f"""
    SELECT grade_band, student_group, school_year, figure, state, value, low, high,
           comparison, since
    FROM figures WHERE {_PLACE} AND figure <> 'interval'
    ORDER BY school_year, figure, comparison
"""
_STATUSES = f"""
    SELECT grade_band, student_group, school_year, status, rule, by_value, expected, distance,
           low, high
    FROM statuses WHERE {_PLACE} ORDER BY school_year
"""
_SERIES = """
    SELECT DISTINCT organization, grade_band, student_group FROM published WHERE indicator = $1
    ORDER BY ALL
"""


Read = TypeVar("Read")


@dataclass(frozen=True)
class Place:
    """One indicator at one organization, by series and in year order."""

    cells: dict[Series, tuple[Cell, ...]]
    figures: dict[Series, tuple[Figure, ...]]
    statuses: dict[Series, tuple[Status, ...]]


def read_place(tables: Tables, indicator: str, organization: str) -> Place:
    """Three questions, whatever the number of series."""
    where = [indicator, organization]
    return Place(
        _gathered(where, tables.ask(_CELLS, where), _cell),
        _gathered(where, tables.ask(_FIGURES, where), _figure),
        _gathered(where, tables.ask(_STATUSES, where), _status),
    )


def read_series(tables: Tables, indicator: str) -> list[Series]:
    """Every series of an indicator that has a row."""
    return [Series(indicator, *row) for row in tables.ask(_SERIES, [indicator])]


def _gathered(where: list[str], rows: list[tuple[Any, ...]], read: Any) -> dict[Series, Any]:
    found: defaultdict[Series, list[Any]] = defaultdict(list)
    for grade_band, student_group, *rest in rows:
        series = Series(where[0], where[1], grade_band, student_group)
        found[series].append(read(series, *rest))
    return {series: tuple(items) for series, items in found.items()}


def _number(value: float | None) -> float | None:
    """A missing number is stored as not-a-number; readers get None."""
    return None if value is None or value != value else value  # noqa: PLR0124


def _cell(
    series: Series,
    year: int,
    state: str,
    value: float,
    low: float,
    high: float,
    coding: str,
    basis: str,
    students: float,
    n_band: str,
    decimals: int,
    maturity: str,
    note: str,
    interval_low: float | None,
    interval_high: float | None,
) -> Cell:
    number = _number(students)
    bounds = _number(interval_low), _number(interval_high)
    return Cell(
        series,
        SchoolYear(year),
        State(state),
        _number(value),
        _number(low),
        _number(high),
        Coding(coding),
        Basis(basis),
        None if number is None else round(number),
        n_band,
        decimals,
        None if bounds[0] is None or bounds[1] is None else Interval(bounds[0], bounds[1]),
        maturity,
        note,
    )


def _figure(
    series: Series,
    year: int,
    name: str,
    state: str,
    value: float,
    low: float,
    high: float,
    comparison: str,
    since: int,
) -> Figure:
    return Figure(
        series,
        SchoolYear(year),
        FigureName(name),
        FigureState(state),
        _number(value),
        _number(low),
        _number(high),
        comparison,
        SchoolYear(since) if since else None,
    )


def _status(
    series: Series,
    year: int,
    code: str,
    rule: int,
    by_value: bool,
    expected: float,
    distance: float,
    low: float,
    high: float,
) -> Status:
    return Status(
        series,
        SchoolYear(year),
        StatusCode(code),
        rule,
        by_value,
        _number(expected),
        _number(distance),
        _number(low),
        _number(high),
    )
