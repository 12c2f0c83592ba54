"""All groups of a measure at once: mix against results, spread, potential, people served."""

from etl.model.cell import Coding
from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.indicator import Indicator
from etl.model.summary import Summary, SummaryName
from etl.rounding import half_away
from etl.wording import names
from etl.wording.gap import at
from etl.wording.numbers import difference, is_zero, plain, quantity, signed, unit_alone, value
from etl.wording.phrases import groups_together as said
from etl.wording.social import dimension, of, percent
from etl.wording.voice import Voice

Summaries = tuple[Summary, ...]


def mix(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """How much of the change came with the groups' own figures, how much with another mix."""
    results, other = (
        _latest(found, name) for name in (SummaryName.RESULTS_CHANGE, SummaryName.MIX_CHANGE)
    )
    if results is None or other is None or results.since is None:
        return ""
    assert results.value is not None and other.value is not None
    unit = unit_alone(indicator.unit, voice.language)
    change, within = (
        float(half_away(part, 1)) for part in (results.value + other.value, results.value)
    )
    return voice.say(
        said.MIX,
        change=f"{signed(change, 1)} {unit}",
        since=results.since,
        year=results.school_year,
        results=signed(within, 1),
        mix=signed(change - within, 1),  # so that the parts add up as they are written
        dimension=dimension(results, voice),
    )


def mean_difference(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """How far the groups are from their mean, never without what chance alone would give."""
    latest = _latest(found, SummaryName.MEAN_DIFFERENCE)
    if latest is None or latest.value is None or latest.by_chance is None:
        return ""
    is_chance = latest.value <= latest.by_chance
    return voice.say(
        said.MEAN_DIFFERENCE_IS_CHANCE if is_chance else said.MEAN_DIFFERENCE,
        year=latest.school_year,
        size=difference(latest.value, indicator.unit, 1, voice.language),
        chance=difference(latest.by_chance, indicator.unit, 1, voice.language),
        dimension=dimension(latest, voice),
    )


def between_schools(found: Summaries, voice: Voice) -> str:
    """How much of the differences between all schools' groups lies between schools."""
    latest = _latest(found, SummaryName.BETWEEN_SCHOOLS)
    if latest is None or latest.value is None:
        return ""
    return voice.say(said.BETWEEN_SCHOOLS, year=latest.school_year, share=percent(latest.value))


def potential(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    latest = _latest(found, SummaryName.POTENTIAL)
    if latest is None or latest.value is None or is_zero(latest.value, 1):
        return ""
    return voice.say(
        said.POTENTIAL, size=difference(latest.value, indicator.unit, 1, voice.language)
    )


def slope_index(found: Summaries, indicator: Indicator, voice: Voice) -> str:
    """Ordered dimensions alone have one."""
    latest = _latest(found, SummaryName.SLOPE_INDEX)
    if latest is None or latest.value is None:
        return ""
    places: dict[str, object] = {
        "dimension": dimension(latest, voice),
        "size": f"{signed(latest.value, 1)} {unit_alone(indicator.unit, voice.language)}",
    }
    if latest.low is None or latest.high is None:
        return voice.say(said.SLOPE_INDEX, **places)
    low, high = signed(latest.low, 1), signed(latest.high, 1)
    return voice.say(said.SLOPE_INDEX_RANGE, **places, low=low, high=high)


def _latest(found: Summaries, name: SummaryName) -> Summary | None:
    listed = of(found, name)
    return listed[-1] if listed else None


def served(cell: Cell, figures: tuple[Figure, ...], indicator: Indicator, voice: Voice) -> str:
    """A group's share here beside its share of the students served; "" without one."""
    other = at(figures, FigureName.SERVED, cell.school_year)
    apart = at(figures, FigureName.SERVED_GAP, cell.school_year)
    if other is None or apart is None or other.value is None or apart.value is None:
        return ""
    phrase = said.SERVED_SAME
    if abs(apart.value) >= indicator.smallest_step:
        phrase = said.SERVED_LESS if apart.value < 0 else said.SERVED_MORE
    return voice.say(
        phrase,
        own=value(cell, indicator.unit, voice.language),
        served=quantity(other.value, indicator.unit, 1, voice.language),
        size=difference(apart.value, indicator.unit, 1, voice.language),
    )


def conversion(figures: tuple[Figure, ...], stage: str, voice: Voice) -> str:
    """How many of the stage before reached this one; `stage` is what that is called."""
    found = [
        f for f in figures if f.name is FigureName.CONVERSION and f.state is FigureState.REPORTED
    ]
    if not found or found[-1].value is None or found[-1].interval is None:
        return ""
    last = found[-1]
    assert last.value is not None and last.low is not None and last.high is not None
    share, low, high = (f"{plain(end, 0)}%" for end in (last.value, last.low, last.high))
    year = last.school_year
    return voice.say(said.CONVERSION, year=year, share=share, stage=stage, low=low, high=high)


def scale_free(figures: tuple[Figure, ...], voice: Voice) -> str:
    """The gap in standard deviations, where the plan gives two cuts of one test."""
    found = [f for f in figures if f.name is FigureName.V_GAP and f.state is FigureState.REPORTED]
    if not found or not found[-1].value:
        return ""
    last = found[-1]
    assert last.value is not None
    return voice.say(
        said.SCALE_FREE_LOWER if last.value > 0 else said.SCALE_FREE_HIGHER,
        group=names.group(last.series.student_group, voice),
        reference=names.group(last.comparison, voice),
        size=plain(abs(last.value), 2),
    )


def coded(cell: Cell, indicator: Indicator, voice: Voice) -> str:
    """What a bound means; "" for an exact figure."""
    if cell.value is None or cell.coding is Coding.EXACT:
        return ""
    return voice.say(said.CODED, bound=value(cell, indicator.unit, voice.language))
