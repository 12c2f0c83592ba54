"""The figures of one bound column: value, range, counts beside it, and why there is no number."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from etl.layouts.layout import Part, Table, Value
from etl.layouts.pattern import entry, same
from etl.layouts.words import Conditions, Marker, Rule, Scale
from etl.map.foreign.binding import BoundValue
from etl.map.foreign.body import fitting
from etl.map.foreign.entries import Figures, joined, picked, read_figures
from etl.map.foreign.grid import Grid
from etl.map.foreign.headings import Heading
from etl.map.foreign.spelt import spelt, times
from etl.model.cell import State
from etl.model.indicator import Unit

_COUNTS = ("numerator", "denominator")


@dataclass
class Record:
    """One entry a row of the sheet. `state` is "" where an entry is not understood; `wrong_column`
    is then its column, else 0."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    state: np.ndarray
    flag: np.ndarray
    wrong_column: np.ndarray
    counts: dict[str, np.ndarray] = field(default_factory=dict)
    hidden: dict[str, np.ndarray] = field(default_factory=dict)  # which of the counts are hidden


class FigureReader:
    """Reads the columns of one table. A column is read once for each way of reading it."""

    def __init__(
        self, grid: Grid, table: Table, heading: Heading, usual: Mapping[str, State]
    ) -> None:
        self._grid, self._table, self._heading = grid, table, heading
        self._usual = usual
        self._flags = {same(sign): meaning for sign, meaning in table.flags}
        self._read: dict[tuple[int, Scale, tuple[Marker, ...], str, float], Figures] = {}

    def column(
        self,
        number: int,
        scale: Scale,
        markers: tuple[Marker, ...],
        within: str = "",
        factor: float = 1.0,
    ) -> Figures:
        key = (number, scale, markers, within, factor)
        if key not in self._read:
            known = joined(self._usual, scale, self._table.markers, markers)
            entries = spelt(picked(self._grid.column(number), within), self._table.numbers, known)
            self._read[key] = times(read_figures(entries, scale, known, self._flags), factor)
        return self._read[key]

    def record(self, bound: BoundValue, moved: Mapping[str, np.ndarray]) -> Record:
        """The figures of a column with their parts. `moved` says for a part that stands in other
        rows which row (from 0) holds it; -1 for none."""
        value = bound.value
        scale = Scale.COUNT if value.share else value.scale
        own = self.column(bound.column, scale, value.markers, value.within, value.factor)
        record = Record(
            own.value.copy(),
            own.low.copy(),
            own.high.copy(),
            own.state.copy(),
            own.flag,
            np.where(own.state == "", bound.column, 0),
        )
        for column in bound.add:
            more = self.column(column, scale, value.markers, value.within, value.factor)
            _add(record, more, column)
        for name, (part, column) in bound.parts.items():
            told = self._part(name, part, column, value)
            _take_part(record, name, told, column, moved.get(name))
        if value.share:
            _divide(record, value.scale)
        self._apply_rules(record, bound)
        return record

    def _part(self, name: str, part: Part, column: int, value: Value) -> Figures:
        is_count = name in _COUNTS
        scale = part.scale or (Scale.COUNT if is_count else value.scale)
        usual = 1.0 if is_count or part.scale else value.factor
        factor = usual if part.factor is None else part.factor
        return self.column(column, scale, part.markers, part.within, factor)

    def _apply_rules(self, record: Record, bound: BoundValue) -> None:
        for rule in reversed(bound.value.rules or self._table.rules):
            at = self._fits(rule, bound)
            for numbers in (record.value, record.low, record.high):
                numbers[at] = np.nan
            record.state[at] = rule.state.value
            record.wrong_column[at] = 0

    def _fits(self, rule: Rule, bound: BoundValue) -> np.ndarray:
        fits = np.ones(self._grid.height, bool)
        for header, entries in _named_columns(rule.when, bound, self._heading):
            wanted = [entry(each) for each in entries]
            fits &= fitting(self._grid.column(header), wanted) if header else False
        return fits


def _named_columns(
    when: Conditions, bound: BoundValue, heading: Heading
) -> list[tuple[int, tuple[str, ...]]]:
    """(column, entries) of each condition; column 0 where the sheet has none of that name."""
    own = {"value": bound.column, **{name: column for name, (_, column) in bound.parts.items()}}
    found = []
    for header, entries in when:
        columns = [own[header]] if header in own else heading.column(header, bound.said)
        found.append((columns[0] if columns else 0, entries))
    return found


def _add(record: Record, told: Figures, column: int) -> None:
    """The sum of two columns: there is none where either is no figure, for its reason."""
    is_reported = record.state == State.REPORTED
    record.wrong_column = np.where(is_reported & (told.state == ""), column, record.wrong_column)
    record.state = np.where(is_reported, told.state, record.state)
    is_range = ~np.isnan([record.low, record.high, told.low, told.high]).all(axis=0)
    low = _end(record.value, record.low) + _end(told.value, told.low)
    high = _end(record.value, record.high) + _end(told.value, told.high)
    record.value = np.round(record.value + told.value, 10)
    record.low = np.where(is_range, low, np.nan)
    record.high = np.where(is_range, high, np.nan)


def _end(value: np.ndarray, end: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(end), value, end)


def _divide(record: Record, scale: Scale) -> None:
    """The counts as a share of their denominator; a share of nobody does not apply, one of a hidden
    number is hidden, one of an unknown number is not reported."""
    count, whole = (
        record.value,
        record.counts.get("denominator", np.full(len(record.value), np.nan)),
    )
    record.counts["numerator"] = count
    times = 100 if scale.unit in (Unit.PERCENT, Unit.PER_100) else 1
    share = np.divide(count * times, whole, out=np.full(len(count), np.nan), where=whole > 0)
    is_given = (record.state == State.REPORTED) & (record.wrong_column == 0)
    reason = np.where(whole == 0, State.NOT_APPLICABLE.value, State.NOT_REPORTED.value)
    reason = np.where(record.hidden.get("denominator", False), State.SUPPRESSED.value, reason)
    record.state = np.where(is_given & np.isnan(share), reason, record.state)
    record.value = np.where(is_given, share, np.nan)
    record.low = record.high = np.full(len(count), np.nan)


def _take_part(
    record: Record, name: str, told: Figures, column: int, moved: np.ndarray | None
) -> None:
    number, is_wrong, is_hidden = told.value, told.state == "", told.state == State.SUPPRESSED
    if moved is not None:
        number = np.append(number, np.nan)[moved]
        is_wrong, is_hidden = (np.append(each, False)[moved] for each in (is_wrong, is_hidden))
    record.wrong_column = np.where(
        is_wrong & (record.wrong_column == 0), column, record.wrong_column
    )
    if name in _COUNTS:
        record.counts[name], record.hidden[name] = number, is_hidden
        return
    setattr(record, name, np.where(np.isnan(number), getattr(record, name), number))
    is_range = ~np.isnan(number) & (record.state == State.NOT_REPORTED)
    record.state = np.where(is_range, State.REPORTED.value, record.state)
