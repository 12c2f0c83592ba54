"""The student groups of one measure at one school, as a table, and those that are hidden."""

from dashboard import addresses
from dashboard.queries import panels, school, size_bands
from dashboard.queries.gap_list import CHANCE, gap_of
from dashboard.queries.kinds import kind_of
from dashboard.queries.lines import is_small
from dashboard.queries.scope import Scope
from dashboard.queries.table import NOTHING, entry
from dashboard.speech import noted
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.range_bar import RangeBar
from dashboard.view_data.table import Entry, Head, Row, Table
from dashboard.view_state import ViewState
from etl.model.cell import Coding, State
from etl.model.figure import Cell, Series
from etl.model.indicator import Direction, Unit

PART = "groups"
ONLY_BOUND = noted("only a bound is shown")


def with_groups(scopes: tuple[Scope, ...]) -> tuple[Scope, ...]:
    """The measures that have any row of a student group here."""
    return tuple(own for own in scopes if _groups(own))


def chosen(scopes: tuple[Scope, ...], state: ViewState) -> Scope | None:
    """The measure that the reader asked for, else the first."""
    for own in scopes:
        band = state.grade_band or own.indicator.headline_grade_band
        if own.indicator.slug == state.measure and own.grade_band == band:
            return own
    return next(
        (own for own in scopes if own.indicator.slug == state.measure),
        scopes[0] if scopes else None,
    )


def offered(scopes: tuple[Scope, ...], now: Scope) -> Choices | None:
    """The measures with groups, as links to the same page; None where there is one."""
    if len(scopes) < 2:
        return None
    links = tuple(
        Choice(
            own.release.words.measure(own.everyone),
            addresses.school(own.organization.code, _state(own, scopes), PART),
            own == now,
        )
        for own in scopes
    )
    return Choices(now.say("Measure"), links)


def hidden(own: Scope) -> tuple[str, ...]:
    """The groups whose latest figure is hidden."""
    words = own.release.words
    return tuple(
        words.group_label(series.student_group)
        for series in _groups(own)
        if own.release.cells(series)[-1].state is State.SUPPRESSED
    )


def table(own: Scope) -> Table | None:
    """One row a group with a figure, all students first; None where only all students have one."""
    shown = [
        series
        for series in (own.everyone, *_groups(own))
        if (cells := own.release.cells(series)) and cells[-1].state is not State.SUPPRESSED
    ]
    if not any(series != own.everyone for series in shown):
        return None
    words, say = own.release.words, own.say
    ends = _axis(own, shown)
    has_gaps = own.indicator.direction is not Direction.NONE
    rows = tuple(_row(own, series, ends, has_gaps) for series in shown)
    latest = own.release.cells(shown[0])[-1].school_year
    name = words.measure(own.everyone)
    sign = "%" if own.indicator.unit is Unit.PERCENT else ""
    heads = [
        Head(say("Student group"), is_number=False),
        Head(size_bands.head(own.indicator, say), is_number=False),
        Head(str(latest)),
        Head(say("{low} to {high}", low=0, high=f"{ends[1]:g}{sign}"), False),
        Head(say("Range by chance")),
        *([Head(say("Gap to all students"))] if has_gaps else []),
        Head(say("First figure")),
        Head(say("The year before")),
    ]
    caption = say("{measure} at {school}", measure=name, school=own.organization.name)
    return Table(caption, tuple(heads), rows, _note(own), "disp")


def _row(own: Scope, series: Series, ends: tuple[float, float], has_gaps: bool) -> Row:
    words = own.release.words
    cells = own.release.cells(series)
    last = cells[-1]
    counted = size_bands.band(last.n_band, own.say)
    small = own.say("small group") if last.value is not None and is_small(last) else ""
    return Row(
        words.group_label(series.student_group),
        (
            Entry(counted or NOTHING),
            entry(own, last),
            _bar(own, last, ends),
            Entry(_ranged(own, last)),
            *([_gap(own, series)] if has_gaps else []),
            _past(own, cells[0], last),
            _past(own, cells[-2] if len(cells) > 1 else last, last),
        ),
        sub=small,
    )


def _bar(own: Scope, last: Cell, ends: tuple[float, float]) -> Entry:
    if last.value is None:
        return Entry("")
    other = school.in_year(own, last)
    reference = other.value if other else None
    small = is_small(last)
    return Entry(
        "",
        bar=RangeBar(*ends, last.value, last.interval, last.coding, reference, small),
    )


def _ranged(own: Scope, last: Cell) -> str:
    if last.value is not None and last.coding is not Coding.EXACT:
        return own.say(ONLY_BOUND)
    return own.release.words.interval(last) or NOTHING


def _gap(own: Scope, series: Series) -> Entry:
    found = gap_of(own, series.student_group)
    if found is None or found.figure is None:
        return Entry(NOTHING)
    words, span = own.release.words, found.figure.interval
    decimals = min((cells[-1].decimals for cells in found.both if cells), default=1)
    said = [words.span(span.low, span.high, decimals)] if span else []
    said += [own.say("could be chance")] if found.verdict == CHANCE else []
    return Entry(words.gap_size(found.figures, *found.both), sub="; ".join(said))


def _past(own: Scope, cell: Cell, last: Cell) -> Entry:
    """An earlier figure with its year; nothing where there is none."""
    if cell == last:
        return Entry(NOTHING)
    found = entry(own, cell)
    return Entry(found.text, found.mark, found.spoken, sub=str(cell.school_year))


def _axis(own: Scope, shown: list[Series]) -> tuple[float, float]:
    values = [0.0]
    for series in shown:
        last = own.release.cells(series)[-1]
        ends = (last.interval.low, last.interval.high) if last.interval else ()
        values += [value for value in (last.value, *ends) if value is not None]
    return 0.0, panels.top_of(own.indicator, tuple(values))


def _note(own: Scope) -> str:
    cells = own.cells()
    other = school.in_year(own, cells[-1]) if cells else None
    if other is None or other.value is None:
        return own.say("A to Z by kind")
    said = own.release.words.value(other)
    return own.say(
        "all students first, then A to Z by kind; the dashed line is the district, {value}",
        value=said,
    )


def _groups(own: Scope) -> tuple[Series, ...]:
    vocabulary = own.release.vocabulary
    return tuple(
        series
        for series in own.groups
        if kind_of(own.release, vocabulary.group(series.student_group))
    )


def _state(own: Scope, scopes: tuple[Scope, ...]) -> ViewState:
    """The first measure is shown without being asked for."""
    if own == scopes[0]:
        return ViewState()
    headline = own.indicator.headline_grade_band
    band = "" if own.grade_band == headline else own.grade_band
    return ViewState(measure=own.indicator.slug, grade_band=band)
