"""What schools have, beside the need of their students."""

from etl.model.indicator import Direction, Indicator, Unit
from etl.model.summary import Summary, SummaryName
from etl.wording import names
from etl.wording.numbers import MINUS, difference, plain, quantity, signed
from etl.wording.phrases import need as said
from etl.wording.social import of
from etl.wording.voice import Voice

Summaries = tuple[Summary, ...]
QUARTERS = (SummaryName.NEED_1, SummaryName.NEED_2, SummaryName.NEED_3, SummaryName.NEED_4)


def story(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """Whether the schools with the most low-income students have more; "" without figures."""
    apart, first, last = (
        _latest(found, name) for name in (SummaryName.NEED_APART, QUARTERS[0], QUARTERS[-1])
    )
    if apart is None or apart.value is None or first is None or last is None:
        return ""
    phrase = said.UNCLEAR
    if _is_clear(apart):
        phrase = said.MORE if apart.value > 0 else said.LESS
    return voice.say(
        phrase,
        measure=names.measure(indicator, apart.grade_band, voice),
        year=apart.school_year,
        most=amount(last.value, indicator, voice),
        fewest=amount(first.value, indicator, voice),
        size=difference(apart.value, indicator.unit, 1, voice.language),
    )


def title(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """The same in a line over a chart; "" without figures."""
    apart, first, last = (
        _latest(found, name) for name in (SummaryName.NEED_APART, QUARTERS[0], QUARTERS[-1])
    )
    if apart is None or apart.value is None or first is None or last is None:
        return ""
    return voice.say(
        said.TITLE_CLEAR if _is_clear(apart) else said.TITLE_UNCLEAR,
        most=amount(last.value, indicator, voice),
        fewest=amount(first.value, indicator, voice),
    )


def apart(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """The difference of the last quarter and the first, with its range."""
    latest = _latest(found, SummaryName.NEED_APART)
    if latest is None or latest.value is None or latest.low is None or latest.high is None:
        return ""
    decimals = 0 if indicator.unit is Unit.DOLLARS else 1
    low, high = (signed(end, decimals) for end in (latest.low, latest.high))
    sign = signed(latest.value, decimals)[:1]
    size = difference(latest.value, indicator.unit, decimals, voice.language)
    size = f"{sign}{size}" if sign in ("+", MINUS) else size
    told = [voice.say(said.APART, size=size, low=low, high=high)]
    if indicator.direction is Direction.LOWER:
        told.append(voice.say(said.FEWER_IS_MORE))
    return " ".join(told)


def caution(found: Summaries, voice: Voice) -> str:
    """What the comparison does not tell, and how many schools are only a bound."""
    latest = _latest(found, SummaryName.NEED_APART)
    if latest is None:
        return ""
    told = [voice.say(said.CAUTION)]
    if latest.coded:
        number = plain(latest.coded, 0)
        told.append(voice.say(said.CODED.of(number), number=number))
    return " ".join(told)


def summary(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """The mean of every quarter, for those who do not see the chart."""
    latest = [_latest(found, name) for name in QUARTERS]
    means = [amount(each.value, indicator, voice) for each in latest if each is not None]
    return voice.say(said.SUMMARY, means=", ".join(means)) if means else ""


def quarter(place: int, voice: Voice) -> str:
    """What a quarter is called; 0 is that with the fewest low-income students."""
    return voice.say(said.QUARTERS[place])


def amount(value: float | None, indicator: Indicator, voice: Voice) -> str:
    return "" if value is None else quantity(value, indicator.unit, 1, voice.language)


def _is_clear(apart: Summary) -> bool:
    """Whether the range of a difference holds no 0."""
    return apart.low is not None and apart.high is not None and apart.low * apart.high > 0


def _latest(found: Summaries, name: SummaryName) -> Summary | None:
    listed = of(found, name)
    return listed[-1] if listed else None
