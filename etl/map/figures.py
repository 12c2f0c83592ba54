"""The numbers of each row, and whether there is one: value, counts, range and state."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from etl.map import columns as names
from etl.map.labels import Labels
from etl.map.margin import Margin
from etl.map.numbers import Numbers, read_numbers
from etl.map.table import ERROR, Table
from etl.model.cell import State
from etl.model.indicator import Unit
from etl.model.plan import Plan

_SCALE = {Unit.PERCENT: 100.0, Unit.PER_100: 100.0}


@dataclass(frozen=True)
class Figures:
    """One entry a row; `is_wrong` marks rows with a finding, which cannot be used."""

    value: np.ndarray
    numerator: np.ndarray
    students: np.ndarray
    low: np.ndarray
    high: np.ndarray
    state: np.ndarray
    is_wrong: np.ndarray


def read_figures(
    table: Table,
    labels: Mapping[str, Labels],
    plan: Plan,
    markers: Mapping[str, State],
    margin: Margin,
) -> Figures:
    """Value is worked out from numerator and number of students where it is blank. A mark in any
    column of counts counts as blank in a row that gives no figure."""
    units = _units(labels["indicator"], plan)
    numbers = {}
    for header in names.NUMBERS:
        is_count = header in (names.STUDENTS, names.NUMERATOR)
        numbers[header] = read_numbers(
            table,
            header,
            markers,
            margin,
            in_percent=(units == Unit.PERCENT) & (not is_count),
            in_dollars=(units == Unit.DOLLARS) & (header != names.STUDENTS),
        )
    is_wrong = np.zeros(len(table), bool)
    for header in names.NUMBERS:
        is_wrong |= numbers[header].is_wrong | (table.column(header).kind == ERROR)
    state = _state(table, numbers, labels["status"], is_wrong, margin)
    is_wrong |= state == ""
    is_wrong |= _has_mark_beside_figure(table, numbers, state, margin)
    return Figures(
        value=_value(table, numbers, labels["indicator"], plan, state),
        numerator=numbers[names.NUMERATOR].number,
        students=numbers[names.STUDENTS].number,
        low=numbers[names.LOW].number,
        high=numbers[names.HIGH].number,
        state=state,
        is_wrong=is_wrong,
    )


def _units(indicator: Labels, plan: Plan) -> np.ndarray:
    units = [plan.indicator(slug).unit for slug in indicator.codes]
    return np.array([*units, ""], dtype=object)[indicator.index]


def _value(
    table: Table,
    numbers: Mapping[str, Numbers],
    indicator: Labels,
    plan: Plan,
    state: np.ndarray,
) -> np.ndarray:
    """The value as given; in a reported row that leaves it blank, from its counts."""
    value = numbers[names.VALUE].number
    scales = [_SCALE.get(plan.indicator(slug).unit, 1.0) for slug in indicator.codes]
    scale = np.array([*scales, 1.0])[indicator.index]
    students = numbers[names.STUDENTS].number
    worked_out = np.divide(
        numbers[names.NUMERATOR].number * scale,
        students,
        out=np.full(len(value), np.nan),
        where=students > 0,
    )
    is_blank = table.column(names.VALUE).is_blank & (state == State.REPORTED)
    return np.where(is_blank, worked_out, value)


def _state(
    table: Table,
    numbers: Mapping[str, Numbers],
    status: Labels,
    is_wrong: np.ndarray,
    margin: Margin,
) -> np.ndarray:
    """The state of each row; "" where it cannot be told, with a finding (HW-405, HW-406) unless
    the row has one already."""
    told = status.texts()
    mark = numbers[names.VALUE].mark
    has_range = numbers[names.LOW].is_given & numbers[names.HIGH].is_given
    has_counts = numbers[names.NUMERATOR].is_given & (numbers[names.STUDENTS].number > 0)
    has_figure = numbers[names.VALUE].is_given | has_range | has_counts
    is_open = status.is_known & ~is_wrong
    contradicts = is_open & (mark != "") & (told != "") & (mark != told)
    says_nothing = is_open & (mark == "") & ~has_figure & ((told == "") | (told == State.REPORTED))
    letter = table.column(names.VALUE).letter or table.column(names.NUMERATOR).letter
    margin.note_rows("HW-405", letter, table.rows[says_nothing])
    margin.note_rows("HW-406", letter, table.rows[contradicts])
    state = np.where(told != "", told, np.where(mark != "", mark, State.REPORTED.value))
    return np.where(contradicts | says_nothing, "", state)


def _has_mark_beside_figure(
    table: Table, numbers: Mapping[str, Numbers], state: np.ndarray, margin: Margin
) -> np.ndarray:
    """A mark in place of a count or a bound says nothing about a row that has a figure."""
    found = np.zeros(len(table), bool)
    for header in names.NUMBERS:
        if header != names.VALUE:
            at = (numbers[header].mark != "") & (state == State.REPORTED)
            margin.note_rows("HW-402", table.column(header).letter, table.rows[at], column=header)
            found |= at
    return found
