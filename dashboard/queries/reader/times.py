"""A gap told as a ratio: how many times one rate is the other.

Only for unwanted outcomes that few students have (methods 1.3): near 0 or 100 percent the ratio of
those who met something and of those who did not disagree, and a reader would be misled.
"""

import math
from dataclasses import dataclass

from dashboard import addresses
from dashboard.figures import palette
from dashboard.queries import lines
from dashboard.queries.comparison import Comparison
from dashboard.queries.gap import Gap, reported
from dashboard.queries.gap_by_year import gap_by_year
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.chart import every_year
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.line import Line, Point
from dashboard.view_data.table import Entry, Head, Row, Table
from dashboard.view_data.trend import Trend
from dashboard.view_state import RATIO
from etl.model.cell import Coding, Interval
from etl.model.figure import Cell, Figure, FigureName
from etl.model.indicator import Direction, Unit
from etl.model.student_group import ALL, GOAL

# A percent counts as rare where fewer than one in four students have it.
RARE = 25.0
WHY = noted(
    "Offered for unwanted outcomes that few students have. The gap in points stands in the table."
)
WHY_NOT = noted("The address asks for a ratio. It misleads here, so the gap is told in points.")


@dataclass(frozen=True)
class Times:
    """The chart's values are logarithms to base 2; its texts are ratios."""

    headline: str
    under: str
    note: str
    chart: Trend
    table: Table | None


def scales(scope: Scope, chosen: Comparison) -> Choices | None:
    """Points, or times; None where a ratio would mislead."""
    if not is_offered(scope, chosen):
        return None
    links = tuple(
        Choice(
            label,
            addresses.indicator(scope.indicator.slug, scope.state.but(scale=scale), "gap"),
            scope.state.scale == scale,
        )
        for scale, label in (
            ("", scope.say("The difference, in points")),
            (RATIO, scope.say("The ratio, how many times")),
        )
    )
    return Choices(scope.say("Gap told as"), links)


def refused(scope: Scope, chosen: Comparison) -> str:
    """What is said to a reader whose address asks for a ratio that is not told; else ""."""
    is_asked = scope.state.scale == RATIO
    return "" if not is_asked or is_offered(scope, chosen) else scope.say(WHY_NOT)


def is_offered(scope: Scope, chosen: Comparison) -> bool:
    if scope.is_school or chosen.compare == GOAL:
        return False
    return _is_rare(scope) and bool(_figures(scope, chosen))


def times(scope: Scope, chosen: Comparison, found: Gap) -> Times | None:
    """`found` is the same gap in points. None where a ratio would mislead."""
    if scope.state.scale != RATIO or not is_offered(scope, chosen):
        return None
    words, figures = scope.release.words, _figures(scope, chosen)
    both = _both(scope, chosen)
    line = _line(scope, chosen, figures, both)
    years = every_year(figures[0].school_year, figures[-1].school_year)
    chart = Trend(
        id="gap",
        name=words.times_headline(figures, *both),
        summary=words.times_summary(figures, *both),
        unit=Unit.RATIO,
        years=years,
        line=line,
        breaks=lines.breaks(scope, years),
        is_logarithm=True,
        language=scope.release.language,
    )
    note = f"{words.times_note(figures, *both)} {scope.say(WHY)}"
    under = words.times_subtitle(scope.of(chosen.group))
    return Times(chart.name, under, note, chart, _table(scope, chosen, found, figures, both))


def _is_rare(scope: Scope) -> bool:
    indicator = scope.indicator
    if indicator.direction is not Direction.LOWER:
        return False
    if indicator.unit is Unit.PER_100:
        return True
    values = [cell.value for cell in scope.cells() if cell.value is not None]
    return indicator.unit is Unit.PERCENT and bool(values) and max(values) < RARE


def _figures(scope: Scope, chosen: Comparison) -> tuple[Figure, ...]:
    """The ratio of each year in which both sides are more than a bound."""
    found = scope.release.compare(scope.of(chosen.group), chosen.compare, scope.first)
    bounds = {
        cell.school_year
        for code in (chosen.group, chosen.compare, ALL)
        for cell in scope.shown(code)
        if cell.coding is not Coding.EXACT
    }
    return tuple(f for f in reported(found, FigureName.RATIO) if f.school_year not in bounds)


def _both(scope: Scope, chosen: Comparison) -> tuple[tuple[Cell, ...], ...]:
    sides = (scope.shown(chosen.group), scope.shown(chosen.compare))
    return tuple(side for side in sides if side)


def _line(
    scope: Scope,
    chosen: Comparison,
    figures: tuple[Figure, ...],
    both: tuple[tuple[Cell, ...], ...],
) -> Line:
    own = {point.year: point for point in lines.line(scope, chosen.group).points}
    points = tuple(_point(scope, figure, own.get(figure.school_year), both) for figure in figures)
    name = scope.release.words.gap_pair(scope.of(chosen.group), chosen.compare)
    pen = palette.pen(scope.release.vocabulary.group(chosen.group))
    return Line(name, name, pen, points)


def _point(
    scope: Scope, figure: Figure, own: Point | None, both: tuple[tuple[Cell, ...], ...]
) -> Point:
    words, span = scope.release.words, figure.interval
    spoken, ranged = words.times_spoken(figure, *both), words.times_range(figure, *both)
    if ranged:
        spoken = scope.say("{value}; by chance {range}", value=spoken, range=ranged)
    return Point(
        figure.school_year,
        value=math.log2(figure.value or 1.0),
        text=words.times(figure, *both),
        spoken=spoken,
        interval=Interval(math.log2(span.low), math.log2(span.high)) if span else None,
        has_caution=bool(own and own.has_caution),
        is_after_break=bool(own and own.is_after_break),
        is_small=bool(own and own.is_small),
    )


def _table(
    scope: Scope,
    chosen: Comparison,
    found: Gap,
    figures: tuple[Figure, ...],
    both: tuple[tuple[Cell, ...], ...],
) -> Table | None:
    """The table of the gap with the ratio beside it: both are told, or neither."""
    table = gap_by_year(scope, chosen, found)
    if table is None:
        return None
    words = scope.release.words
    by_year = {str(figure.school_year): figure for figure in figures}
    rows = []
    for row in table.rows:
        figure = by_year.get(row.head)
        told = (
            (words.times(figure, *both), words.times_range(figure, *both)) if figure else ("", "")
        )
        rows.append(Row(row.head, (*row.entries, *(Entry(text or "–") for text in told))))
    heads = (*table.heads, Head(scope.say("Times")), Head(scope.say("Range of times")))
    return Table(table.caption, heads, tuple(rows), table.note)
