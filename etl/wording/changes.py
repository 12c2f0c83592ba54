"""What changed between two releases: the sentences under "since the last meeting"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from etl.model.cell import State
from etl.model.figure import Cell, Series
from etl.model.indicator import Due, Indicator
from etl.model.school_year import SchoolYear
from etl.wording import names
from etl.wording.moves import Move, move, shown
from etl.wording.numbers import day, difference, value
from etl.wording.phrases import changes as said
from etl.wording.sentence import CellId, Sentence, of_cells
from etl.wording.voice import Voice

Cells = Mapping[Series, tuple[Cell, ...]]


class Kind(StrEnum):
    """What happened to a line; `word` says it in a reader's language."""

    NEW = said.NEW_FIGURES.en
    ROSE = said.ROSE_KIND.en
    FELL = said.FELL_KIND.en
    SAME = said.SAME_KIND.en
    CANNOT_COMPARE = said.CANNOT_COMPARE.en
    OVERDUE = said.OVERDUE_KIND.en
    CORRECTED = said.CORRECTED_KIND.en

    def word(self, voice: Voice) -> str:
        return voice.say(_WORDS[self])


_WORDS = {
    Kind.NEW: said.NEW_FIGURES,
    Kind.ROSE: said.ROSE_KIND,
    Kind.FELL: said.FELL_KIND,
    Kind.SAME: said.SAME_KIND,
    Kind.CANNOT_COMPARE: said.CANNOT_COMPARE,
    Kind.OVERDUE: said.OVERDUE_KIND,
    Kind.CORRECTED: said.CORRECTED_KIND,
}


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
    voice: Voice,
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
            found += _moved(fresh[-1], cells, indicator, voice)
        found += _corrected(cells, known, indicator, voice)
    found += [_new(year, listed, indicators, voice) for year, listed in added.items()]
    found += [_overdue(indicator, due, voice) for indicator, due in overdue]
    if not any(change.kind is Kind.CORRECTED for change in found):
        found.append(Change(Kind.CORRECTED, Sentence(voice.say(said.NOTHING_CORRECTED))))
    order = list(Kind)
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _new(
    year: SchoolYear, listed: list[Series], indicators: Mapping[str, Indicator], voice: Voice
) -> Change:
    called = [names.subject(s, indicators[s.indicator], voice) for s in listed]
    lowered = [called[0], *(names.lower(name) for name in called[1:])]
    text = voice.say(said.NEW, year=year, measures=names.listed(lowered, voice))
    cells = [CellId(*_four(series), str(year)) for series in listed]
    return Change(Kind.NEW, Sentence(text, cells), tuple(listed))


def _four(series: Series) -> tuple[str, str, str, str]:
    return series.indicator, series.organization, series.grade_band, series.student_group


def _moved(cell: Cell, cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> list[Change]:
    """How the latest figure stands to that of the year before."""
    before = [c for c in shown(cells) if c.school_year + 1 == cell.school_year]
    if not before:
        return []
    moved = move(before[0], cell, indicator)
    is_broken = indicator.has_break(cell.series.grade_band, before[0].school_year, cell.school_year)
    kind = Kind.CANNOT_COMPARE if is_broken else _kind(moved)
    text = _told(moved, kind, is_broken, indicator, voice)
    return [Change(kind, Sentence(text, of_cells((before[0], cell))), (cell.series,))]


def _kind(moved: Move) -> Kind:
    if not moved.exact:
        return Kind.CANNOT_COMPARE
    if not moved.clear:
        return Kind.SAME
    return Kind.ROSE if moved.rose else Kind.FELL


def _told(moved: Move, kind: Kind, is_broken: bool, indicator: Indicator, voice: Voice) -> str:
    first, last = (value(end, indicator.unit, voice.language) for end in (moved.first, moved.last))
    decimals = min(moved.first.decimals, moved.last.decimals)
    places: dict[str, object] = {
        "subject": names.subject(moved.last.series, indicator, voice),
        "year": moved.last.school_year,
        "first": first,
        "first_year": moved.first.school_year,
        "last": last,
        "size": difference(moved.by, indicator.unit, decimals, voice.language),
    }
    if is_broken:
        return voice.say(said.BROKEN, **places)
    if kind is Kind.SAME:
        return voice.say(said.STAYED if first == last else said.CHANCE, **places)
    phrases = {Kind.ROSE: said.ROSE, Kind.FELL: said.FELL}
    return voice.say(phrases.get(kind, said.WENT), **places)


def _corrected(
    cells: tuple[Cell, ...],
    known: Mapping[SchoolYear, Cell],
    indicator: Indicator,
    voice: Voice,
) -> list[Change]:
    found = []
    for cell in cells:
        before = known.get(cell.school_year)
        if before is None:
            continue
        then, now = _said(before, indicator, voice), _said(cell, indicator, voice)
        if then == now:
            continue
        subject = names.subject(cell.series, indicator, voice)
        year = cell.school_year
        text = voice.say(said.CORRECTED, subject=subject, year=year, before=then, now=now)
        found.append(Change(Kind.CORRECTED, Sentence(text, of_cells((cell,))), (cell.series,)))
    return found


def _said(cell: Cell, indicator: Indicator, voice: Voice) -> str:
    if cell.state is State.REPORTED:
        return value(cell, indicator.unit, voice.language)
    without = {State.SUPPRESSED: said.HIDDEN, State.NOT_REPORTED: said.NOT_REPORTED}
    return voice.say(without.get(cell.state, said.NOT_APPLICABLE))


def _overdue(indicator: Indicator, due: Due, voice: Voice) -> Change:
    on = day(due.on, voice.language)
    name = voice.text(indicator.name)
    text = voice.say(said.OVERDUE, name=name, year=due.school_year, day=on)
    return Change(Kind.OVERDUE, Sentence(text))
