"""What a reader must know of each measure before using it: source, care, hidden figures."""

from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries.scope import Scope
from dashboard.view_data.table import Entry, Head, Row, Table
from dashboard.view_state import ViewState
from etl.model.cell import State
from etl.model.figure import Series
from etl.model.indicator import Break, Caution, Indicator
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.published import PublishedRelease

NOTHING = "–"
BREAK = (
    "The test or the definition changed. No line is drawn across a break, and no change is worked "
    "out across it."
)
CAUTION = "Something moved and nobody says why. The figure is shown and judged like any other."


@dataclass(frozen=True)
class Care:
    """A break or a caution of the plan: where it stands, what it says, who says so."""

    what: str
    address: str
    where: str
    text: str
    source: str = ""


def sources(scopes: tuple[Scope, ...]) -> Table:
    """One row a measure: source, how often it comes, the years that it has."""
    heads = (
        Head("Measure", False),
        Head("Source", False),
        Head("Collected", False),
        Head("School years", False),
    )
    rows = tuple(
        Row(
            scope.indicator.name.spoken("en"),
            (
                Entry(scope.indicator.source.spoken("en") or NOTHING),
                Entry(scope.indicator.cycle.spoken("en") or NOTHING),
                Entry(_years(scope)),
            ),
            link=addresses.indicator(scope.indicator.slug),
        )
        for scope in scopes
    )
    return Table("Sources of the measures", heads, rows)


def breaks(release: PublishedRelease) -> tuple[Care, ...]:
    """Where a series ends and another begins, measure by measure."""
    return tuple(
        _care(release, indicator, each, each.reason.spoken("en"), each.source)
        for indicator in release.plan.indicators
        for each in indicator.breaks
    )


def cautions(release: PublishedRelease) -> tuple[Care, ...]:
    return tuple(
        _care(release, indicator, each, each.text.spoken("en"))
        for indicator in release.plan.indicators
        for each in indicator.cautions
    )


def hidden(release: PublishedRelease) -> Table | None:
    """Which figures of the district are hidden, a row a measure and school level; None where none
    is. It tells nothing that the measures' own pages do not show."""
    heads = (Head("Measure", False), Head("Hidden figures", False))
    rows = [
        Row(name, (Entry("; ".join(found)),), link=address)
        for indicator in release.plan.indicators
        for band in indicator.grade_bands
        for name, address, found in [_hidden(release, indicator, band.code)]
        if found
    ]
    return Table("Hidden figures of the district", heads, tuple(rows)) if rows else None


def _hidden(
    release: PublishedRelease, indicator: Indicator, band: str
) -> tuple[str, str, list[str]]:
    """The measure's name and address, and its groups with the school years that are hidden."""
    home = release.plan.organization
    listed = release.series(indicator.slug, organization=home, grade_band=band)
    found = []
    for series in listed:
        cells = release.cells(series)
        years = [each.school_year for each in cells if each.state is State.SUPPRESSED]
        if years:
            when = "every year" if len(years) == len(cells) else _runs(years)
            found.append(f"{release.words.group_label(series.student_group)}, {when}")
    return _name(release, indicator, band), _address(indicator, band), found


def _runs(years: list[SchoolYear]) -> str:
    """ "2011-12, 2013-14 to 2015-16"."""
    runs: list[list[SchoolYear]] = []
    for year in years:
        if runs and year - runs[-1][-1] == 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]} to {r[-1]}" for r in runs)


def _care(
    release: PublishedRelease, indicator: Indicator, each: Break | Caution, text: str, by: str = ""
) -> Care:
    band = each.grade_band if each.grade_band != "all" else indicator.headline_grade_band
    place = [str(each.school_year)]
    if isinstance(each, Caution):
        if each.student_group:
            place.append(release.words.group_label(each.student_group))
        if each.organization and each.organization in release.organizations:
            place.append(release.organizations[each.organization].name)
    name = _name(release, indicator, each.grade_band)
    return Care(name, _address(indicator, band), ", ".join(place), text, by)


def _name(release: PublishedRelease, indicator: Indicator, band: str) -> str:
    everyone = Series(indicator.slug, release.plan.organization, band, ALL)
    return release.words.measure(everyone)


def _address(indicator: Indicator, band: str) -> str:
    chosen = "" if band == indicator.headline_grade_band else band
    return addresses.indicator(indicator.slug, ViewState(grade_band=chosen))


def _years(scope: Scope) -> str:
    cells = scope.cells()
    if not cells:
        return "None yet"
    first, last = cells[0].school_year, cells[-1].school_year
    return str(first) if first == last else f"{first} to {last}"
