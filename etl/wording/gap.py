"""The gap between a group and the group it is compared with, in sentences that name both."""

from dataclasses import dataclass

from etl.measure.gap_driver import GapDriver, GapMove, Move, gap_driver
from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.indicator import Direction, Indicator
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.wording import names, states
from etl.wording.moves import shown
from etl.wording.numbers import count, difference, plain, signed, span, years
from etl.wording.trend import is_clear

NO_GAP_YET = "No gap can be worked out yet"


@dataclass(frozen=True)
class Bar:
    """One side's change: "Black students", 13.3, "+13.3"."""

    label: str
    value: float
    text: str


@dataclass(frozen=True)
class WhoMoved:
    """Who moved the gap between the first and the latest year that both have."""

    headline: str
    sentence: str
    bars: tuple[Bar, Bar]
    summary: str


@dataclass(frozen=True)
class Both:
    """The names of the two sides."""

    group: str
    reference: str


def both(figure: Figure, vocabulary: Vocabulary) -> Both:
    return Both(
        names.group(figure.series.student_group, vocabulary),
        names.group(figure.comparison, vocabulary),
    )


def question(group: str, comparison: str, vocabulary: Vocabulary) -> str:
    one, other = names.group(group, vocabulary), names.group(comparison, vocabulary)
    return f"How wide is the gap for {one}, compared with {other}?"


def headline(
    figures: tuple[Figure, ...], indicator: Indicator, vocabulary: Vocabulary, decimals: int
) -> str:
    """ "The gap between Black students and White students is 31.3 points and shows no clear
    change"."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        hidden = any(f.state is FigureState.SUPPRESSED for f in of(figures, FigureName.GAP))
        return states.hiding(indicator) if hidden else NO_GAP_YET
    sides = both(latest, vocabulary)
    what = "difference" if indicator.direction is Direction.NONE else "gap"
    pair = f"{sides.group} and {sides.reference}"
    if not is_clear(latest, indicator):
        return f"No clear {what} between {pair} in {latest.school_year}"
    size = difference(latest.value, indicator.unit, decimals)
    if latest.value < 0:
        if what == "difference":
            return f"The difference between {pair} is {size}"
        return f"{names.upper(sides.group)} are {size} ahead of {sides.reference}"
    text = f"The {what} between {pair} is {size}"
    change = at(figures, FigureName.GAP_CHANGE_SINCE_FIRST, latest.school_year)
    if change is None or change.value is None:
        return text
    if not is_clear(change, indicator):
        return f"{text} and shows no clear change"
    way = "wider" if change.value > 0 else "narrower"
    by = difference(change.value, indicator.unit, decimals)
    return f"{text}, {by} {way} than in {change.since}"


def subtitle(indicator: Indicator) -> str:
    what = f"{names.upper(indicator.numerator.en)}, of {indicator.denominator.en}"
    return f"{what}. Numbers between the lines are the gap in {_unit(indicator)}."


def note(figures: tuple[Figure, ...], indicator: Indicator, decimals: int) -> str:
    """How far the latest gap could move by chance; "" where there is no range."""
    latest = latest_gap(figures)
    if latest is None or latest.low is None or latest.high is None:
        return ""
    ends = span(latest.low, latest.high, decimals)
    return f"In {latest.school_year} the gap could be {ends} {_unit(indicator)} by chance."


def who_moved(
    figures: tuple[Figure, ...],
    group_cells: tuple[Cell, ...],
    indicator: Indicator,
    vocabulary: Vocabulary,
    decimals: int,
) -> WhoMoved | None:
    """Who moved the gap since its first year; None where there are not two gaps to compare."""
    latest = latest_gap(figures)
    if latest is None:
        return None
    change = at(figures, FigureName.GAP_CHANGE_SINCE_FIRST, latest.school_year)
    if change is None or change.since is None:
        return None
    first = at(figures, FigureName.GAP, change.since)
    values = {cell.school_year: cell.value for cell in shown(group_cells)}
    start, end = values.get(change.since), values.get(latest.school_year)
    if first is None or first.value is None or start is None or end is None:
        return None
    assert latest.value is not None
    sign = -1.0 if indicator.direction is Direction.LOWER else 1.0
    driver = gap_driver(
        start, start + sign * first.value, end, end + sign * latest.value, indicator.direction
    )
    sides = both(latest, vocabulary)
    moves = (end - start, end - start + sign * (latest.value - first.value))
    bars = tuple(
        Bar(names.upper(name), by, signed(by, decimals))
        for name, by in zip((sides.group, sides.reference), moves, strict=True)
    )
    told = [
        f"{names.upper(name)} {_moved(by, indicator, decimals)}"
        for name, by in zip((sides.group, sides.reference), moves, strict=True)
    ]
    when = f"{change.since} to {latest.school_year}"
    return WhoMoved(
        _who(sides, moves, indicator),
        _why(driver, sides, change, indicator, decimals),
        (bars[0], bars[1]),
        f"Who moved the gap, {when}: {names.listed(told)}.",
    )


def _who(sides: Both, moves: tuple[float, float], indicator: Indicator) -> str:
    step = indicator.smallest_step
    verbs = [_verb(by, step) for by in moves]
    if verbs[0] == verbs[1]:
        return f"Both {verbs[0]}"
    return f"{names.upper(sides.group)} {verbs[0]}, {sides.reference} {verbs[1]}"


def _verb(by: float, step: float) -> str:
    if abs(by) < step - 1e-9:
        return "stayed about the same"
    return "rose" if by > 0 else "fell"


def _moved(by: float, indicator: Indicator, decimals: int) -> str:
    if abs(by) < indicator.smallest_step - 1e-9:
        return "stayed about the same"
    verb = "rose" if by > 0 else "fell"
    return f"{verb} {difference(by, indicator.unit, decimals)}"


def _why(
    driver: GapDriver, sides: Both, change: Figure, indicator: Indicator, decimals: int
) -> str:
    before, now = plain(driver.gap_before, decimals), plain(driver.gap_now, decimals)
    text = f"The gap went from {before} to {now} {_unit(indicator)}."
    if not is_clear(change, indicator):
        return f"{text} That change could be chance{_ends(change, decimals)}."
    size = difference(driver.change, indicator.unit, decimals)
    if driver.label is GapMove.NARROWED and driver.levelling_down:
        did = "got worse" if driver.group is Move.WORSENED else "did not improve"
        return (
            f"{text} It narrowed by {size} while {sides.group} {did}: "
            f"the figure of {sides.reference} moved toward theirs."
        )
    way = "narrowed" if driver.label is GapMove.NARROWED else "grew"
    return f"{text} It {way} by {size}{_ends(change, decimals)}."


def _ends(change: Figure, decimals: int) -> str:
    """ " (6.6 narrower to 1.0 wider)"; nothing without a range."""
    if change.low is None or change.high is None:
        return ""
    ends = []
    for end in (change.low, change.high):
        ends.append(f"{plain(abs(end), decimals)} {'narrower' if end < 0 else 'wider'}")
    return f" ({ends[0]} to {ends[1]})"


def students_behind(
    figures: tuple[Figure, ...], indicator: Indicator, vocabulary: Vocabulary
) -> tuple[str, str]:
    """("648 more Black students", "would have to be counted ..."); empty texts where the number
    cannot be given."""
    found = [f for f in of(figures, FigureName.STUDENTS_BEHIND) if f.value is not None]
    latest = latest_gap(figures)
    if not found or latest is None or found[-1].school_year != latest.school_year:
        return "", ""
    last = found[-1]
    assert last.value is not None
    more = "fewer" if indicator.direction is Direction.LOWER else "more"
    text = (
        f"would have to be counted among the {indicator.numerator.en} in {last.school_year} for "
        "the two rates to be equal."
    )
    baseline = indicator.baseline.school_year
    then = next((f for f in found[:-1] if f.school_year == baseline), None)
    if then is not None and then.value is not None:
        text += f" It was {count(then.value)} in {baseline}, the plan's baseline year."
    sides = both(last, vocabulary)
    return f"{count(last.value)} {more} {sides.group}", text


def years_to_close(
    figures: tuple[Figure, ...], indicator: Indicator, decimals: int
) -> tuple[str, str]:
    """(the answer, its reason): "Not closing on current data", and why; empty texts where there is
    no gap."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        return "", ""
    if latest.value <= 0:
        return "No gap to close", f"{_so_far(latest)} the group is not behind."
    slope = at(figures, FigureName.GAP_SLOPE, latest.school_year)
    if slope is None or slope.value is None or slope.since is None:
        return "Cannot tell", "It takes the figures of five years in a row to tell."
    run = years(latest.school_year - slope.since + 1)
    pace = f"{signed(slope.value, 2)} {_unit(indicator)} a year"
    if slope.low is not None and slope.high is not None:
        pace += f" ({span(slope.low, slope.high, decimals or 1)})"
    moved = f"Over {run} the gap changed by {pace}"
    left = at(figures, FigureName.YEARS_TO_CLOSE, latest.school_year)
    if left is not None and left.value is not None:
        whole = max(1, round(left.value))
        end = latest.school_year + whole
        return f"About {years(whole)}", f"{moved}. On that line it would close by {end}."
    if slope.high is not None and slope.high < 0:
        return "More than ten years", f"{moved}. On that line it would take more than ten years."
    if slope.low is not None and slope.low > 0:
        return "Not closing on current data", f"{moved}: it is growing."
    return (
        "Not closing on current data",
        f"{moved}, which cannot be told from no change.",
    )


def _so_far(latest: Figure) -> str:
    return f"In {latest.school_year}"


def of(figures: tuple[Figure, ...], name: FigureName) -> tuple[Figure, ...]:
    return tuple(f for f in figures if f.name is name)


def at(figures: tuple[Figure, ...], name: FigureName, year: SchoolYear) -> Figure | None:
    """The figure of a year, if it is reported."""
    for figure in of(figures, name):
        if figure.school_year == year and figure.state is FigureState.REPORTED:
            return figure
    return None


def latest_gap(figures: tuple[Figure, ...]) -> Figure | None:
    """The latest gap that has a number."""
    found = [f for f in of(figures, FigureName.GAP) if f.state is FigureState.REPORTED]
    return max(found, key=lambda f: f.school_year, default=None)


def _unit(indicator: Indicator) -> str:
    return {"percent": "points", "per_100": "per 100"}.get(indicator.unit.value, "units")
