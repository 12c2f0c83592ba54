"""What changed between two releases: the sentences under "since the last meeting"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from etl.model.cell import State
from etl.model.figure import Cell, Series
from etl.model.indicator import Due, Indicator
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.wording import names, states
from etl.wording.moves import move, shown
from etl.wording.numbers import day, difference, value

Cells = Mapping[Series, tuple[Cell, ...]]


class Kind(StrEnum):
    NEW = "New figures"
    ROSE = "Rose"
    FELL = "Fell"
    SAME = "About the same"
    CANNOT_COMPARE = "Cannot compare"
    OVERDUE = "Overdue"
    CORRECTED = "Corrected"


@dataclass(frozen=True)
class Change:
    """One line: its kind, its sentence, and the series it speaks of (none for whole lines)."""

    kind: Kind
    sentence: str
    series: tuple[Series, ...] = ()


def changes(
    old: Cells,
    new: Cells,
    indicators: Mapping[str, Indicator],
    vocabulary: Vocabulary,
    overdue: Sequence[tuple[Indicator, Due]] = (),
) -> tuple[Change, ...]:
    """The changes from release `old` to release `new`, in the order of `Kind`.

    Both hold the cells of the same kind of series (such as all students of the district). A year
    that the old release did not have is new; a year that both have and that differs is corrected.
    """
    found: list[Change] = []
    added: dict[SchoolYear, list[Series]] = {}
    for series, cells in new.items():
        indicator = indicators[series.indicator]
        known = {cell.school_year: cell for cell in old.get(series, ())}
        fresh = [cell for cell in shown(cells) if cell.school_year not in known]
        for cell in fresh:
            added.setdefault(cell.school_year, []).append(series)
        if fresh and fresh[-1] == shown(cells)[-1]:
            found += _moved(fresh[-1], cells, indicator, vocabulary)
        found += _corrected(cells, known, indicator, vocabulary)
    found += [_new(year, listed, indicators, vocabulary) for year, listed in added.items()]
    found += [_overdue(indicator, due) for indicator, due in overdue]
    if not any(change.kind is Kind.CORRECTED for change in found):
        found.append(Change(Kind.CORRECTED, "Nothing. No published figure was changed."))
    order = list(Kind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _new(
    year: SchoolYear,
    listed: list[Series],
    indicators: Mapping[str, Indicator],
    vocabulary: Vocabulary,
) -> Change:
    called = [names.subject(s, indicators[s.indicator], vocabulary) for s in listed]
    lowered = [called[0], *(names.lower(name) for name in called[1:])]
    return Change(Kind.NEW, f"{year}: {names.listed(lowered)}.", tuple(listed))


def _moved(
    cell: Cell, cells: tuple[Cell, ...], indicator: Indicator, vocabulary: Vocabulary
) -> list[Change]:
    """How the latest figure stands to that of the year before."""
    before = [c for c in shown(cells) if c.school_year + 1 == cell.school_year]
    if not before:
        return []
    series, year = cell.series, cell.school_year
    subject = names.subject(series, indicator, vocabulary)
    if indicator.has_break(series.grade_band, before[0].school_year, year):
        text = f"{subject}: the series breaks in {year}, so no change is worked out."
        return [Change(Kind.CANNOT_COMPARE, text, (series,))]
    moved = move(before[0], cell, indicator)
    first, last = value(before[0], indicator.unit), value(cell, indicator.unit)
    if not moved.exact:
        text = f"{subject} went from {first} in {before[0].school_year} to {last} in {year}."
        return [Change(Kind.CANNOT_COMPARE, text, (series,))]
    if not moved.clear:
        if first == last:
            text = f"{subject} stayed at {last} in {year}."
        else:
            text = (
                f"{subject} went from {first} to {last} in {year}, a change that could be chance."
            )
        return [Change(Kind.SAME, text, (series,))]
    kind = Kind.ROSE if moved.rose else Kind.FELL
    size = difference(moved.by, indicator.unit, min(before[0].decimals, cell.decimals))
    text = f"{subject} {kind.value.lower()} {size} in {year}, from {first} to {last}."
    return [Change(kind, text, (series,))]


def _corrected(
    cells: tuple[Cell, ...],
    known: Mapping[SchoolYear, Cell],
    indicator: Indicator,
    vocabulary: Vocabulary,
) -> list[Change]:
    found = []
    for cell in cells:
        before = known.get(cell.school_year)
        if before is None or _said(before, indicator) == _said(cell, indicator):
            continue
        subject = names.subject(cell.series, indicator, vocabulary)
        text = (
            f"{subject}, {cell.school_year}: {_said(before, indicator)} before, "
            f"{_said(cell, indicator)} now."
        )
        found.append(Change(Kind.CORRECTED, text, (cell.series,)))
    return found


def _said(cell: Cell, indicator: Indicator) -> str:
    if cell.state is State.REPORTED:
        return value(cell, indicator.unit)
    if cell.state is State.SUPPRESSED:
        return states.HIDDEN.lower()
    return "not reported" if cell.state is State.NOT_REPORTED else "not applicable"


def _overdue(indicator: Indicator, due: Due) -> Change:
    name = indicator.name.en
    text = f"{name}: {due.school_year} figures were due on {day(due.on)}."
    return Change(Kind.OVERDUE, text)
