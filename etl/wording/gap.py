"""The gap between a group and the group it is compared with, in sentences that name both."""

from dataclasses import dataclass

from etl.model.cell import Coding
from etl.model.figure import Figure, FigureName, FigureState
from etl.model.indicator import Direction, Indicator, Unit
from etl.model.school_year import SchoolYear
from etl.wording import names, states
from etl.wording.numbers import count, difference, is_zero, plain, span, unit_alone
from etl.wording.phrase import Phrase
from etl.wording.phrases import gap as said
from etl.wording.precision import Precision
from etl.wording.trend import is_clear
from etl.wording.voice import Voice, upper


@dataclass(frozen=True)
class Both:
    """The names of the two sides."""

    group: str
    reference: str


def both(figure: Figure, voice: Voice) -> Both:
    return Both(
        names.group(figure.series.student_group, voice), names.group(figure.comparison, voice)
    )


def question(group: str, comparison: str, voice: Voice) -> str:
    one, other = names.group(group, voice), names.group(comparison, voice)
    return voice.say(said.QUESTION, group=one, reference=other)


def pair(group: str, comparison: str, voice: Voice) -> str:
    """ "Black students compared with White students"."""
    one, other = names.group(group, voice), names.group(comparison, voice)
    return upper(voice.say(said.PAIR, group=one, reference=other))


def headline(
    figures: tuple[Figure, ...], indicator: Indicator, precision: Precision, voice: Voice
) -> str:
    """ "The gap between Black students and White students is 31.3 points and shows no clear
    change". Against a bound the gap is "at least" or "at most", and nothing is said of change."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        hidden = any(f.state is FigureState.SUPPRESSED for f in of(figures, FigureName.GAP))
        return states.hiding(indicator, voice) if hidden else voice.say(said.NONE_YET)
    sides = both(latest, voice)
    pair = {"group": names.closed(sides.group), "reference": sides.reference}
    decimals = precision.at(latest.school_year)
    if not is_clear(latest, indicator) or is_zero(latest.value, decimals):
        return voice.say(said.NOT_CLEAR, **pair, year=latest.school_year)
    size = difference(latest.value, indicator.unit, decimals, voice.language)
    size = _bounded(size, latest, indicator, precision, voice)
    if latest.value < 0:
        ahead = {**pair, "group": upper(sides.group), "group_inside": names.closed(sides.group)}
        is_lower = indicator.direction is Direction.LOWER
        return voice.say(said.LOWER if is_lower else said.AHEAD, **ahead, size=size)
    change = at(figures, FigureName.GAP_CHANGE_SINCE_FIRST, latest.school_year)
    if change is None or change.value is None:
        return voice.say(said.SIZE, **pair, size=size)
    if precision.is_bound(latest.school_year, change.since):
        return voice.say(said.SIZE, **pair, size=size)
    decimals = precision.at(latest.school_year, change.since)
    if not is_clear(change, indicator) or is_zero(change.value, decimals):
        return voice.say(said.SIZE_SAME, **pair, size=size)
    phrase = said.SIZE_WIDER if change.value > 0 else said.SIZE_NARROWER
    by = difference(change.value, indicator.unit, decimals, voice.language)
    return voice.say(phrase, **pair, size=size, by=by, since=change.since)


def _bounded(
    size: str, latest: Figure, indicator: Indicator, precision: Precision, voice: Voice
) -> str:
    """ "at least 21 points" where a side is only a bound; the size as it is where none is."""
    phrase = _bound(latest, indicator, precision)
    return voice.say(phrase, size=size) if phrase else size


def _bound(latest: Figure, indicator: Indicator, precision: Precision) -> Phrase | None:
    codings = precision.codings(latest.school_year)
    if not any(coding is not Coding.EXACT for coding in codings):
        return None
    lowers = indicator.direction is Direction.LOWER
    # The gap is reference less group; a group at most at its bound makes it at least this wide.
    group_wide, other_wide = (
        (Coding.AT_LEAST, Coding.AT_MOST) if lowers else (Coding.AT_MOST, Coding.AT_LEAST)
    )
    wider = {
        coding is wide
        for coding, wide in zip(codings, (group_wide, other_wide), strict=False)
        if coding is not Coding.EXACT
    }
    if len(wider) > 1 or latest.value is None:
        return said.ABOUT
    return said.AT_LEAST if wider.pop() == (latest.value > 0) else said.AT_MOST


def size(
    figures: tuple[Figure, ...], indicator: Indicator, precision: Precision, voice: Voice
) -> str:
    """The latest gap as a table shows it: "31.3", "at least 21", "16.0 ahead"; "" without one."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        return ""
    number = plain(abs(latest.value), precision.at(latest.school_year))
    text = _bounded(number, latest, indicator, precision, voice)
    is_ahead = latest.value < 0 and number.strip("0.") != ""
    return voice.say(said.IN_TABLE_AHEAD, size=text) if is_ahead else text


def bound(figures: tuple[Figure, ...], indicator: Indicator, precision: Precision) -> Coding:
    """Whether the latest gap is known as it is, or only that it is at least or at most its size."""
    latest = latest_gap(figures)
    phrase = _bound(latest, indicator, precision) if latest else None
    if phrase is None:
        return Coding.EXACT
    return Coding.AT_LEAST if phrase == said.AT_LEAST else Coding.AT_MOST


def subtitle(indicator: Indicator, voice: Voice) -> str:
    phrase = said.SUBTITLE_POINTS if indicator.unit is Unit.PERCENT else said.SUBTITLE
    what, whom = voice.text(indicator.numerator), voice.text(indicator.denominator)
    return voice.say(phrase, what=upper(what), whom=whom)


def note(
    figures: tuple[Figure, ...], indicator: Indicator, precision: Precision, voice: Voice
) -> str:
    """The year of the latest gap, and how far it could move by chance; "" without a gap."""
    latest = latest_gap(figures)
    if latest is None:
        return ""
    year = latest.school_year
    if latest.low is None or latest.high is None:
        return voice.say(said.NO_RANGE, year=year)
    unit = unit_alone(indicator.unit, voice.language)
    low, high, phrase = latest.low, latest.high, said.RANGE
    if high < 0:
        low, high, phrase = -high, -low, said.LEAD_RANGE
    ends = span(low, high, precision.at(year), voice.language)
    return voice.say(phrase, year=year, ends=ends, unit=unit)


def students_behind(
    figures: tuple[Figure, ...], indicator: Indicator, voice: Voice
) -> tuple[str, str]:
    """("648 more Black students", "would have to be counted ..."); empty texts where the number
    cannot be given."""
    found = [f for f in of(figures, FigureName.STUDENTS_BEHIND) if f.value is not None]
    latest = latest_gap(figures)
    if not found or latest is None or found[-1].school_year != latest.school_year:
        return "", ""
    # A count of people is said only of a gap that is larger than chance.
    if latest.interval is None or not is_clear(latest, indicator):
        return "", ""
    last = found[-1]
    assert last.value is not None
    numerator = voice.text(indicator.numerator)
    text = voice.say(said.BEHIND, numerator=numerator, year=last.school_year)
    baseline = indicator.baseline.school_year
    then = next((f for f in found[:-1] if f.school_year == baseline), None)
    if then is not None and then.value is not None:
        text = voice.say(said.BEHIND_THEN, text=text, count=count(then.value), baseline=baseline)
    phrase = said.FEWER if indicator.direction is Direction.LOWER else said.MORE
    group = names.group(last.series.student_group, voice)
    places = {"count": count(last.value), "group": group, "group_inside": names.closed(group)}
    return voice.say(phrase, **places), text


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
