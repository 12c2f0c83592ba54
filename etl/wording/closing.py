"""How long until a gap closes, when the data can say so."""

from etl.model.figure import Figure, FigureName
from etl.model.indicator import Indicator
from etl.wording.gap import at, latest_gap
from etl.wording.numbers import signed, unit_alone, years
from etl.wording.phrase import Phrase
from etl.wording.phrases import gap as said
from etl.wording.precision import Precision
from etl.wording.trend import is_clear
from etl.wording.voice import Voice


def years_to_close(
    figures: tuple[Figure, ...], indicator: Indicator, precision: Precision, voice: Voice
) -> tuple[str, str]:
    """(the answer, its reason): "Not closing on current data", and why; empty texts where there is
    no gap."""
    latest = latest_gap(figures)
    if latest is None or latest.value is None:
        return "", ""
    year = latest.school_year
    if latest.value <= 0:
        return voice.say(said.NO_GAP), voice.say(said.NO_GAP_WHY, year=year)
    if not is_clear(latest, indicator):
        return voice.say(said.NO_CLEAR_GAP), voice.say(said.NO_CLEAR_GAP_WHY, year=year)
    slope = at(figures, FigureName.GAP_SLOPE, year)
    if slope is None or slope.value is None or slope.since is None:
        return voice.say(said.CANNOT_TELL), voice.say(said.CANNOT_TELL_WHY)
    moved: dict[str, object] = {
        "run": years(year - slope.since + 1, voice.language),
        "pace": _pace(slope, slope.value, indicator, precision.at(year), voice),
    }
    left = at(figures, FigureName.YEARS_TO_CLOSE, year)
    if left is not None and left.value is not None:
        whole = max(1, round(left.value))
        answer = voice.say(said.YEARS, years=years(whole, voice.language))
        why = voice.say(said.YEARS_WHY, **moved, end=year + whole)
        return answer, why + _ends(figures, indicator, slope, voice)
    short, long = _not_within_ten(slope)
    return voice.say(short), voice.say(long, **moved) + _ends(figures, indicator, slope, voice)


def _ends(figures: tuple[Figure, ...], indicator: Indicator, slope: Figure, voice: Voice) -> str:
    """A sentence where the line over all years is clear and the headline, which goes by the first
    year and the last, sees no clear change."""
    change = at(figures, FigureName.GAP_CHANGE_SINCE_FIRST, slope.school_year)
    is_line = slope.interval is not None and not slope.interval.covers(0.0)
    if not is_line or change is None or change.value is None or is_clear(change, indicator):
        return ""
    return f" {voice.say(said.ENDS_ALONE, since=change.since, year=slope.school_year)}"


def _not_within_ten(slope: Figure) -> tuple[Phrase, Phrase]:
    if slope.high is not None and slope.high < 0:
        return said.OVER_TEN, said.OVER_TEN_WHY
    if slope.low is not None and slope.low > 0:
        return said.NOT_CLOSING, said.GROWING_WHY
    return said.NOT_CLOSING, said.NO_CHANGE_WHY


def _pace(slope: Figure, value: float, indicator: Indicator, decimals: int, voice: Voice) -> str:
    places = {
        "slope": signed(value, decimals + 1),
        "unit": unit_alone(indicator.unit, voice.language),
    }
    if slope.low is None or slope.high is None:
        return voice.say(said.PACE, **places)
    low, high = (signed(end, max(decimals, 1)) for end in (slope.low, slope.high))
    return voice.say(said.PACE_RANGE, **places, low=low, high=high)
