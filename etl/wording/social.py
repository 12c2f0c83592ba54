"""How far school poverty goes along with results, and how far groups differ from each other."""

from etl.model.figure import FigureState
from etl.model.indicator import Indicator
from etl.model.summary import Summary, SummaryName
from etl.wording import names
from etl.wording.numbers import difference, plain
from etl.wording.phrases import social as said
from etl.wording.voice import Voice

Summaries = tuple[Summary, ...]
# The slope is told for schools that differ by this many points of low-income share.
_APART = 10


def of(found: Summaries, name: SummaryName) -> Summaries:
    """The summaries of one name that have a number, in year order."""
    shown = (s for s in found if s.name is name and s.state is FigureState.REPORTED)
    return tuple(sorted(shown, key=lambda s: s.school_year))


def question(indicator: Indicator, grade_band: str, voice: Voice) -> str:
    name = names.measure(indicator, grade_band, voice)
    return voice.say(said.QUESTION, measure=names.lower(name))


def share(found: Summaries, voice: Voice) -> str:
    """What the index of the latest year says; "" without one."""
    listed = of(found, SummaryName.POVERTY_R2)
    if not listed:
        return ""
    latest = listed[-1]
    is_chance = latest.low is not None and latest.low <= 0
    phrase = said.SHARE_CHANCE if is_chance else said.SHARE
    return voice.say(phrase, year=latest.school_year, schools=latest.parts, **_percents(latest))


def change(found: Summaries, voice: Voice) -> str:
    """How the first year stands to the latest; "" without two."""
    listed = of(found, SummaryName.POVERTY_R2)
    if len(listed) < 2:
        return ""
    first, last = listed[0], listed[-1]
    phrase = said.CANNOT_TELL
    if first.interval and last.interval:
        if last.interval.high < first.interval.low:
            phrase = said.LESS_THAN
        elif last.interval.low > first.interval.high:
            phrase = said.MORE_THAN
    return voice.say(phrase, first=first.school_year, then=_percents(first)["share"])


def slope(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """How figures differ between schools that are 10 points of low-income share apart."""
    listed = of(found, SummaryName.POVERTY_SLOPE)
    if not listed or listed[-1].value is None or listed[-1].interval is None:
        return ""
    latest = listed[-1]
    assert latest.value is not None and latest.low is not None and latest.high is not None
    if latest.low <= 0 <= latest.high:
        return voice.say(said.SLOPE_UNCLEAR)
    ends = sorted(abs(end) * _APART for end in (latest.low, latest.high))
    phrase = said.SLOPE_LOWER if latest.value < 0 else said.SLOPE_HIGHER
    return voice.say(
        phrase,
        size=difference(latest.value * _APART, indicator.unit, 1, voice.language),
        low=plain(ends[0], 1),
        high=plain(ends[1], 1),
    )


def caution(found: Summaries, voice: Voice) -> str:
    """Schools, not students; what chance alone would give; how many schools are only a bound."""
    listed = of(found, SummaryName.POVERTY_R2)
    told = [voice.say(said.CAUTION)] if listed else []
    if listed and listed[-1].by_chance is not None:
        told.append(voice.say(said.BY_CHANCE, share=percent(listed[-1].by_chance)))
    if listed and listed[-1].coded:
        number = plain(listed[-1].coded, 0)
        told.append(voice.say(said.CODED.of(number), number=number))
    return " ".join(told)


def summary(found: Summaries, voice: Voice) -> str:
    """Every year's share with its range, for those who do not see the chart."""
    listed = of(found, SummaryName.POVERTY_R2)
    years = [voice.say(said.ONE_YEAR, year=s.school_year, **_percents(s)) for s in listed]
    return voice.say(said.SUMMARY, shares="; ".join(years)) if years else ""


def between(found: Summaries, voice: Voice) -> str:
    """How much of the differences between students lies between the groups of one dimension."""
    listed = of(found, SummaryName.BETWEEN_GROUPS)
    if not listed or listed[-1].value is None:
        return ""
    latest = listed[-1]
    assert latest.value is not None
    return voice.say(
        said.BETWEEN,
        year=latest.school_year,
        share=percent(latest.value),
        dimension=dimension(latest, voice),
    )


def dimension(found: Summary, voice: Voice) -> str:
    """ "race and ethnicity", in the middle of a sentence."""
    return names.lower(voice.text(voice.vocabulary.dimension(found.dimension).title))


def _percents(found: Summary) -> dict[str, object]:
    ends = {"low": found.low, "high": found.high, "share": found.value}
    return {name: percent(end) for name, end in ends.items() if end is not None}


def percent(part: float) -> str:
    """A share of 0 to 1: 71%; under 1% with a decimal, for "0%" would say more than it does, and
    never less than 0.1%."""
    decimals = 0 if part == 0 or part >= 0.00995 else 1
    least = 0.001 if part else 0.0
    return f"{plain(100 * max(part, least), decimals)}%"
