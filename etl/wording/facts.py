"""The facts under the paragraph: the latest figure, the path, the pace, the target."""

from dataclasses import dataclass

from etl.model.cell import Basis
from etl.model.figure import Cell, Status
from etl.model.indicator import Indicator
from etl.model.target import TargetKind
from etl.wording import names
from etl.wording import status as statuses
from etl.wording.moves import shown
from etl.wording.numbers import difference, goal, quantity, span, telling, value
from etl.wording.phrases import states as states_said
from etl.wording.phrases import trend as said
from etl.wording.trend import number_counted
from etl.wording.voice import Voice, stopped, upper


@dataclass(frozen=True)
class Fact:
    """One of the facts under the paragraph: "Latest, 2016-17", "57.0%", "of 5,879 graduates." """

    heading: str
    value: str
    text: str


def latest_fact(cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> Fact:
    """The latest figure, of how many, and its range by chance."""
    found = shown(cells)
    if not found:
        nothing = voice.say(states_said.NO_DATA)
        return Fact(voice.say(said.LATEST), nothing, voice.say(said.NO_FIGURE))
    last = found[-1]
    told = []
    if students := number_counted(last, indicator, voice):
        told.append(voice.say(said.OF_STUDENTS, students=students))
    if last.interval is not None:
        ends = span(last.interval.low, last.interval.high, last.decimals, voice.language)
        told.append(voice.say(said.BY_CHANCE, ends=ends))
    if last.basis is Basis.RATE_ONLY:
        told.append(voice.say(names.suited(said.NO_NUMBER, indicator)))
    heading = voice.say(said.LATEST_IN, year=last.school_year)
    return Fact(heading, value(last, indicator.unit, voice.language), " ".join(told))


def path_fact(status: Status, indicator: Indicator, cell: Cell | None, voice: Voice) -> Fact | None:
    """How far the figure is from the path; None where there is none."""
    if status.expected is None or status.distance is None or status.school_year is None:
        return None
    decimals = 1 if cell is None else cell.decimals
    side = said.SHORT_BY if status.distance < 0 else said.AHEAD_BY
    asked = quantity(status.expected, indicator.unit, decimals, voice.language)
    text = voice.say(said.ASKED, asked=asked, year=status.school_year)
    if status.low is not None and status.high is not None and status.low * status.high > 0:
        low, high = sorted(abs(end) for end in (status.low, status.high))
        ends = span(low, high, decimals, voice.language)
        text = f"{text} {voice.say(said.BY_CHANCE, ends=ends)}"
    far_decimals = telling(status.distance, decimals)
    far = difference(status.distance, indicator.unit, far_decimals, voice.language)
    return Fact(voice.say(side), far, text)


def target_fact(indicator: Indicator, voice: Voice) -> Fact:
    """The target, by when, from where."""
    final, start = indicator.target.final, indicator.baseline
    heading = voice.say(said.TARGET)
    if indicator.target.kind is not TargetKind.NUMBER or final is None:
        first, _, rest = statuses.target(indicator, voice).partition("; ")
        return Fact(heading, first, stopped(upper(rest)))
    reached = goal(final[1], indicator.unit, voice.language)
    if start.value is None:
        return Fact(heading, reached, voice.say(said.BY_YEAR, year=final[0]))
    phrase = said.BY_YEAR_FROM_IN if start.school_year else said.BY_YEAR_FROM
    begin = goal(start.value, indicator.unit, voice.language)
    text = voice.say(phrase, year=final[0], start=begin, since=start.school_year)
    return Fact(heading, reached, text)
