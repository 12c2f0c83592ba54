"""A measure that says how students are made up: shares of a whole, which has no row of its own."""

from dashboard.figures import palette
from dashboard.queries.scope import Scope
from dashboard.queries.table import entry
from dashboard.speech import noted
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.status_mark import StatusMark
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.cell import Coding
from etl.model.figure import Cell
from etl.model.indicator import Direction, Unit
from etl.model.school_year import SchoolYear

NOTHING = "–"
REASON = noted("Context for the plan; it is not judged.")


def is_mix(scope: Scope) -> bool:
    """Whether a measure of context has groups and no row of all students: they are the whole."""
    is_context = scope.indicator.direction is Direction.NONE
    return is_context and not scope.cells() and bool(scope.groups)


def is_people(scope: Scope) -> bool:
    """Whether a measure of context counts adults by group: they are called by no student's name."""
    of_adults = scope.release.words.counts_adults(scope.indicator)
    is_count = scope.indicator.unit is Unit.COUNT
    return (
        is_count
        and of_adults
        and scope.indicator.direction is Direction.NONE
        and bool(scope.groups)
    )


def mark(scope: Scope) -> StatusMark:
    word = scope.say("Not judged in {year}", year=latest(scope))
    return StatusMark("context", word, scope.say(REASON))


def latest(scope: Scope) -> SchoolYear:
    return max(cell.school_year for series in scope.groups for cell in scope.release.cells(series))


def told(scope: Scope) -> str:
    """ "In 2016-17: Asian students 3.9%, Black students 36.1%", in the vocabulary's order."""
    words = scope.release.words
    said = [
        f"{words.group_label(cell.series.student_group)} {words.value(cell)}"
        for cell in _latest_cells(scope)
        if cell.value is not None
    ]
    if not said:
        return scope.say(REASON)
    shares = scope.say("In {year}: {shares}.", year=latest(scope), shares=", ".join(said))
    return f"{shares} {scope.say(REASON)}"


def headline(scope: Scope) -> str:
    """Which group is the largest of those shown, with its number; that it cannot be told where two
    are as large or a bound is in the way."""
    year, words = latest(scope), scope.release.words
    shown = sorted(
        (cell for cell in _latest_cells(scope) if cell.value is not None),
        key=lambda cell: cell.value or 0.0,
    )
    if not shown:
        return scope.say("No group can be shown in {year}", year=year)
    first, others = shown[-1], shown[:-1]
    is_open = first.coding is Coding.AT_MOST or any(
        cell.coding is Coding.AT_LEAST or cell.value == first.value for cell in others
    )
    if is_open:
        return scope.say("Which group is the largest in {year} cannot be told", year=year)
    group, value = words.group_short(first.series.student_group), words.value(first)
    return scope.say(
        "{group} is the largest group shown in {year}: {value}", group=group, year=year, value=value
    )


def bars(scope: Scope) -> Bars | None:
    """The latest share of each group that has one."""
    words = scope.release.words
    found = tuple(
        Bar(
            words.group_short(cell.series.student_group),
            cell.value,
            words.value(cell),
            palette.pen(scope.release.vocabulary.group(cell.series.student_group)).colour,
        )
        for cell in _latest_cells(scope)
        if cell.value is not None
    )
    if not found:
        return None
    name = words.measure(scope.everyone)
    summary = ", ".join(f"{bar.label} {bar.text}" for bar in found)
    said = scope.say(
        "{measure} in {year}: {shares}.", measure=name, year=latest(scope), shares=summary
    )
    return Bars("shares", name, said, found, scope.release.language)


def by_year(scope: Scope) -> Table:
    """One row a school year that the reader wants to see, one column a group."""
    words = scope.release.words
    cells = {
        (series.student_group, cell.school_year): cell
        for series in scope.groups
        for cell in scope.shown(series.student_group)
    }
    years = sorted({year for _, year in cells})
    heads = [Head(words.group_short(series.student_group)) for series in scope.groups]
    rows = tuple(
        Row(
            str(year),
            tuple(_entry(scope, cells.get((each.student_group, year))) for each in scope.groups),
        )
        for year in years
    )
    caption = scope.say("{measure}, by school year", measure=words.measure(scope.everyone))
    first = Head(scope.say("School year"), is_number=False)
    return Table(caption, (first, *heads), rows, kind="shares")


def _entry(scope: Scope, cell: Cell | None) -> Entry:
    return entry(scope, cell) if cell else Entry(NOTHING)


def _latest_cells(scope: Scope) -> tuple[Cell, ...]:
    year = latest(scope)
    return tuple(
        cell
        for series in scope.groups
        for cell in scope.release.cells(series)
        if cell.school_year == year
    )
