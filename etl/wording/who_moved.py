"""Who moved the gap: what each side did, before whether that is good."""

from dataclasses import dataclass

import numpy as np

from etl.measure.gap.driver import GapDriver, GapMove, gap_driver
from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Direction, Indicator
from etl.wording import names
from etl.wording.gap import Both, at, both, latest_gap
from etl.wording.moves import move, shown
from etl.wording.numbers import difference, is_zero, plain, signed, unit_alone
from etl.wording.phrases import who_moved as said
from etl.wording.precision import Precision
from etl.wording.sentence import Sentence, of_figures
from etl.wording.trend import is_clear
from etl.wording.voice import Voice, upper


@dataclass(frozen=True)
class Bar:
    """One side's change: "Black students", 13.3, "+13.3"."""

    label: str
    value: float
    text: str


@dataclass(frozen=True)
class WhoMoved:
    """Who moved the gap between the first and the latest year that both sides have."""

    headline: Sentence
    sentence: Sentence
    bars: tuple[Bar, Bar]
    summary: Sentence


@dataclass(frozen=True)
class _Sides:
    """Both sides' changes, and how to write them."""

    names: Both
    group_by: float
    reference_by: float
    indicator: Indicator
    decimals: int
    voice: Voice

    # Of the gap in its first and in its latest year.
    ends: tuple[int, int]
    group_is_clear: bool
    reference_is_clear: bool

    @property
    def group_way(self) -> int:
        """1 rose, -1 fell, 0 stayed about the same."""
        return _way(self.group_by, self.indicator) if self.group_is_clear else 0

    @property
    def reference_way(self) -> int:
        return _way(self.reference_by, self.indicator) if self.reference_is_clear else 0

    def size(self, number: float) -> str:
        return difference(number, self.indicator.unit, self.decimals, self.voice.language)

    @property
    def told(self) -> str:
        """ "Black students rose 13.3 points and White students rose 12.7 points"."""
        first = self.voice.say(
            _WITH_SIZES[0][self.group_way],
            name=self.names.group,
            size=self.size(self.group_by),
        )
        then = self.voice.say(
            _WITH_SIZES[1][self.reference_way],
            name=self.names.reference,
            size=self.size(self.reference_by),
        )
        return self.voice.say(said.TOGETHER, first=first, then=then)


def _way(by: float, indicator: Indicator) -> int:
    if abs(by) < indicator.smallest_step - 1e-9:
        return 0
    return 1 if by > 0 else -1


_WITH_SIZES = (
    {1: said.ROSE_BY, -1: said.FELL_BY, 0: said.SAME},
    {1: said.THEN_ROSE_BY, -1: said.THEN_FELL_BY, 0: said.THEN_SAME},
)
_BOTH = {1: said.BOTH_ROSE, -1: said.BOTH_FELL, 0: said.BOTH_SAME}
_FIRST = {1: said.ROSE, -1: said.FELL, 0: said.SAME}
_THEN = {1: said.THEN_ROSE, -1: said.THEN_FELL, 0: said.THEN_SAME}


def who_moved(
    figures: tuple[Figure, ...],
    group_cells: tuple[Cell, ...],
    indicator: Indicator,
    precision: Precision,
    voice: Voice,
) -> WhoMoved | None:
    """Who moved the gap since its first year; None where there are not two exact gaps."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        return None
    change = at(figures, FigureName.GAP_CHANGE_SINCE_FIRST, latest.school_year)
    first = None
    if change is not None and change.since is not None:
        first = at(figures, FigureName.GAP, change.since)
    values = {cell.school_year: cell.value for cell in shown(group_cells)}
    start = values.get(first.school_year) if first else None
    end = values.get(latest.school_year)
    if change is None or first is None or first.value is None or start is None or end is None:
        return None
    if precision.is_bound(first.school_year, latest.school_year):
        return None  # nothing can be told of a move from or to a bound
    # The other side's figure follows from the group's and the gap, whoever the other side is.
    sign = -1.0 if indicator.direction is Direction.LOWER else 1.0
    before, now = start + sign * first.value, end + sign * latest.value
    driver = gap_driver(start, before, end, now, indicator.direction)
    sides = _Sides(
        both(latest, voice),
        float(np.round(end - start, 9)),
        float(np.round(now - before, 9)),
        indicator,
        precision.at(first.school_year, latest.school_year),
        voice,
        (precision.at(first.school_year), precision.at(latest.school_year)),
        *(_is_clear(side, first, latest, indicator) for side in _both(precision, latest)),
    )
    ends = {"first": first.school_year, "last": latest.school_year}
    cells = of_figures((latest, change))
    return WhoMoved(
        Sentence(_headline(sides), cells),
        Sentence(_why(driver, sides, change), cells),
        (
            _bar(sides, sides.names.group, sides.group_by),
            _bar(sides, sides.names.reference, sides.reference_by),
        ),
        Sentence(voice.say(said.SUMMARY, **ends, told=sides.told), cells),
    )


def _both(precision: Precision, latest: Figure) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """The cells of the group and of the other side; none for a side without a line of its own."""
    of = {cells[0].series.student_group: cells for cells in precision.sides if cells}
    return of.get(latest.series.student_group, ()), of.get(latest.comparison, ())


def _is_clear(side: tuple[Cell, ...], first: Figure, latest: Figure, indicator: Indicator) -> bool:
    """Whether a side moved by more than chance; taken as clear where it has no line of its own."""
    ends = [c for c in shown(side) if c.school_year in (first.school_year, latest.school_year)]
    return move(ends[0], ends[-1], indicator).clear if len(ends) > 1 else True


def _bar(sides: _Sides, name: str, by: float) -> Bar:
    return Bar(upper(name), by, signed(by, sides.decimals))


def _headline(sides: _Sides) -> str:
    say = sides.voice.say
    group, reference = sides.group_way, sides.reference_way
    if group == reference:
        return say(_BOTH[group])
    first = say(_FIRST[group], name=sides.names.group)
    then = say(_THEN[reference], name=sides.names.reference)
    return upper(say(said.APART, first=first, then=then))


def _why(driver: GapDriver, sides: _Sides, change: Figure) -> str:
    before, now, say = driver.gap_before, driver.gap_now, sides.voice.say
    group = sides.names.group
    is_sure = is_clear(change, sides.indicator)
    if is_zero(before, sides.decimals) and is_zero(now, sides.decimals):
        return say(said.NO_GAP)
    if before * now < 0:
        phrase = said.CROSSED if is_sure else said.CROSSED_CHANCE
        ends = {"before": _where(before, sides), "now": _where(now, sides)}
        return say(phrase, group=upper(group), group_inside=group, **ends)
    is_lead = before < 0 or now < 0
    places = {
        "group": names.closed(group),
        "before": plain(abs(before), sides.ends[0]),
        "now": plain(abs(now), sides.ends[1]),
        "unit": unit_alone(sides.indicator.unit, sides.voice.language),
    }
    limits = _limits(change, sides, turned=is_lead)
    if is_zero(driver.change, sides.decimals):
        return say(said.LEAD_STAYED if is_lead else said.GAP_STAYED, **places)
    text = say(said.LEAD_WENT if is_lead else said.GAP_WENT, **places)
    if not is_sure:
        return say(said.CHANCE if limits else said.SAME_GAP, text=text, limits=limits)
    size = sides.size(driver.change)
    if driver.label is not GapMove.NARROWED:
        return say(said.GREW, text=text, size=size, limits=limits)
    if driver.levelling_down and not is_lead:
        told = {"size": size, "limits": limits, "group": group, "told": sides.told}
        return say(said.LEVELLED_DOWN, text=text, **told)
    return say(said.NARROWED, text=text, size=size, limits=limits)


def _where(gap: float, sides: _Sides) -> str:
    if is_zero(gap, sides.decimals):
        return sides.voice.say(said.NOWHERE)
    return sides.voice.say(said.SHORT if gap > 0 else said.AHEAD, size=sides.size(gap))


def _limits(change: Figure, sides: _Sides, *, turned: bool) -> str:
    """ " (6.6 narrower to 1.0 wider)", " (2.7 to 6.5 wider)"; nothing without a range. `turned`
    for a lead, which is a gap under 0."""
    if change.low is None or change.high is None:
        return ""
    ends = (-change.high, -change.low) if turned else (change.low, change.high)
    low, high = (plain(abs(end), sides.decimals) for end in ends)
    if ends[0] >= 0:
        return sides.voice.say(said.WIDER, low=low, high=high)
    if ends[1] <= 0:
        return sides.voice.say(said.NARROWER, low=high, high=low)
    return sides.voice.say(said.EITHER, narrower=low, wider=high)
