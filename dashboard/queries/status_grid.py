"""The status of every measure for every student group of one kind."""

from dashboard import addresses
from dashboard.figures.shapes import KINDS
from dashboard.queries import grid_change, status
from dashboard.queries.comparison import comparable
from dashboard.queries.kinds import Kind
from dashboard.queries.lines import is_small
from dashboard.queries.scope import Scope
from dashboard.queries.table import entry
from dashboard.speech import noted
from dashboard.view_data.status_grid import GridCell, GridPart, GridRow, StatusGrid
from dashboard.view_data.table import Mark
from etl.model.cell import Coding
from etl.model.figure import Cell, StatusCode
from etl.model.indicator import Direction
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.model.target import TargetKind

TARGET = noted("Against each group’s own path to the target")
CHANGE = noted("No target: change since the first year of the unbroken series")
CONTEXT = noted("Context: not judged")
NOTHING = noted("Nothing to show by student group")
# Targets that can be met or missed.
_SET = (TargetKind.NUMBER, TargetKind.INCREASE, TargetKind.DECREASE)
WORDS = {
    Mark.HIDDEN: "",
    Mark.NOT_REPORTED: noted("not reported"),
    Mark.NOT_APPLICABLE: noted("not applicable"),
}


def status_grid(scopes: tuple[Scope, ...], kind: Kind) -> StatusGrid:
    """`scopes` are all of the district, one a measure and grade band, in the plan's order."""
    parts: dict[str, list[GridRow]] = {TARGET: [], CHANGE: [], CONTEXT: [], NOTHING: []}
    for scope in scopes:
        part = part_of(scope, kind)
        row = _without(scope, kind) if part == NOTHING else _with(scope, kind, part)
        parts[part].append(row)
    words, say = scopes[0].release.words, scopes[0].say
    columns = (words.group_label(ALL), *(group.short.spoken(say.language) for group in kind.groups))
    return StatusGrid(
        say("Each measure for each student group, latest figures"),
        say("{kind}, A to Z", kind=kind.title),
        columns,
        tuple(GridPart(say(title), tuple(rows)) for title, rows in parts.items() if rows),
    )


def part_of(scope: Scope, kind: Kind) -> str:
    """How a measure is judged here; NOTHING where it has no figure of any of these groups, and none
    of all students to set beside groups of another kind."""
    codes = {series.student_group for series in scope.groups}
    has_kind = bool(codes & {group.code for group in kind.groups})
    if not has_kind and not (codes and scope.cells()):
        return NOTHING
    if scope.indicator.direction is Direction.NONE:
        return CONTEXT
    return TARGET if scope.indicator.target.kind in _SET else CHANGE


def _with(scope: Scope, kind: Kind, part: str) -> GridRow:
    latest = latest_year(scope)
    linked = {series.student_group for series in comparable(scope)}
    codes = (ALL, *(group.code for group in kind.groups))
    cells = tuple(
        _cell(scope, code, part, latest, _address(scope, code if code in linked else ""))
        for code in codes
    )
    return GridRow(
        scope.release.words.measure(scope.everyone),
        _address(scope, ""),
        _about(scope, latest, part),
        cells,
        _cautions(scope, latest),
        is_broken=part == CHANGE and grid_change.is_broken(scope, ALL),
    )


def _without(scope: Scope, kind: Kind) -> GridRow:
    """A measure without any of these groups: of adults, of all students together, without data."""
    words, mark, say = scope.release.words, status.status_mark(scope), scope.say
    name, address = words.measure(scope.everyone), _address(scope, "")
    if scope.groups:
        said = say("No figures by {kind}.", kind=kind.title.lower())
        return GridRow(name, address, (), said=said)
    if not scope.cells():
        return GridRow(name, address, (), said=mark.reason, shape=mark.kind, word=mark.word)
    if words.counts_adults(scope.indicator):
        counted = scope.indicator.people.spoken(say.language).partition(" (")[0]
        said = say("Not applicable: this measure counts {people}, not students.", people=counted)
        return GridRow(name, address, (), said=said)
    last = scope.cells()[-1]
    if last.value is None:
        return GridRow(name, address, (), said=words.no_number(last))
    said = say(
        "All students: {value} in {year}. There are no figures by group.",
        value=words.value(last),
        year=last.school_year,
    )
    return GridRow(name, address, (), said=said)


def latest_year(scope: Scope) -> SchoolYear | None:
    """The latest year of all students; of any group where all students have no row."""
    years = [cell.school_year for cell in scope.cells()]
    for series in () if years else scope.groups:
        years += [cell.school_year for cell in scope.release.cells(series)]
    return max(years, default=None)


def _cell(scope: Scope, code: str, part: str, latest: SchoolYear | None, address: str) -> GridCell:
    cells, say = scope.cells(code), scope.say
    if not cells:
        is_missing = code != ALL or part != CONTEXT
        mark = Mark.NOT_REPORTED if is_missing else Mark.NOT_APPLICABLE
        text = "–" if is_missing else say("n/a")
        return GridCell(text, say(WORDS[mark]), address, mark=mark)
    last = cells[-1]
    shown = entry(scope, last)
    year = "" if last.school_year == latest else f", {last.school_year}"
    if shown.mark in WORDS:
        word = f"{say(WORDS[shown.mark])}{year}".removeprefix(", ")
        return GridCell(shown.text, word, address, mark=shown.mark, spoken=shown.spoken)
    late = part != CONTEXT and status.overdue(scope) is not None
    shape, word = _judged(scope, code, part, last)
    small = is_small(last)
    said = [word + year if word else str(last.school_year) if year else ""]
    said += [say("small group")] if small else []
    said += [say("overdue")] if late else []
    return GridCell(
        _short(scope, shown.text),
        "; ".join(text for text in said if text),
        address,
        shape,
        Mark.CODED if last.coding is not Coding.EXACT else Mark.PLAIN,
        is_small=small,
        is_late=late,
    )


def _judged(scope: Scope, code: str, part: str, last: Cell) -> tuple[str, str]:
    """The shape and the word of a cell with a figure."""
    if part == CONTEXT:
        return "", ""
    if part == CHANGE:
        kind, word = grid_change.change(scope, code, last)
        return "small" if is_small(last) else kind, word
    found = scope.release.status(scope.of(code))
    if found.code is StatusCode.CONTEXT:
        return "", ""
    return KINDS[found.code], scope.release.words.status(found).lower()


def _short(scope: Scope, text: str) -> str:
    """ "22.5 per 100" as "22.5": the row says the unit."""
    return text.partition(f" {scope.say('per')} ")[0]


def _about(scope: Scope, latest: SchoolYear | None, part: str) -> tuple[str, ...]:
    """ "2016-17", "Target 93%", "Lower is better", in that order."""
    words, indicator, say = scope.release.words, scope.indicator, scope.say
    said = [str(latest) if latest else ""]
    unit = words.quantity(0, indicator).partition(f" {say('per')} ")[2]
    people = indicator.people.spoken(say.language)
    said.append(say("Per {unit} {people}", unit=unit, people=people) if unit else "")
    if part == TARGET:
        target = words.fact_target(indicator).value
        is_number = indicator.target.kind is TargetKind.NUMBER
        set_to = target if is_number else target.lower()
        said.append(say("Target: {target}", target=set_to))
    if part == CHANGE and (since := grid_change.since(scope)):
        said.append(say("Change since {year}", year=since))
    elif part == CHANGE and grid_change.is_broken(scope, ALL):
        said.append(say("The series breaks in {year}, so no change is worked out", year=latest))
    if indicator.direction is Direction.LOWER:
        said.append(say("Lower is better"))
    if scope.cells() and all(cell.interval is None for cell in scope.cells()) and part != CONTEXT:
        said.append(say("By value: no range by chance"))
    if late := status.overdue(scope):
        said.append(words.overdue(late).rstrip("."))
    return tuple(text for text in said if text)


def _cautions(scope: Scope, latest: SchoolYear | None) -> tuple[str, ...]:
    cells = scope.cells()
    if not cells or cells[-1].value is None or cells[-1].school_year != latest:
        return ()
    return scope.release.words.cautions(cells[-1])


def _address(scope: Scope, group: str) -> str:
    """The measure's page: the gap of a group that has one, else every group."""
    state = scope.state.but(group=group)
    return addresses.indicator(scope.indicator.slug, state, "gap" if group else "")
