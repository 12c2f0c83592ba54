"""Published cells as lines: values, texts, ranges, cautions, breaks."""

from dashboard.figures import palette
from dashboard.queries.scope import Scope
from dashboard.view_data.line import Line, Pen, Point
from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL

SMALL_GROUP = 30


def line(scope: Scope, group: str = ALL, pen: Pen | None = None) -> Line:
    """The line of a student group, in the colour, dash and marker that the vocabulary gives it."""
    words, own = scope.release.words, scope.release.vocabulary.group(group)
    cells = scope.shown(group)
    points = tuple(_point(scope, cell, cells[:at]) for at, cell in enumerate(cells))
    return Line(words.group_label(group), words.group_short(group), pen or palette.pen(own), points)


def breaks(scope: Scope, years: tuple[SchoolYear, ...]) -> tuple[SchoolYear, ...]:
    """The first years of new series that lie inside `years`."""
    return tuple(
        sorted(
            b.school_year
            for b in scope.indicator.breaks
            if b.grade_band in (scope.grade_band, "all") and years[0] < b.school_year <= years[-1]
        )
    )


def spoken(scope: Scope, cell: Cell) -> str:
    """What a point says when pointed at: "57.0%, of 5,879 graduates; by chance 55.7 to 58.3"."""
    words, say = scope.release.words, scope.say
    value, students, interval = words.value(cell), words.students(cell), words.interval(cell)
    if students:
        value = say("{value}, of {students}", value=value, students=students)
    return say("{value}; by chance {range}", value=value, range=interval) if interval else value


def _point(scope: Scope, cell: Cell, before: tuple[Cell, ...]) -> Point:
    words = scope.release.words
    has_value = cell.state is State.REPORTED and cell.value is not None
    return Point(
        year=cell.school_year,
        state=cell.state if has_value or cell.state is not State.REPORTED else State.NOT_REPORTED,
        value=cell.value if has_value else None,
        text=words.label(cell) if has_value else "",
        spoken=spoken(scope, cell) if has_value else words.no_number(cell),
        interval=cell.interval if has_value else None,
        coding=cell.coding,
        has_caution=has_value and bool(words.cautions(cell)),
        is_after_break=has_value and _is_new(scope, cell, before),
        is_small=has_value and is_small(cell),
    )


def is_small(cell: Cell) -> bool:
    """Fewer than 30 students: to be read with care, so the marker is open."""
    if cell.students is not None:
        return cell.students < SMALL_GROUP
    return cell.n_band == "10-29"


def _is_new(scope: Scope, cell: Cell, before: tuple[Cell, ...]) -> bool:
    """Whether this is the first figure after a break of the series."""
    shown = [each for each in before if each.value is not None]
    return bool(shown) and scope.indicator.has_break(
        scope.grade_band, shown[-1].school_year, cell.school_year
    )
