"""Gaps as a table, in the order that the reader chose."""

import re
from dataclasses import replace
from itertools import groupby

from dashboard import addresses
from dashboard.queries import units
from dashboard.queries.gap import reported
from dashboard.queries.gap_list import BOUND, CHANCE, CLEAR, UNTESTED, GapOf, compared
from dashboard.queries.lines import is_small
from dashboard.queries.table import entry
from dashboard.speech import Speech, noted
from dashboard.view_data.range_bar import RangeBar
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.cell import Coding
from etl.model.figure import FigureName
from etl.model.indicator import Direction, Unit
from etl.model.student_group import ALL_OTHERS

WIDEST = "widest"
# Gaps that stand out come in the order of the scan, unit by unit.
STANDING = "standing"
NOTHING = "–"
_HEADS = (
    Head(noted("Student group"), is_number=False),
    Head(noted("Gap")),
    Head(noted("Gap and its range by chance"), is_number=False),
    Head(noted("Rate of the group")),
    Head(noted("Students behind")),
    Head(noted("Larger than chance?"), is_number=False),
    Head(noted("Gap since its first year"), is_number=False),
)

_TITLES = {
    Unit.PERCENT: noted("Gaps in points"),
    Unit.PER_100: noted("Gaps per 100"),
    Unit.DOLLARS: noted("Gaps in dollars"),
}
_NUMBER = re.compile(r"\d[\d,]*")


def gap_table(say: Speech, found: tuple[GapOf, ...], order: str, caption: str) -> Table:
    """A to Z within each measure, or the widest first; hidden ones stand only in the first."""
    ends = _axes(found)
    if order == STANDING:
        rows = _by_unit(found, ends)
    else:
        rows = _widest(found, ends) if order == WIDEST else _by_measure(found, ends)
    heads = tuple(replace(head, title=say(head.title)) for head in _HEADS)
    return Table(caption, heads, tuple(rows), kind="disp")


def axis_words(say: Speech, found: tuple[GapOf, ...]) -> str:
    """Where the axis of the small drawings begins and ends, unit by unit."""
    ends = _axes(found)
    said = [
        say("{low} to {high}{unit}", low=_number(low), high=_number(high), unit=_in(say, unit))
        for unit, (low, high) in ends.items()
    ]
    if not said:
        return ""
    return say("Axes run from {axes}. The dashed line is no gap.", axes=", ".join(said))


def _by_measure(found: tuple[GapOf, ...], ends: dict[Unit, tuple[float, float]]) -> list[Row]:
    rows = []
    for name, listed in groupby(found, key=lambda each: each.measure):
        each = tuple(listed)
        first = each[0]
        against = compared(each)
        said = [str(first.cell.school_year)]
        said += [_compared(first, against)] if against else []
        link = addresses.indicator(first.scope.indicator.slug, first.scope.state.but(group=""))
        rows.append(Row(name, link=link, sub="; ".join(said), is_part=True))
        rows += [_row(gap, ends, "" if against else _compared(gap, gap.against)) for gap in each]
    return rows


def _widest(found: tuple[GapOf, ...], ends: dict[Unit, tuple[float, float]]) -> list[Row]:
    """Unit by unit: gaps larger than chance, then those of which that is not known, then those
    that could be chance; the widest first in each."""
    order = {CLEAR: 0, UNTESTED: 1, BOUND: 1, CHANCE: 2}
    shown = [each for each in found if each.figure is not None]
    shown.sort(key=lambda each: (order[each.verdict], -each.value))
    return _by_unit(tuple(shown), ends)


def _by_unit(shown: tuple[GapOf, ...], ends: dict[Unit, tuple[float, float]]) -> list[Row]:
    rows = []
    for unit in ends:
        of_unit = [each for each in shown if each.scope.indicator.unit is unit]
        rows.append(Row(_title(of_unit[0]), is_part=True))
        for each in of_unit:
            sub = f"{each.measure}, {each.cell.school_year}; {_compared(each, each.against)}"
            rows.append(_row(each, ends, sub))
    return rows


def _compared(each: GapOf, against: str) -> str:
    return each.scope.say("compared with {group}", group=against)


def _row(each: GapOf, ends: dict[Unit, tuple[float, float]], sub: str) -> Row:
    words, code = each.scope.release.words, each.cell.series.student_group
    small = each.scope.say("small group") if is_small(each.cell) else ""
    said = "; ".join(text for text in (sub, small) if text)
    if each.figure is None:
        hidden = entry(each.scope, each.cell)
        blank = tuple(Entry("") for _ in _HEADS[2:])
        return Row(words.group_label(code), (hidden, *blank), sub=said)
    state = each.scope.state.but(group=code)
    link = addresses.indicator(each.scope.indicator.slug, state, "gap")
    return Row(words.group_label(code), _entries(each, ends), link=link, sub=said)


def _entries(each: GapOf, ends: dict[Unit, tuple[float, float]]) -> tuple[Entry, ...]:
    words, figure = each.scope.release.words, each.figure
    assert figure is not None
    size = words.gap_size(each.figures, *each.both)
    span = figure.interval
    decimals = min((cells[-1].decimals for cells in each.both if cells), default=1)
    ranged = words.span(span.low, span.high, decimals) if span else ""
    behind = _NUMBER.search(words.students_behind(each.figures)[0])
    return (
        Entry(size, is_strong=True, sub=ranged),
        Entry("", bar=_bar(each, ends[each.scope.indicator.unit])),
        replace(entry(each.scope, each.cell), sub=_other(each)),
        Entry(behind[0] if behind else NOTHING),
        Entry(each.scope.say(each.verdict)),
        Entry(_moved(each, decimals) or NOTHING),
    )


def _bar(each: GapOf, ends: tuple[float, float]) -> RangeBar:
    figure = each.figure
    assert figure is not None
    coding = each.scope.release.words.gap_bound(each.figures, *each.both)
    if coding is not Coding.EXACT:
        is_right = (coding is Coding.AT_LEAST) == (each.value > 0)
        coding = Coding.AT_LEAST if is_right else Coding.AT_MOST
    return RangeBar(
        *ends,
        each.value,
        figure.interval,
        coding,
        reference=0.0,
        is_small=any(cells and is_small(cells[-1]) for cells in each.both),
        colour="ink",
    )


def _other(each: GapOf) -> str:
    """The rate of the other side: published, or, of all other students, worked out."""
    words, scope = each.scope.release.words, each.scope
    if each.compare != ALL_OTHERS:
        year = each.cell.school_year
        cells = [cell for cell in scope.cells(each.compare) if cell.school_year == year]
        if not cells:
            return ""
        return scope.say("{value} of {group}", value=words.value(cells[0]), group=each.against)
    sign = -1 if scope.indicator.direction is Direction.LOWER else 1
    value = (each.cell.value or 0.0) + sign * each.value
    return scope.say("{value} of others", value=words.quantity(value, scope.indicator))


def _moved(each: GapOf, decimals: int) -> str:
    """ "widened 4.6 since 2011-12"; toward 0 is narrower, whichever side is ahead."""
    found = reported(each.figures, FigureName.GAP_CHANGE_SINCE_FIRST)
    if not found or found[-1].school_year != each.cell.school_year or found[-1].since is None:
        return ""
    change, since, say = found[-1], found[-1].since, each.scope.say
    sides = [cell for cells in each.both for cell in cells]
    ends = [cell for cell in sides if cell.school_year in (since, each.cell.school_year)]
    if any(cell.coding is not Coding.EXACT for cell in ends):
        return ""
    value = change.value or 0.0
    is_chance = change.interval is not None and change.interval.covers(0.0)
    if is_chance or abs(value) < each.scope.indicator.smallest_step:
        return say("about the same as in {year}", year=since)
    now = each.value
    before = now - value
    if before * now < 0:
        return say("changed sides since {year}", year=since)
    decimals = min([decimals, *(cell.decimals for cell in ends)])
    size = each.scope.release.words.plain(abs(value), decimals)
    if abs(now) > abs(before):
        return say("widened {size} since {year}", size=size, year=since)
    return say("narrowed {size} since {year}", size=size, year=since)


def _axes(found: tuple[GapOf, ...]) -> dict[Unit, tuple[float, float]]:
    """One axis a unit, in the plan's order: round tens (or units) that hold every gap and range."""
    values: dict[Unit, list[float]] = {}
    for each in found:
        if each.figure is not None:
            held = values.setdefault(each.scope.indicator.unit, [0.0])
            held.append(each.value)
            if each.figure.interval:
                held += [each.figure.interval.low, each.figure.interval.high]
    ordered = sorted(values, key=lambda unit: unit is not Unit.PERCENT)
    return {unit: _round(min(values[unit]), max(values[unit])) for unit in ordered}


def _round(low: float, high: float) -> tuple[float, float]:
    step = 10.0 if high - low > 10 else 1.0
    return low // step * step, -(-high // step) * step


def _title(each: GapOf) -> str:
    return each.scope.say(_TITLES.get(each.scope.indicator.unit, noted("Gaps")))


def _in(say: Speech, unit: Unit) -> str:
    word = say(units.DIFFERENCES.get(unit, ""))
    return f" {word}" if word else ""


def _number(value: float) -> str:
    return f"{value:,.0f}".replace("-", "−")
