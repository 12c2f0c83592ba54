"""One or two sentences for each chart: for screen readers, and for images that travel alone."""

from etl.measure.targets import target_of
from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Indicator
from etl.model.student_group import Vocabulary
from etl.model.target import TargetKind
from etl.wording import names, trend
from etl.wording.gap import latest_gap, of
from etl.wording.moves import shown
from etl.wording.numbers import count, goal, plain, value
from etl.wording.precision import Precision


def trend_summary(cells: tuple[Cell, ...], indicator: Indicator, vocabulary: Vocabulary) -> str:
    """The headline, every figure, and where the target path runs."""
    found = shown(cells)
    if not found:
        return f"{trend.NOTHING_YET}."
    text = f"{trend.headline(cells, indicator, vocabulary)}. {_listed(cells, indicator)}"
    return f"{text}{_breaks(found, indicator)}{_path(found, indicator)}"


def _breaks(found: tuple[Cell, ...], indicator: Indicator) -> str:
    if len(found) < 2:
        return ""
    band, first, last = found[0].series.grade_band, found[0].school_year, found[-1].school_year
    years = {b.school_year for b in indicator.breaks if b.grade_band in (band, "all")}
    told = [f" The series breaks in {y}." for y in sorted(years) if first < y <= last]
    return "".join(told)


def _path(found: tuple[Cell, ...], indicator: Indicator) -> str:
    target, start, _ = target_of(indicator, found[0].series.student_group)
    if target.kind is not TargetKind.NUMBER or target.final is None or start.school_year is None:
        return ""
    end = f"{goal(target.final[1], indicator.unit)} in {target.final[0]}"
    if trend.path_of(found[0].series, indicator) != "the plan's path" or start.value is None:
        return f" Its own path runs from its {start.school_year} figure to {end}."
    begin = goal(start.value, indicator.unit)
    return f" The target path runs from {begin} in {start.school_year} to {end}."


def spark_summary(cells: tuple[Cell, ...], indicator: Indicator, vocabulary: Vocabulary) -> str:
    """The measure's name and every figure."""
    if not shown(cells):
        return f"{trend.NOTHING_YET}."
    name = names.subject(cells[-1].series, indicator, vocabulary)
    return f"{name}: {_listed(cells, indicator)}"


def panel_summary(
    cells: tuple[Cell, ...],
    everyone: tuple[Cell, ...],
    indicator: Indicator,
    vocabulary: Vocabulary,
) -> str:
    """A group's figures, and that of all students in the group's latest year."""
    found = shown(cells)
    if not found:
        return f"{trend.NOTHING_YET}."
    last = found[-1]
    title = names.group_title(last.series.student_group, vocabulary)
    text = f"{title}: {_listed(cells, indicator)}"
    for cell in shown(everyone):
        if cell.school_year == last.school_year:
            text += f" All students in {last.school_year}: {value(cell, indicator.unit)}."
    return text


def gap_summary(figures: tuple[Figure, ...], headline: str, precision: Precision) -> str:
    """The gap's headline and its size in every year."""
    if latest_gap(figures) is None:
        return f"{headline}."
    sizes = [
        f"{f.school_year} {plain(f.value, precision.at(f.school_year))}"
        for f in of(figures, FigureName.GAP)
        if f.value is not None
    ]
    return f"{headline}. Gap in each year: {', '.join(sizes)}."


def behind_summary(figures: tuple[Figure, ...]) -> str:
    """Students behind the gap in every year that has a number; "" without one."""
    sizes = [
        f"{f.school_year} {count(f.value)}"
        for f in of(figures, FigureName.STUDENTS_BEHIND)
        if f.value is not None
    ]
    return f"Students behind the gap: {', '.join(sizes)}." if sizes else ""


def _listed(cells: tuple[Cell, ...], indicator: Indicator) -> str:
    found = [f"{c.school_year} {value(c, indicator.unit)}" for c in shown(cells)]
    return f"{', '.join(found)}." if found else ""
