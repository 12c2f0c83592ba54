"""Who moved the gap: what each side did, before whether that is good."""

from dataclasses import dataclass

import numpy as np

from etl.measure.gap_driver import GapDriver, GapMove, gap_driver
from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Direction, Indicator
from etl.model.student_group import Vocabulary
from etl.wording import names
from etl.wording.gap import Both, at, both, latest_gap, unit
from etl.wording.moves import shown
from etl.wording.numbers import difference, plain, signed
from etl.wording.precision import Precision
from etl.wording.trend import is_clear


@dataclass(frozen=True)
class Bar:
    """One side's change: "Black students", 13.3, "+13.3"."""

    label: str
    value: float
    text: str


@dataclass(frozen=True)
class WhoMoved:
    """Who moved the gap between the first and the latest year that both sides have."""

    headline: str
    sentence: str
    bars: tuple[Bar, Bar]
    summary: str


@dataclass(frozen=True)
class _Sides:
    """Both sides' changes, and how to write them."""

    names: Both
    group_by: float
    reference_by: float
    indicator: Indicator
    decimals: int

    def moved(self, name: str, by: float) -> str:
        """ "Black students rose 13.3 points"."""
        verb = self.verb(by)
        if verb.startswith("stayed"):
            return f"{name} {verb}"
        return f"{name} {verb} {difference(by, self.indicator.unit, self.decimals)}"

    def verb(self, by: float) -> str:
        if abs(by) < self.indicator.smallest_step - 1e-9:
            return "stayed about the same"
        return "rose" if by > 0 else "fell"

    @property
    def told(self) -> str:
        group = self.moved(self.names.group, self.group_by)
        return f"{group} and {self.moved(self.names.reference, self.reference_by)}"


def who_moved(
    figures: tuple[Figure, ...],
    group_cells: tuple[Cell, ...],
    indicator: Indicator,
    vocabulary: Vocabulary,
    precision: Precision,
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
        both(latest, vocabulary),
        float(np.round(end - start, 9)),
        float(np.round(now - before, 9)),
        indicator,
        precision.at(first.school_year, latest.school_year),
    )
    when = f"{first.school_year} to {latest.school_year}"
    return WhoMoved(
        _headline(sides),
        _why(driver, sides, change),
        (
            _bar(sides, sides.names.group, sides.group_by),
            _bar(sides, sides.names.reference, sides.reference_by),
        ),
        f"Who moved the gap, {when}: {sides.told}.",
    )


def _bar(sides: _Sides, name: str, by: float) -> Bar:
    return Bar(names.upper(name), by, signed(by, sides.decimals))


def _headline(sides: _Sides) -> str:
    group, reference = sides.verb(sides.group_by), sides.verb(sides.reference_by)
    if group == reference:
        return f"Both {group}"
    return f"{names.upper(sides.names.group)} {group}, {sides.names.reference} {reference}"


def _why(driver: GapDriver, sides: _Sides, change: Figure) -> str:
    before, now, indicator = driver.gap_before, driver.gap_now, sides.indicator
    if before * now < 0:
        text = f"{names.upper(sides.names.group)} went from {_where(before, sides)} to "
        return f"{text}{_where(now, sides)}{_chance(change, indicator)}."
    is_lead = before < 0 or now < 0
    ends = (plain(abs(end), sides.decimals) for end in (before, now))
    what = f"lead of {names.closed(sides.names.group)}" if is_lead else "gap"
    text = f"The {what} went from {' to '.join(ends)} {unit(indicator)}."
    limits = _limits(change, sides.decimals, turned=is_lead)
    if not is_clear(change, indicator):
        return f"{text} That change could be chance{limits}."
    size = difference(driver.change, indicator.unit, sides.decimals)
    if driver.label is not GapMove.NARROWED:
        return f"{text} It grew by {size}{limits}."
    text = f"{text} It narrowed by {size}{limits}"
    if driver.levelling_down and not is_lead:
        return f"{text}, but {sides.names.group} did not improve: {sides.told}."
    return f"{text}."


def _where(gap: float, sides: _Sides) -> str:
    side = "short" if gap > 0 else "ahead"
    return f"{difference(gap, sides.indicator.unit, sides.decimals)} {side}"


def _chance(change: Figure, indicator: Indicator) -> str:
    return "" if is_clear(change, indicator) else ", a change that could be chance"


def _limits(change: Figure, decimals: int, *, turned: bool) -> str:
    """ " (6.6 narrower to 1.0 wider)", " (2.7 to 6.5 wider)"; nothing without a range. `turned`
    for a lead, which is a gap under 0."""
    if change.low is None or change.high is None:
        return ""
    ends = (-change.high, -change.low) if turned else (change.low, change.high)
    low, high = (plain(abs(end), decimals) for end in ends)
    if ends[0] >= 0:
        return f" ({low} to {high} wider)"
    if ends[1] <= 0:
        return f" ({high} to {low} narrower)"
    return f" ({low} narrower to {high} wider)"
