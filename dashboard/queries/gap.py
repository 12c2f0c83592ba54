"""The gap of one student group to what it is compared with: chart, words, who moved it."""

from dataclasses import dataclass

from dashboard.figures import palette
from dashboard.queries import bars, lines
from dashboard.queries.comparison import Comparison
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.bars import Bars
from dashboard.view_data.chart import every_year
from dashboard.view_data.gap import GapAt, GapTrend
from dashboard.view_data.line import Line, Point
from etl.model.figure import Cell, Figure, FigureName, FigureState
from etl.model.indicator import Direction
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS, GOAL

MINUS = noted("A minus says how far the group is ahead.")


@dataclass(frozen=True)
class Told:
    """A short answer with the sentence under it."""

    answer: str
    sentence: str


@dataclass(frozen=True)
class Gap:
    """`chart` is None when no year has both sides. `who` has the sentence on who moved it,
    `years` the answer on closing, `behind` the number of students."""

    question: str
    headline: str
    under: str
    note: str
    chart: GapTrend | None
    who: Told | None
    movers: Bars | None
    years: Told | None
    behind: Told | None
    columns: Bars | None


def gap(scope: Scope, chosen: Comparison) -> Gap:
    words = scope.release.words
    series = scope.of(chosen.group)
    figures = scope.release.compare(series, chosen.compare, scope.first)
    cells = scope.shown(chosen.group)
    other = scope.shown(chosen.compare) if _is_series(chosen.compare) else ()
    both = (cells, other) if other else (cells,)
    own = lines.line(scope, chosen.group)
    compared = _compared(scope, chosen.compare, own, figures)
    who = words.who_moved(figures, *both)
    years = words.years_to_close(figures, *both)
    behind = words.students_behind(figures) if _is_clear(figures) else ("", "")
    return Gap(
        question=words.gap_question(series, chosen.compare),
        headline=words.gap_headline(figures, *both),
        under=words.gap_subtitle(series),
        note=_note(scope, figures, both),
        chart=_chart(scope, own, compared, figures, both),
        who=Told(who.headline, who.sentence) if who else None,
        movers=bars.movers(who, own, compared, scope.release.language) if who else None,
        years=Told(*years) if years[0] and not scope.is_school else None,
        behind=Told(*behind) if behind[0] else None,
        columns=bars.behind(scope, own, figures) if behind[0] else None,
    )


def _note(scope: Scope, figures: tuple[Figure, ...], both: tuple[tuple[Cell, ...], ...]) -> str:
    """The range by chance of the latest gap, and the cautions of either side, each once."""
    words = scope.release.words
    cares = dict.fromkeys(
        scope.say("Caution, {year}: {text}", year=cell.school_year, text=text)
        for cells in both
        for cell in cells
        if cell.value is not None
        for text in words.cautions(cell)
    )
    ahead = any((figure.value or 0) < 0 for figure in reported(figures, FigureName.GAP))
    minus = scope.say(MINUS) if ahead else ""
    return " ".join(text for text in (words.gap_note(figures, *both), minus, *cares) if text)


def reported(figures: tuple[Figure, ...], name: FigureName) -> tuple[Figure, ...]:
    return tuple(
        figure
        for figure in figures
        if figure.name is name and figure.state is FigureState.REPORTED and figure.value is not None
    )


def decimals(both: tuple[tuple[Cell, ...], ...], year: SchoolYear) -> int:
    """The decimals that both sides of a gap have in a year: whole as soon as one side is."""
    here = (cell for cells in both for cell in cells if cell.school_year == year)
    return min((cell.decimals for cell in here if cell.value is not None), default=1)


def _is_clear(figures: tuple[Figure, ...]) -> bool:
    """Whether the latest gap is more than chance; nobody is counted behind one that is not."""
    found = reported(figures, FigureName.GAP)
    if not found:
        return False
    return found[-1].interval is None or not found[-1].interval.covers(0.0)


def _is_series(compare: str) -> bool:
    return compare not in (ALL_OTHERS, GOAL)


def _chart(
    scope: Scope,
    own: Line,
    compared: Line,
    figures: tuple[Figure, ...],
    both: tuple[tuple[Cell, ...], ...],
) -> GapTrend | None:
    words = scope.release.words
    found = reported(figures, FigureName.GAP)
    values = {line: {p.year: p.value for p in line.shown} for line in (own, compared)}
    gaps = []
    for figure in found:
        ends = [values[line].get(figure.school_year) for line in (own, compared)]
        if ends[0] is not None and ends[1] is not None and figure.value is not None:
            size = words.plain(figure.value, decimals(both, figure.school_year))
            gaps.append(GapAt(figure.school_year, ends[0], ends[1], size))
    if not gaps:
        return None
    shown = [point.year for line in (own, compared) for point in line.points]
    years = every_year(min(shown), max(shown))
    return GapTrend(
        id="gap",
        name=scope.say("{first} and {second}", first=own.name, second=compared.name),
        summary=words.gap_summary(figures, *both),
        unit=scope.indicator.unit,
        years=years,
        group=own,
        compared=compared,
        gaps=tuple(gaps),
        breaks=lines.breaks(scope, years),
        may_exceed=scope.indicator.may_exceed_100,
        language=scope.release.language,
    )


def _compared(scope: Scope, compare: str, own: Line, figures: tuple[Figure, ...]) -> Line:
    """The line of the other side: its own published figures, or, for all other students and the
    goal, the group's figure and the gap put together."""
    words = scope.release.words
    if compare == ALL:
        return lines.line(scope, ALL)
    if _is_series(compare):
        return lines.line(scope, compare)
    sign = -1 if scope.indicator.direction is Direction.LOWER else 1
    gaps = {f.school_year: f.value or 0.0 for f in reported(figures, FigureName.GAP)}
    points = tuple(
        _other_side(scope, point, point.value + sign * gaps[point.year])
        for point in own.shown
        if point.year in gaps and point.value is not None
    )
    pen = palette.GOAL if compare == GOAL else palette.COMPARED
    return Line(words.group_label(compare), words.group_label(compare), pen, points)


def _other_side(scope: Scope, point: Point, value: float) -> Point:
    words = scope.release.words
    return Point(
        point.year,
        value=round(value, 6),
        text=words.plain(value),
        spoken=words.quantity(value, scope.indicator),
        is_after_break=point.is_after_break,
    )
