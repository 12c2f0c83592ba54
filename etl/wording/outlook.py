"""Where a series is heading: the trend of five years, and the line through the years so far."""

from etl.measure.targets import target_of
from etl.model.cell import Interval
from etl.model.figure import Figure, FigureName, FigureState
from etl.model.indicator import Direction, Indicator, Unit
from etl.wording.numbers import difference, goal, plain, quantity
from etl.wording.pace import newest
from etl.wording.phrase import Phrase
from etl.wording.phrases import outlook as said
from etl.wording.voice import Voice

# Direction of the trend, and which way is better.
_TRENDS = {
    (1, 1): said.RISING_BETTER,
    (1, -1): said.RISING_WORSE,
    (1, 0): said.RISING,
    (-1, 1): said.FALLING_WORSE,
    (-1, -1): said.FALLING_BETTER,
    (-1, 0): said.FALLING,
}
_BETTER = {Direction.HIGHER: 1, Direction.LOWER: -1, Direction.NONE: 0}
_YEARS = 5


def trend_words(figures: tuple[Figure, ...], indicator: Indicator, voice: Voice) -> str:
    """ "Over five years, 2012-13 to 2016-17: rising and getting better."; "" where the trend is not
    looked at (schools)."""
    latest = latest_trend(figures)
    if latest is None:
        return ""
    if latest.value is None:
        return voice.say(said.NO_TREND_YET)
    way = (int(latest.value), _BETTER[indicator.direction])
    first = latest.since or latest.school_year + (1 - _YEARS)
    return voice.say(_TRENDS.get(way, said.NO_TREND), first=first, last=latest.school_year)


def latest_trend(figures: tuple[Figure, ...]) -> Figure | None:
    """The trend as of the latest figure; None where it is hidden, broken or not looked at."""
    year = newest(figures)
    told = (FigureState.REPORTED, FigureState.NOT_AVAILABLE)
    for figure in figures:
        if figure.name is FigureName.TREND and figure.school_year == year and figure.state in told:
            return figure
    return None


def projection(
    figures: tuple[Figure, ...], indicator: Indicator, decimals: int, voice: Voice
) -> str:
    """ "On the current line, 83.4% in 2019-20 (79.9 to 86.8); the target of 90% is above that
    range."; "" without one."""
    found = latest_projection(figures)
    final = target_of(indicator, found.series.student_group)[0].final if found else None
    if found is None or found.value is None or found.interval is None or final is None:
        return ""
    value, ends = found.value, found.interval
    year, target = final
    if indicator.unit is Unit.PERCENT and not indicator.may_exceed_100:
        if not 0 < value < 100:
            return voice.say(said.OFF_THE_SCALE, year=year)
        ends = Interval(max(ends.low, 0.0), min(ends.high, 100.0))
    is_blank = indicator.unit is Unit.PERCENT and (ends.low, ends.high) == (0.0, 100.0)
    return voice.say(
        said.TOO_WIDE if is_blank else _against(ends, target),
        value=quantity(value, indicator.unit, decimals, voice.language),
        year=year,
        low=plain(ends.low, decimals),
        high=plain(ends.high, decimals),
        target=goal(target, indicator.unit, voice.language),
    )


def _against(ends: Interval, target: float) -> Phrase:
    if ends.covers(target):
        return said.REACHES
    return said.ABOVE if target > ends.high else said.BELOW


def latest_projection(figures: tuple[Figure, ...]) -> Figure | None:
    found = [
        f for f in figures if f.name is FigureName.PROJECTION and f.state is FigureState.REPORTED
    ]
    latest = max(found, key=lambda f: f.school_year, default=None)
    return latest if latest and latest.school_year == newest(figures) else None


def best_year(
    figures: tuple[Figure, ...], indicator: Indicator, decimals: int, voice: Voice
) -> str:
    """ "The best single year so far was 2013-14: it rose 9.3 points."; "" without one."""
    best = best_pace(figures)
    if best is None or best.value is None or best.since is None or not best.value:
        return ""
    size = difference(best.value, indicator.unit, decimals, voice.language)
    phrase = said.BEST_ROSE if best.value > 0 else said.BEST_FELL
    return voice.say(phrase, year=best.since + 1, size=size)


def best_pace(figures: tuple[Figure, ...]) -> Figure | None:
    found = [
        f for f in figures if f.name is FigureName.PACE_BEST and f.state is FigureState.REPORTED
    ]
    return max(found, key=lambda f: f.school_year, default=None)
