"""An index and the parts that it is made of: wherever it is told, they are told too."""

from dashboard import addresses
from dashboard.queries.groups_by_year import is_told
from dashboard.queries.scope import Scope, scope
from dashboard.queries.table import NOTHING, entry
from dashboard.speech import noted
from dashboard.view_data.table import Entry, Head, Mark, Row, Table
from dashboard.view_data.told import Told
from dashboard.view_state import ViewState
from etl.model.figure import Cell
from etl.model.indicator import Indicator
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear

MADE_OF = noted("Made of {parts}, in {year}.")
NO_FIGURE = noted("no figure yet")


def parts(own: Scope) -> tuple[Scope, ...]:
    """The parts of an index at the same place, in the plan's order; () for any other measure."""
    state = ViewState(organization=own.state.organization, grade_band=own.state.grade_band)
    return tuple(scope(own.release, slug, state, own.today) for slug in own.indicator.parts)


def indexes(plan: Plan, slug: str) -> tuple[Indicator, ...]:
    """The indexes that an indicator is a part of."""
    return tuple(each for each in plan.indicators if slug in each.parts)


def said(own: Scope) -> str:
    """ "Made of Feeling safe 72.9, Belonging 66.0 and Help from adults 71.4, in 2024-25." Each with
    its mark where there is no number; "" for a measure that is no index."""
    found = parts(own)
    year = _latest(own)
    if not found or year is None:
        return ""
    told = [f"{_name(each)} {_value(each, year)}" for each in found]
    listed = own.say("{items} and {last}", items=", ".join(told[:-1]), last=told[-1])
    return own.say(MADE_OF, parts=listed, year=year)


def links(own: Scope) -> tuple[Told, ...]:
    """Each part with its question and the address of its own page."""
    return tuple(
        Told(
            _name(each),
            addresses.indicator(each.indicator.slug, each.state),
            each.indicator.title.spoken(each.release.language),
        )
        for each in parts(own)
    )


def table(own: Scope) -> Table | None:
    """One row a group, All students first: the index and each part, in the latest year of the
    index. Complements of services have none, as on every list of groups. None for a measure that
    is no index, or that has no figure here."""
    found, year = parts(own), _latest(own)
    if not found or year is None:
        return None
    words, say = own.release.words, own.say
    heads = (
        Head(say("Student group"), is_number=False),
        *(Head(_name(each)) for each in (own, *found)),
    )
    rows = []
    for series in (own.everyone, *own.groups):
        group = series.student_group
        told = tuple(_entry(each, _in(each.cells(group), year)) for each in (own, *found))
        if is_told(own, series) and any(each.mark is not Mark.NO_DATA for each in told):
            rows.append(Row(words.group_label(group), told))
    caption = say("{measure} and its parts, {year}", measure=_name(own), year=year)
    return Table(caption, heads, tuple(rows))


def _latest(own: Scope) -> SchoolYear | None:
    cells = own.cells()
    return cells[-1].school_year if cells else None


def _name(own: Scope) -> str:
    return own.indicator.name.spoken(own.release.language)


def _in(cells: tuple[Cell, ...], year: SchoolYear) -> Cell | None:
    return next((cell for cell in cells if cell.school_year == year), None)


def _entry(own: Scope, cell: Cell | None) -> Entry:
    return entry(own, cell) if cell else Entry(NOTHING, Mark.NO_DATA)


def _value(own: Scope, year: SchoolYear) -> str:
    cell = _in(own.cells(), year)
    words = own.release.words
    return (words.value(cell) or NOTHING).lower() if cell else own.say(NO_FIGURE)
