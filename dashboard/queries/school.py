"""What is published for one school, each measure beside the district."""

from datetime import date

from dashboard import addresses
from dashboard.queries import lines, measures, panels, status
from dashboard.queries.every_measure import every_measure
from dashboard.queries.scope import Scope, scope
from dashboard.view_data.chart import every_year
from dashboard.view_data.fact import Fact
from dashboard.view_data.line import Line, Pen
from dashboard.view_data.measure_row import Said
from dashboard.view_data.panel import Panel
from dashboard.view_data.school import SchoolRow
from etl.model.cell import State
from etl.model.figure import Cell
from etl.model.indicator import Direction
from etl.model.organization import Organization
from etl.published import PublishedRelease

SCHOOL, DISTRICT = Pen("brand"), Pen("context")
FACTS = 4


def measures_of(release: PublishedRelease, school: Organization, today: date) -> tuple[Scope, ...]:
    """Every measure and grade band that has a row of this school, in the plan's order."""
    found = every_measure(release, today, school.code)
    return tuple(each for each in found if each.organization == school)


def row(own: Scope) -> SchoolRow:
    beside = district(own)
    is_judged = own.indicator.direction is not Direction.NONE
    return SchoolRow(
        question=measures.question(own),
        address=addresses.indicator(own.indicator.slug, own.state),
        about=measures.about(own)
        if is_judged
        else own.say("{counted}; context, not judged", counted=measures.about(own)),
        latest=_latest(own),
        district=_district(own, beside),
        size=_size(own),
        status=status.status_mark(own, with_year=True) if is_judged and own.cells() else None,
        panel=_panel(own, beside),
    )


def facts(scopes: tuple[Scope, ...]) -> tuple[Fact, ...]:
    """The first measures that have a figure, each with its range, its size band, the district."""
    shown = [own for own in scopes if own.cells() and own.cells()[-1].value is not None]
    return tuple(_fact(own) for own in shown[:FACTS])


def lede(scopes: tuple[Scope, ...]) -> str:
    """The story of the first measure that is judged and has a figure; "" without one."""
    for own in scopes:
        is_judged = own.indicator.direction is not Direction.NONE
        if is_judged and any(cell.value is not None for cell in own.cells()):
            series, words = own.everyone, own.release.words
            figures = own.release.figures(series)
            return words.lede(own.cells(), own.release.status(series), figures)
    return ""


def district(own: Scope) -> Scope | None:
    """The same measure and grade band for the whole district, where it has them."""
    state = own.state.but(organization="")
    found = scope(own.release, own.indicator.slug, state, own.today)
    return found if found.grade_band == own.grade_band and found.cells() else None


def in_year(own: Scope, cell: Cell) -> Cell | None:
    """The district's figure of all students in the year of a school's."""
    beside = district(own)
    found = beside.cells() if beside else ()
    return next((each for each in found if each.school_year == cell.school_year), None)


def _fact(own: Scope) -> Fact:
    words, cell = own.release.words, own.cells()[-1]
    ranged, counted = words.interval(cell), words.students(cell)
    other = in_year(own, cell)
    year, say = cell.school_year, own.say
    said = [
        say("{year}; by chance {range}.", year=year, range=ranged) if ranged else f"{year}.",
        f"{counted}." if counted else "",
        say("District {value}.", value=words.value(other)) if other else "",
    ]
    name = words.measure(own.everyone)
    return Fact(name, words.value(cell), " ".join(text for text in said if text))


def _latest(own: Scope) -> Said:
    cells, words = own.cells(), own.release.words
    if not cells:
        return Said("", (own.say("Only student groups have figures"),))
    last = cells[-1]
    if last.value is None:
        return Said(words.value(last), (words.no_number(last),), is_number=False)
    ranged = words.interval(last)
    year = str(last.school_year)
    return Said(words.value(last), (f"{year}; {ranged}" if ranged else year,))


def _district(own: Scope, beside: Scope | None) -> Said:
    words = own.release.words
    cells = own.cells()
    other = in_year(own, cells[-1]) if cells else None
    if other is None and beside is not None:
        other = beside.cells()[-1]
    if other is None:
        return Said("", (own.say("No figure"),))
    return Said(words.value(other), (str(other.school_year),), other.value is not None)


def _size(own: Scope) -> Said:
    cells = own.cells()
    last = cells[-1] if cells else None
    if last is None or last.value is None:
        return Said("", (own.say("Not told"),))
    counted = own.release.words.students(last)
    if not counted:
        return Said("", (own.say("The source gives no number"),))
    return Said("", (counted,))


def _panel(own: Scope, beside: Scope | None) -> Panel | None:
    """The school and the district on one axis; None where the school has nothing to draw."""
    line = lines.line(own, pen=SCHOOL)
    if not line.shown:
        return None
    words = own.release.words
    other = lines.line(beside, pen=DISTRICT) if beside else Line("", "", DISTRICT, ())
    found = [point.year for each in (line, other) for point in each.points]
    name = words.measure(own.everyone)
    return Panel(
        id=f"school-{own.indicator.slug}-{own.grade_band}",
        name=f"{name}, {own.organization.name}",
        summary=_summary(own, beside),
        unit=own.indicator.unit,
        years=every_year(min(found), max(found)),
        line=line,
        everyone=other,
        top=panels.top_of(own.indicator, (*line.values, *other.values)),
        goal=panels.goal(own),
        is_hidden=any(point.state is State.SUPPRESSED for point in line.points),
        language=own.release.language,
    )


def _summary(own: Scope, beside: Scope | None) -> str:
    words = own.release.words
    said = words.spark_summary(own.cells())
    if not beside:
        return said
    told = words.spark_summary(beside.cells())
    return own.say("{school} District: {district}", school=said, district=told)
