"""One or two sentences for each chart: for screen readers, and for images that travel alone."""

from etl.measure.targets import target_of
from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Indicator
from etl.model.target import TargetKind
from etl.wording import names, trend
from etl.wording.gap import latest_gap, of
from etl.wording.moves import shown
from etl.wording.numbers import count, goal, plain, value
from etl.wording.phrases import gap as gap_said
from etl.wording.phrases import states as states_said
from etl.wording.phrases import summary as said
from etl.wording.phrases import trend as trend_said
from etl.wording.precision import Precision
from etl.wording.voice import Voice, stopped


def trend_summary(cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    """The headline, every figure, and where the target path runs."""
    found = shown(cells)
    if not found:
        return _nothing(voice)
    text = voice.say(
        said.LISTED,
        headline=trend.headline(cells, indicator, voice),
        figures=_listed(cells, indicator, voice),
    )
    return f"{text}{_breaks(found, indicator, voice)}{_path(found, indicator, voice)}"


def _nothing(voice: Voice) -> str:
    return stopped(voice.say(states_said.NOTHING_YET))


def _breaks(found: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    if len(found) < 2:
        return ""
    band, first, last = found[0].series.grade_band, found[0].school_year, found[-1].school_year
    years = {b.school_year for b in indicator.breaks if b.grade_band in (band, "all")}
    return "".join(voice.say(said.BREAKS, year=y) for y in sorted(years) if first < y <= last)


def _path(found: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    target, start, _ = target_of(indicator, found[0].series.student_group)
    if target.kind is not TargetKind.NUMBER or target.final is None or start.school_year is None:
        return ""
    places: dict[str, object] = {
        "year": start.school_year,
        "end": goal(target.final[1], indicator.unit, voice.language),
        "end_year": target.final[0],
    }
    is_the_plans = trend.path_of(found[0].series, indicator) is trend_said.THE_PLANS_PATH
    if not is_the_plans or start.value is None:
        return voice.say(said.OWN_PATH, **places)
    begin = goal(start.value, indicator.unit, voice.language)
    return voice.say(said.PLANS_PATH, **places, begin=begin)


def spark_summary(cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    """The measure's name and every figure."""
    if not shown(cells):
        return _nothing(voice)
    name = names.subject(cells[-1].series, indicator, voice)
    return voice.say(said.NAMED, name=name, figures=_listed(cells, indicator, voice))


def panel_summary(
    cells: tuple[Cell, ...], everyone: tuple[Cell, ...], indicator: Indicator, voice: Voice
) -> str:
    """A group's figures, and that of all students in the group's latest year."""
    found = shown(cells)
    if not found:
        return _nothing(voice)
    last = found[-1]
    title = names.group_title(last.series.student_group, voice)
    text = voice.say(said.NAMED, name=title, figures=_listed(cells, indicator, voice))
    for cell in shown(everyone):
        if cell.school_year == last.school_year:
            beside = value(cell, indicator.unit, voice.language)
            text = voice.say(said.ALL_BESIDE, text=text, year=last.school_year, value=beside)
    return text


def gap_summary(
    figures: tuple[Figure, ...], headline: str, precision: Precision, voice: Voice
) -> str:
    """The gap's headline and its size in every year."""
    if latest_gap(figures) is None:
        return stopped(headline)
    sizes = [
        f"{f.school_year} {plain(f.value, precision.at(f.school_year))}"
        for f in of(figures, FigureName.GAP)
        if f.value is not None
    ]
    return voice.say(gap_said.EACH_YEAR, headline=headline, sizes=", ".join(sizes))


def behind_summary(figures: tuple[Figure, ...], voice: Voice) -> str:
    """Students behind the gap in every year that has a number; "" without one."""
    sizes = [
        f"{f.school_year} {count(f.value)}"
        for f in of(figures, FigureName.STUDENTS_BEHIND)
        if f.value is not None
    ]
    return voice.say(gap_said.BEHIND_EACH_YEAR, sizes=", ".join(sizes)) if sizes else ""


def _listed(cells: tuple[Cell, ...], indicator: Indicator, voice: Voice) -> str:
    unit, language = indicator.unit, voice.language
    found = [f"{c.school_year} {value(c, unit, language)}" for c in shown(cells)]
    return stopped(", ".join(found)) if found else ""
