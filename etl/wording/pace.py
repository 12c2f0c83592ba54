"""The pace that the plan needs, beside the pace that years have brought."""

from dataclasses import dataclass

from etl.measure.targets import target_of
from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.indicator import Indicator
from etl.model.school_year import SchoolYear
from etl.rounding import half_away
from etl.wording.moves import unbroken
from etl.wording.numbers import difference, goal, plain, years
from etl.wording.phrases import pace as said
from etl.wording.phrases import status as status_said
from etl.wording.voice import Voice


@dataclass(frozen=True)
class PaceBar:
    """One bar: "Best single year, 2013-14", 9.3, "9.3"."""

    label: str
    value: float
    text: str
    is_needed: bool = False


def pace_sentence(
    figures: tuple[Figure, ...], indicator: Indicator, latest: Cell, voice: Voice
) -> str:
    """ "To reach 90% by 2019-20, it would have to rise 11.0 points a year; the best year so far
    gained 9.3." Empty when the target's year is over or the target is reached."""
    needed, best = _latest(figures, latest.school_year)
    final = target_of(indicator, latest.series.student_group)[0].final
    if needed is None or needed.value is None or final is None:
        return ""
    rises = needed.value > 0
    end = goal(final[1], indicator.unit, voice.language)
    places = {
        "target": voice.say(status_said.TARGET, target=end, year=final[0]),
        "size": _a_year(needed.value, indicator, latest, voice),
    }
    if best is None or best.value is None:
        return voice.say(said.RISE if rises else said.FALL, **places)
    if best.value * needed.value <= 0:
        return voice.say(said.RISE_NEVER if rises else said.FALL_NEVER, **places)
    size = plain(abs(best.value), latest.decimals)
    return voice.say(said.RISE_BEST if rises else said.FALL_BEST, **places, best=size)


def pace_fact_text(
    figures: tuple[Figure, ...], indicator: Indicator, latest: Cell, voice: Voice
) -> tuple[str, str]:
    """("11.0 points", "each year for three years, 33.0 points in all. Since 2014-15 it fell 3.1
    points a year."); empty texts where no pace is needed."""
    needed, _ = _latest(figures, latest.school_year)
    final = target_of(indicator, latest.series.student_group)[0].final
    if needed is None or needed.value is None or final is None:
        return "", ""
    left = final[0] - latest.school_year
    whole = difference(needed.value * left, indicator.unit, latest.decimals, voice.language)
    text = voice.say(said.IN_ONE_YEAR)
    if left > 1:
        text = voice.say(said.EACH_YEAR, years=years(left, voice.language), whole=whole)
    seen = _of(figures, FigureName.PACE_OBSERVED, latest.school_year)
    if seen is not None and seen.value is not None and seen.since is not None:
        phrase = said.ROSE_SINCE if seen.value > 0 else said.FELL_SINCE
        if not float(half_away(seen.value, 1)):
            phrase = said.STILL_SINCE
        size = _a_year(seen.value, indicator, latest, voice)
        text = voice.say(phrase, text=text, since=seen.since, size=size)
    return _a_year(needed.value, indicator, latest, voice), text


def _a_year(pace: float, indicator: Indicator, latest: Cell, voice: Voice) -> str:
    """The size of a pace. Figures in whole points may need less than one a year: that is said with
    a decimal, for "0 points" would be untrue."""
    decimals = latest.decimals if abs(pace) >= 1 else 1
    return difference(pace, indicator.unit, decimals, voice.language)


def pace_headline(figures: tuple[Figure, ...], voice: Voice) -> str:
    """Whether any year ever reached the pace that is needed now; "" without a needed pace."""
    year = newest(figures)
    if year is None:
        return ""
    needed, best = _latest(figures, year)
    if needed is None or needed.value is None:
        return ""
    if best is None or best.value is None or best.since is None:
        return voice.say(said.NO_PACE)
    reached = best.value * needed.value > 0 and abs(best.value) >= abs(needed.value) - 1e-9
    if reached:
        return voice.say(said.REACHED, year=best.since + 1)
    return voice.say(said.NOT_REACHED)


def newest(figures: tuple[Figure, ...]) -> SchoolYear | None:
    """The latest year with a figure."""
    shown = (f.school_year for f in figures if f.state is FigureState.REPORTED)
    return max(shown, default=None)


def pace_bars(
    cells: tuple[Cell, ...], figures: tuple[Figure, ...], indicator: Indicator, voice: Voice
) -> tuple[PaceBar, ...]:
    """Needed, best, average, average since the baseline, latest year: points a year."""
    found = unbroken(cells, indicator)
    target = target_of(indicator, found[-1].series.student_group)[0] if found else None
    if target is None or target.final is None:
        return ()
    year, final = found[-1].school_year, target.final[0]
    bars: list[tuple[str, float]] = []
    needed, best = _latest(figures, year)
    asked = voice.say(said.BAR_NEEDED, first=year, last=final)
    if needed is not None and needed.value is not None:
        bars.append((asked, needed.value))
    if best is not None and best.value is not None and best.since is not None:
        bars.append((voice.say(said.BAR_BEST, year=best.since + 1), best.value))
    whole = _of(figures, FigureName.CHANGE_SINCE_FIRST, year)
    if whole is not None and whole.value is not None and whole.since is not None:
        average = voice.say(said.BAR_AVERAGE, first=whole.since, last=year)
        bars.append((average, whole.value / (year - whole.since)))
    seen = _of(figures, FigureName.PACE_OBSERVED, year)
    if seen is not None and seen.value is not None and seen.since is not None:
        bars.append((voice.say(said.BAR_SINCE, since=seen.since), seen.value))
    last = _of(figures, FigureName.CHANGE, year)
    if last is not None and last.value is not None:
        bars.append((voice.say(said.BAR_LATEST, year=year), last.value))
    decimals = found[-1].decimals
    return tuple(
        PaceBar(label, round(value, 9), plain(value, decimals), label == asked)
        for label, value in bars
    )


def pace_summary(bars: tuple[PaceBar, ...], voice: Voice) -> str:
    """One sentence for those who do not see the chart."""
    if not bars:
        return ""
    return voice.say(said.SUMMARY, bars="; ".join(f"{bar.label}: {bar.text}" for bar in bars))


def _latest(figures: tuple[Figure, ...], year: SchoolYear) -> tuple[Figure | None, Figure | None]:
    return (
        _of(figures, FigureName.PACE_NEEDED, year),
        _of(figures, FigureName.PACE_BEST, year),
    )


def _of(figures: tuple[Figure, ...], name: FigureName, year: SchoolYear) -> Figure | None:
    for figure in figures:
        named = figure.name is name and figure.school_year == year
        if named and figure.state is FigureState.REPORTED:
            return figure
    return None
