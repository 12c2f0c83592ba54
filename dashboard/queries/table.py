"""The table twins: what the charts show, year by year and group by group."""

from dataclasses import replace

from dashboard.queries import lines, path, status
from dashboard.queries.scope import Scope
from dashboard.speech import noted
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from etl.model.cell import Basis, Coding, State
from etl.model.figure import Cell, Status
from etl.model.indicator import Unit
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.model.text import Text

NOTHING = "–"
CARE = noted("Read with care; see the note below")


def by_year(scope: Scope, group: str = ALL) -> Table:
    """One row a school year: number of students, value, range, path, distance from it, note."""
    cells = scope.shown(group)
    known = path.expected(scope, scope.of(group))
    has_path = bool(known)
    heads = _heads(scope, cells, has_path)
    rows = [_year(scope, cell, known, heads) for cell in cells]
    if group == ALL:
        rows += _to_come(scope, heads)
    note = scope.say("{sign} means there is nothing to show", sign=NOTHING) if has_path else ""
    return _noted(Table(_caption(scope, group), tuple(heads), tuple(rows), note))


def by_group(scope: Scope) -> Table:
    """One row a student group: number of students, latest value, range, change, note."""
    words, say = scope.release.words, scope.say
    heads = (
        Head(say("Student group"), is_number=False),
        Head(say("School year")),
        Head(counted(scope)),
        Head(unit(scope)),
        Head(say("Range by chance")),
        Head(say("Note"), is_number=False),
    )
    rows = []
    for series in (scope.everyone, *scope.groups):
        cells = scope.shown(series.student_group)
        if cells:
            latest = cells[-1]
            entries = (
                Entry(str(latest.school_year)),
                students(scope, latest),
                entry(scope, latest),
                Entry(words.interval(latest) or NOTHING),
                Entry("", cautions=(say(CARE),) if _cautions(scope, latest) else ()),
            )
            rows.append(Row(words.group_label(series.student_group), entries))
    caption = say(
        "{measure}, latest figure of each student group", measure=words.measure(scope.everyone)
    )
    return _noted(Table(caption, heads, tuple(rows)))


def _noted(found: Table) -> Table:
    """The table without its last column, the notes, where no row has one."""
    last = [row.entries[-1] for row in found.rows]
    if any(note.text or note.cautions for note in last):
        return found
    rows = tuple(replace(row, entries=row.entries[:-1]) for row in found.rows)
    return replace(found, heads=found.heads[:-1], rows=rows)


def entry(scope: Scope, cell: Cell) -> Entry:
    """A cell as a table shows it: its number, or the mark and the words that stand in for one."""
    words = scope.release.words
    if cell.state is State.SUPPRESSED:
        return Entry(words.value(cell), Mark.HIDDEN, words.no_number(cell))
    if cell.state is State.NOT_APPLICABLE:
        return Entry(words.value(cell), Mark.NOT_APPLICABLE, words.no_number(cell))
    if cell.state is State.NOT_REPORTED or cell.value is None:
        return Entry(words.value(cell) or NOTHING, Mark.NOT_REPORTED, words.no_number(cell))
    if cell.coding is not Coding.EXACT:
        return Entry(words.value(cell), Mark.CODED)
    return Entry(words.value(cell), is_strong=True)


def _heads(scope: Scope, cells: tuple[Cell, ...], has_path: bool) -> list[Head]:
    say = scope.say
    heads = [Head(say("School year"), is_number=False)]
    if any(cell.basis is not Basis.RATE_ONLY for cell in cells):
        heads.append(Head(counted(scope)))
    heads.append(Head(unit(scope)))
    if any(cell.interval for cell in cells):
        heads.append(Head(say("Range by chance")))
    if has_path:
        is_percent = scope.indicator.unit is Unit.PERCENT
        far = say("Points from path") if is_percent else say("From path")
        heads += [Head(say("Path to target")), Head(far)]
    return [*heads, Head(say("Note"), is_number=False)]


def _year(scope: Scope, cell: Cell, known: dict[SchoolYear, Status], heads: list[Head]) -> Row:
    words = scope.release.words
    titles = [head.title for head in heads]
    entries = []
    if counted(scope) in titles:
        entries.append(students(scope, cell))
    entries.append(entry(scope, cell))
    if scope.say("Range by chance") in titles:
        entries.append(Entry(words.interval(cell) or NOTHING))
    if scope.say("Path to target") in titles:
        entries += _from_path(scope, cell, known.get(cell.school_year))
    is_new = _is_new_series(scope, cell.school_year)
    note = Entry(
        _note(scope, cell), cautions=_cautions(scope, cell), english=_untranslated(scope, cell)
    )
    return Row(str(cell.school_year), (*entries, note), is_new)


def _cautions(scope: Scope, cell: Cell) -> tuple[str, ...]:
    """Care is asked for figures that are shown, never beside hidden ones."""
    return scope.release.words.cautions(cell) if cell.value is not None else ()


def _from_path(scope: Scope, cell: Cell, found: Status | None) -> list[Entry]:
    words = scope.release.words
    if found is None or found.expected is None:
        return [Entry(NOTHING), Entry(NOTHING)]
    far = NOTHING if found.distance is None else words.apart(found.distance, cell.decimals)
    return [Entry(words.quantity(found.expected, scope.indicator)), Entry(far)]


def _to_come(scope: Scope, heads: list[Head]) -> list[Row]:
    """The years of the path that have no figures yet."""
    way = path.target_path(scope, scope.everyone)
    latest = status.latest_year(scope)
    if way is None or latest is None:
        return []
    words = scope.release.words
    known = len(heads) - 4
    rows = []
    for year, when in to_come(scope):
        value = Entry(words.quantity(path.at(way, year), scope.indicator))
        rows.append(Row(str(year), (Entry(when, spans=known), value, Entry(NOTHING), Entry(""))))
    return rows


def to_come(scope: Scope) -> tuple[tuple[SchoolYear, str], ...]:
    """The years of the path that have no figures yet, each with when they are due."""
    way, latest = path.target_path(scope, scope.everyone), status.latest_year(scope)
    if way is None or latest is None:
        return ()
    due = {each.school_year: each.on for each in scope.indicator.due}
    say, day = scope.say, scope.release.words.day
    years = [SchoolYear(end) for end in range(latest.ending + 1, way.points[-1][0].ending + 1)]
    return tuple(
        (year, say("Due {day}", day=day(due[year])) if year in due else say("Not yet collected"))
        for year in years
    )


def _note(scope: Scope, cell: Cell) -> str:
    language = scope.release.language
    said = [each.spoken(language) for each in _reasons(scope, cell)]
    if cell.state is not State.REPORTED:
        said.append(scope.release.words.no_number(cell))
    elif cell.school_year == scope.indicator.baseline.school_year and not scope.is_school:
        said.append(_baseline(scope))
    if cell.note:
        said.append(cell.note)
    return " ".join(text for text in said if text)


def _reasons(scope: Scope, cell: Cell) -> list[Text]:
    """Why a new series begins with the figure."""
    if not _is_new_series(scope, cell.school_year):
        return []
    return [each.reason for each in scope.indicator.breaks if _is_at(scope, each, cell)]


def _untranslated(scope: Scope, cell: Cell) -> tuple[str, ...]:
    """What a note says in the plan's or the source's English, on pages in another language."""
    language = scope.release.language
    texts = (*_reasons(scope, cell), scope.indicator.baseline.note, Text(cell.note))
    return tuple(text for each in texts for text in each.untranslated(language))


def _baseline(scope: Scope) -> str:
    note = scope.indicator.baseline.note.spoken(scope.release.language)
    return f"{scope.say('Baseline year.')} {note}".rstrip()


def _is_at(scope: Scope, found: object, cell: Cell) -> bool:
    band = getattr(found, "grade_band", "")
    year = getattr(found, "school_year", None)
    return band in (scope.grade_band, "all") and year == cell.school_year


def _is_new_series(scope: Scope, year: SchoolYear) -> bool:
    return year in lines.breaks(scope, (year + -1, year))


def students(scope: Scope, cell: Cell) -> Entry:
    said = scope.release.words.students(cell)
    number = (
        said.split(" ")[0]
        if cell.students is not None
        else cell.n_band.replace("-", f" {scope.say('to')} ")
    )
    return Entry(number or NOTHING)


def counted(scope: Scope) -> str:
    word = scope.indicator.people.spoken(scope.release.language)
    return word[:1].upper() + word[1:]


def unit(scope: Scope) -> str:
    named = {
        Unit.PERCENT: noted("Percent"),
        Unit.PER_100: noted("Per 100"),
        Unit.DOLLARS: noted("Dollars"),
        Unit.COUNT: noted("Number"),
        Unit.MEAN: noted("Average"),
    }
    return scope.say(named.get(scope.indicator.unit, noted("Value")))


def _caption(scope: Scope, group: str) -> str:
    """ "Reading, all students"; the measure alone where it counts adults."""
    words = scope.release.words
    measure = words.measure(scope.everyone)
    if group != ALL:
        return f"{measure}, {words.group_label(group)}"
    if words.counts_adults(scope.indicator):
        return measure
    return f"{measure}, {scope.say('all students')}"
