"""Rows of a release's tables as cells, figures and statuses, by series."""

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from etl.model.cell import Basis, Coding, Interval, State
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series, Status, StatusCode
from etl.model.school_year import SchoolYear
from etl.publish.tables import Tables

_PLACE = "indicator = $1 AND organization = $2"
_CELLS = """
    SELECT organization, grade_band, student_group, school_year, state, value, low, high, coding,
           basis, students, n_band, decimals, maturity, note, n_floor, chance_low, chance_high
    FROM published WHERE {where} ORDER BY school_year
"""
_FIGURES = f"""
    SELECT organization, grade_band, student_group, school_year, figure, state, value, low, high,
           comparison, since
    FROM figures WHERE {_PLACE} ORDER BY school_year, figure, comparison
"""
_STATUSES = f"""
    SELECT organization, grade_band, student_group, school_year, status, rule, by_value, expected,
           distance, low, high
    FROM statuses WHERE {_PLACE} ORDER BY school_year
"""
_SERIES = """
    SELECT DISTINCT organization, grade_band, student_group FROM published WHERE indicator = $1
    ORDER BY ALL
"""

Rows = list[tuple[Any, ...]]
Item = TypeVar("Item")
# The words of the tables as what they stand for: looked up, since a page reads thousands.
_STATES = {str(state): state for state in State}
_CODINGS = {str(coding): coding for coding in Coding}
_BASES = {str(basis): basis for basis in Basis}
_NAMES = {str(name): name for name in FigureName}
_FIGURE_STATES = {str(state): state for state in FigureState}
_year = lru_cache(SchoolYear)


def read_cells(tables: Tables, indicator: str, organization: str) -> dict[Series, tuple[Cell, ...]]:
    """All cells that one organization has of one indicator, in year order: a page shows them
    together."""
    rows = tables.ask(_CELLS.format(where=_PLACE), [indicator, organization])
    return _gathered(indicator, rows, _cell)


def read_all_cells(tables: Tables, indicator: str) -> dict[Series, tuple[Cell, ...]]:
    """The same of every organization at once."""
    rows = tables.ask(_CELLS.format(where="indicator = $1"), [indicator])
    return _gathered(indicator, rows, _cell)


def read_figures(
    tables: Tables, indicator: str, organization: str
) -> dict[Series, tuple[Figure, ...]]:
    """The worked-out figures of `read_cells`; ranges by chance are parts of the cells."""
    return gathered_figures(indicator, tables.ask(_FIGURES, [indicator, organization]))


def gathered_figures(indicator: str, rows: Rows) -> dict[Series, tuple[Figure, ...]]:
    """Figures by series, from rows whose columns are those of `read_figures`."""
    return _gathered(indicator, rows, _figure)


def read_statuses(
    tables: Tables, indicator: str, organization: str
) -> dict[Series, tuple[Status, ...]]:
    """The statuses of `read_cells`."""
    return _gathered(indicator, tables.ask(_STATUSES, [indicator, organization]), _status)


def read_series(tables: Tables, indicator: str) -> list[Series]:
    """Every series of an indicator that has a row."""
    return [Series(indicator, *row) for row in tables.ask(_SERIES, [indicator])]


def _gathered(
    indicator: str, rows: Rows, read: Callable[..., Item]
) -> dict[Series, tuple[Item, ...]]:
    """Items by series. Every row begins with organization, grade band and student group."""
    found: defaultdict[tuple[str, str, str], list[list[Any]]] = defaultdict(list)
    for organization, grade_band, student_group, *rest in rows:
        found[organization, grade_band, student_group].append(rest)
    gathered = {}
    for key, own in found.items():
        series = Series(indicator, *key)
        gathered[series] = tuple(read(series, *row) for row in own)
    return gathered


def number(value: float | None) -> float | None:
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
    n_floor: float,
    interval_low: float | None,
    interval_high: float | None,
) -> Cell:
    counted, floor = number(students), number(n_floor)
    bounds = number(interval_low), number(interval_high)
    return Cell(
        series,
        _year(year),
        _STATES[state],
        number(value),
        number(low),
        number(high),
        _CODINGS[coding],
        _BASES[basis],
        None if counted is None else round(counted),
        n_band,
        decimals,
        None if bounds[0] is None or bounds[1] is None else Interval(bounds[0], bounds[1]),
        maturity,
        note,
        None if floor is None else round(floor),
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
        _year(year),
        _NAMES[name],
        _FIGURE_STATES[state],
        number(value),
        number(low),
        number(high),
        comparison,
        _year(since) if since else None,
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
        _year(year),
        StatusCode(code),
        rule,
        by_value,
        number(expected),
        number(distance),
        number(low),
        number(high),
    )
