"""How much of each measure can be shown: figures of student groups, schools, school years.

Counted from published figures alone, so it tells nothing that the pages of the measures do not.
"""

from collections import Counter
from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries.scope import Scope
from dashboard.speech import Speech, noted
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.cell import Coding, State
from etl.model.figure import Cell
from etl.model.organization import Kind
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL

NOTHING = "–"
TITLE = noted("What can be shown of each measure, in the whole district")
HEADS = (
    Head(noted("Measure"), is_number=False),
    Head(noted("Figures of groups shown")),
    Head(noted("Hidden")),
    Head(noted("Only a bound")),
    Head(noted("Not reported")),
    Head(noted("Schools with a figure")),
    Head(noted("School years"), is_number=False),
)


@dataclass(frozen=True)
class Coverage:
    """Of one measure and school level: the figures of student groups in the district by what
    stands in their place, the years, and how many of the schools that could have a figure have
    one in the latest year."""

    scope: Scope
    shown: int
    hidden: int
    bound: int
    not_reported: int
    years: tuple[SchoolYear, ...]
    missing: tuple[SchoolYear, ...]
    schools: tuple[int, int]

    @property
    def figures(self) -> int:
        return self.shown + self.hidden + self.not_reported


def coverage(scope: Scope) -> Coverage:
    cells = [cell for series in scope.groups for cell in scope.release.cells(series)]
    states = Counter(cell.state for cell in cells)
    is_coded = [c.state is State.REPORTED and c.coding is not Coding.EXACT for c in cells]
    years = tuple(sorted({cell.school_year for cell in (*cells, *scope.cells())}))
    return Coverage(
        scope,
        shown=states[State.REPORTED],
        hidden=states[State.SUPPRESSED],
        bound=sum(is_coded),
        not_reported=states[State.NOT_REPORTED],
        years=years,
        missing=_missing(years),
        schools=_schools(scope),
    )


def lede(say: Speech, found: tuple[Coverage, ...]) -> str:
    """How many of all figures of groups are shown, and how many are hidden."""
    total = sum(each.figures for each in found)
    if not total:
        return say("Only all students together have figures in this release.")
    shown, hidden = sum(each.shown for each in found), sum(each.hidden for each in found)
    return say(
        "There are {total} figures of student groups in the district. {shown} are shown "
        "({share}%), and {hidden} are hidden.",
        total=f"{total:,}",
        shown=f"{shown:,}",
        share=f"{100 * shown / total:.0f}",
        hidden=f"{hidden:,}",
    )


def coverage_table(say: Speech, found: tuple[Coverage, ...]) -> Table:
    heads = tuple(Head(say(head.title), head.is_number) for head in HEADS)
    return Table(say(TITLE), heads, tuple(_row(say, each) for each in found), kind="disp")


def _row(say: Speech, each: Coverage) -> Row:
    scope = each.scope
    of = say("{count} of {total}", count=each.shown, total=each.figures)
    here, all_of_them = each.schools
    schools = say("{count} of {total}", count=here, total=all_of_them) if here else NOTHING
    return Row(
        scope.release.words.measure(scope.everyone),
        (
            Entry(of if each.figures else NOTHING),
            Entry(str(each.hidden)),
            Entry(str(each.bound)),
            Entry(str(each.not_reported)),
            Entry(schools),
            Entry(_span(say, each.years), sub=_told_missing(say, each.missing)),
        ),
        link=addresses.indicator(scope.indicator.slug, scope.state),
    )


def _span(say: Speech, years: tuple[SchoolYear, ...]) -> str:
    if not years:
        return say("No data yet")
    first, last = years[0], years[-1]
    return str(first) if first == last else say("{first} to {last}", first=first, last=last)


def _told_missing(say: Speech, missing: tuple[SchoolYear, ...]) -> str:
    return say("without {years}", years=", ".join(map(str, missing))) if missing else ""


def _missing(years: tuple[SchoolYear, ...]) -> tuple[SchoolYear, ...]:
    """School years between the first and the last that have no row."""
    if not years:
        return ()
    between = (SchoolYear(ending) for ending in range(years[0].ending, years[-1].ending))
    return tuple(year for year in between if year not in years)


def _schools(scope: Scope) -> tuple[int, int]:
    """Schools with a figure of all students in the latest year that any school has, and schools
    that have a row in any year."""
    found = {
        series.organization: scope.release.cells(series)
        for series in scope.release.series(scope.indicator.slug, grade_band=scope.grade_band)
        if series.student_group == ALL and _is_school(scope, series.organization)
    }
    years = [cell.school_year for cells in found.values() for cell in cells]
    if not years:
        return 0, 0
    return sum(_has(cells, max(years)) for cells in found.values()), len(found)


def _is_school(scope: Scope, code: str) -> bool:
    place = scope.release.organizations.get(code)
    return place is not None and place.kind not in (Kind.DISTRICT, Kind.STATE)


def _has(cells: tuple[Cell, ...], year: SchoolYear) -> bool:
    return any(c.school_year == year and c.state is State.REPORTED for c in cells)
