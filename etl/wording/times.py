"""How many times one rate is another, for rare and unwanted outcomes alone (methods 1.3 and 5)."""

from etl.model.figure import Figure, FigureName, FigureState
from etl.model.indicator import Indicator
from etl.wording import names
from etl.wording.gap import both
from etl.wording.numbers import plain, span
from etl.wording.phrases import gap as gap_said
from etl.wording.phrases import times as said
from etl.wording.precision import Precision
from etl.wording.voice import Voice, stopped, upper

# Rates are published with one decimal or none; a quotient of two gets one more.
MORE = 1


def reported(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The ratios that have a number, in year order."""
    return tuple(
        figure
        for figure in figures
        if figure.name is FigureName.RATIO
        and figure.state is FigureState.REPORTED
        and figure.value is not None
    )


def headline(figures: tuple[Figure, ...], precision: Precision, voice: Voice) -> str:
    """ "In 2016-17, the rate of Black students is 3.58 times that of White students"."""
    found = reported(figures)
    if not found:
        return voice.say(gap_said.NONE_YET)
    latest, sides = found[-1], both(found[-1], voice)
    pair = {"group": names.closed(sides.group), "reference": sides.reference}
    if latest.interval is not None and latest.interval.covers(1.0):
        return voice.say(gap_said.NOT_CLEAR, **pair, year=latest.school_year)
    return voice.say(said.HEADLINE, **pair, times=size(latest, precision), year=latest.school_year)


def summary(figures: tuple[Figure, ...], precision: Precision, voice: Voice) -> str:
    """The headline, and the ratio of every year."""
    told = headline(figures, precision, voice)
    sizes = [f"{f.school_year} {size(f, precision)}" for f in reported(figures)]
    if not sizes:
        return stopped(told)
    return voice.say(said.EACH_YEAR, headline=told, sizes=", ".join(sizes))


def ranged(figure: Figure, precision: Precision, voice: Voice) -> str:
    """ "3.41 to 3.76"; "" without a range."""
    if figure.low is None or figure.high is None:
        return ""
    decimals = precision.at(figure.school_year) + MORE
    return span(figure.low, figure.high, decimals, voice.language)


def note(figures: tuple[Figure, ...], precision: Precision, voice: Voice) -> str:
    """How to read the chart, and the range of the latest ratio."""
    found = reported(figures)
    ends = ranged(found[-1], precision, voice) if found else ""
    told = (voice.say(said.RANGE, ends=ends) if ends else "", voice.say(said.BOTH_RATES))
    return " ".join(text for text in told if text)


def size(figure: Figure, precision: Precision) -> str:
    return plain(figure.value or 0.0, precision.at(figure.school_year) + MORE)


def subtitle(indicator: Indicator, voice: Voice) -> str:
    what, whom = voice.text(indicator.numerator), voice.text(indicator.denominator)
    return voice.say(said.SUBTITLE, what=upper(what), whom=whom)
