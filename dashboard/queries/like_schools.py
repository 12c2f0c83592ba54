"""Schools whose students are most like those of one school, A to Z, and never ranked."""

from collections.abc import Iterable

from dashboard import addresses
from dashboard.queries import panels
from dashboard.queries.by_name import by_name
from dashboard.queries.lines import is_small
from dashboard.queries.scope import Scope
from dashboard.view_data.range_bar import RangeBar
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.cell import Coding
from etl.model.figure import Cell, Series
from etl.model.indicator import Direction, Unit
from etl.model.student_group import ALL

FEWEST = 2
NOTHING = "–"


def chosen(scopes: tuple[Scope, ...], asked: str) -> Scope | None:
    """The measure that the reader asked for, else the first that is judged and has schools like
    this one; None where none has."""
    judged = [own for own in scopes if own.indicator.direction is not Direction.NONE]
    found = [own for own in judged if len(like(own)) >= FEWEST]
    wanted = [own for own in found if own.indicator.slug == asked]
    return next(iter((*wanted, *found)), None)


def like(own: Scope) -> tuple[str, ...]:
    """The codes of the schools, by the plan's own percents of context; () where it has none."""
    cells = own.cells()
    if not cells or cells[-1].value is None:
        return ()
    return own.release.similar_schools(
        own.indicator.slug, own.organization.code, own.grade_band, cells[-1].school_year
    )


def table(own: Scope) -> Table:
    """This school among those like it: figure, range by chance and share of low-income students."""
    say, words = own.say, own.release.words
    year = own.cells()[-1].school_year
    called = own.release.organizations
    codes = sorted((own.organization.code, *like(own)), key=lambda code: by_name(called[code]))
    cells = {code: _cell(own, code) for code in codes}
    top = panels.top_of(own.indicator, tuple(_ends(cells.values())))
    need = own.release.plan.low_income_share
    heads = [
        Head(say("School, A to Z"), is_number=False),
        Head(str(year)),
        Head(f"0 – {top:g}{'%' if own.indicator.unit is Unit.PERCENT else ''}", is_number=False),
        Head(say("Range by chance")),
        *([Head(say("Low-income students"))] if need else []),
    ]
    rows = tuple(_row(own, code, cells[code], top) for code in codes)
    caption = say("{measure} at schools with similar students", measure=words.measure(own.everyone))
    return Table(caption, tuple(heads), rows, kind="disp")


def _row(own: Scope, code: str, cell: Cell | None, top: float) -> Row:
    words, school = own.release.words, own.release.organizations[code]
    is_own = code == own.organization.code
    if cell is None or cell.value is None:
        entries = [Entry(NOTHING), Entry(NOTHING), Entry(NOTHING)]
    else:
        bar = RangeBar(
            0.0,
            top,
            cell.value,
            cell.interval,
            cell.coding,
            is_small=is_small(cell),
            colour="brand" if is_own else "context",
        )
        ranged = words.interval(cell) if cell.coding is Coding.EXACT else ""
        value = Entry(words.value(cell), is_strong=is_own)
        entries = [value, Entry("", bar=bar), Entry(ranged or NOTHING)]
    if own.release.plan.low_income_share:
        entries.append(Entry(_need(own, code)))
    sub = own.say("this school") if is_own else ""
    return Row(school.name, tuple(entries), link="" if is_own else addresses.school(code), sub=sub)


def _cell(own: Scope, code: str) -> Cell | None:
    series = Series(own.indicator.slug, code, own.grade_band, ALL)
    year = own.cells()[-1].school_year
    return next((c for c in own.release.cells(series) if c.school_year == year), None)


def _need(own: Scope, code: str) -> str:
    series = Series(own.release.plan.low_income_share, code, ALL, ALL)
    year = own.cells()[-1].school_year
    cell = next((c for c in own.release.cells(series) if c.school_year == year), None)
    return own.release.words.value(cell) if cell is not None and cell.value is not None else NOTHING


def _ends(cells: Iterable[Cell | None]) -> list[float]:
    found = [0.0]
    for cell in cells:
        if cell is not None and cell.value is not None:
            found += [cell.value, *([cell.interval.high] if cell.interval else [])]
    return found
