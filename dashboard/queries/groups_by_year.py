"""Every student group in its latest years, side by side, as printed pages list them."""

from dashboard.queries.kinds import kind_of
from dashboard.queries.scope import Scope
from dashboard.queries.table import NOTHING, counted, entry, students
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.model.cell import Basis
from etl.model.figure import Cell, Series
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL

YEARS = 3


def groups_by_year(scope: Scope, most: int = YEARS) -> Table | None:
    """One row a group, All students first: the number counted in the latest year, the value of
    each of the `most` latest years, and the range of the last. The complement of a service ("not
    English learners") is left out: its figures stand in the files. None without student groups."""
    found = {series: scope.release.cells(series) for series in (scope.everyone, *scope.groups)}
    found = {each: cells for each, cells in found.items() if cells and is_told(scope, each)}
    years = sorted({cell.school_year for cells in found.values() for cell in cells})[-most:]
    if len(found) < 2 or not years:
        return None
    say, words = scope.say, scope.release.words
    shown = [cell for cells in found.values() for cell in cells]
    is_counted = any(cell.basis is not Basis.RATE_ONLY for cell in shown)
    has_range = any(cell.interval for cell in shown if cell.school_year == years[-1])
    heads = [Head(say("Student group"), is_number=False)]
    if is_counted:
        heads.append(Head(f"{counted(scope)}, {years[-1]}"))
    heads += [Head(str(year)) for year in years]
    heads += [Head(say("Range by chance"))] if has_range else []
    rows = (_row(scope, *each, years, is_counted, has_range) for each in found.items())
    caption = say("{measure}, every student group", measure=words.measure(scope.everyone))
    return Table(caption, tuple(heads), tuple(rows))


def is_told(scope: Scope, series: Series) -> bool:
    """Whether a printed list has a row of it: the complement of a service has none."""
    if series.student_group == ALL:
        return True
    release = scope.release
    return bool(kind_of(release, release.vocabulary.group(series.student_group)))


def _row(
    scope: Scope,
    series: Series,
    cells: tuple[Cell, ...],
    years: list[SchoolYear],
    is_counted: bool,
    has_range: bool,
) -> Row:
    by_year = {cell.school_year: cell for cell in cells}
    last = by_year.get(years[-1])
    nothing = Entry(NOTHING, Mark.NO_DATA)
    entries = [students(scope, last) if last else nothing] if is_counted else []
    entries += [entry(scope, by_year[year]) if year in by_year else nothing for year in years]
    if has_range:
        ranged = scope.release.words.interval(last) if last else ""
        entries.append(Entry(ranged) if ranged else nothing)
    return Row(scope.release.words.group_label(series.student_group), tuple(entries))
