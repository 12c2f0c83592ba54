"""What a reader must know of each measure before using it: source, care, hidden figures."""

from dashboard import addresses
from dashboard.queries import nodes
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_data.told import Told
from dashboard.view_state import ViewState
from etl.model.cell import State
from etl.model.figure import Series
from etl.model.indicator import Break, Caution, Indicator
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.model.text import Text
from etl.published import PublishedRelease

BREAK = noted(
    "The test or the definition changed. No line is drawn across a break, and no change is worked "
    "out across it."
)
CAUTION = noted(
    "Something moved and nobody says why. The figure is shown and judged like any other."
)


def sources(scopes: tuple[Scope, ...]) -> tuple[Told, ...]:
    """Where each measure comes from, how often it comes, the years that it has."""
    return tuple(
        Told(
            scope.indicator.name.spoken(scope.release.language),
            addresses.indicator(scope.indicator.slug),
            scope.indicator.source.spoken(scope.release.language),
            english=scope.indicator.source.untranslated(scope.release.language),
            under=_cycle(scope) + scope.say("School years: {years}.", years=_years(scope)),
        )
        for scope in scopes
    )


def breaks(release: PublishedRelease) -> tuple[Told, ...]:
    """Where a series ends and another begins, measure by measure."""
    return tuple(
        _told(release, indicator, each, each.reason, each.source)
        for indicator in nodes.in_order(release.plan)
        for each in indicator.breaks
    )


def cautions(release: PublishedRelease) -> tuple[Told, ...]:
    return tuple(
        _told(release, indicator, each, each.text)
        for indicator in nodes.in_order(release.plan)
        for each in indicator.cautions
    )


def hidden(release: PublishedRelease) -> tuple[Told, ...]:
    """Which figures of the district are hidden, for each measure and school level that has some.
    It tells nothing that the measures' own pages do not show."""
    return tuple(
        Told(_name(release, indicator, band.code), _address(indicator, band.code), found)
        for indicator in nodes.in_order(release.plan)
        for band in indicator.grade_bands
        if (found := _hidden(release, indicator, band.code))
    )


def _hidden(release: PublishedRelease, indicator: Indicator, band: str) -> str:
    """The groups with hidden figures and their school years, in words."""
    home = release.plan.organization
    listed = release.series(indicator.slug, organization=home, grade_band=band)
    found, say = [], speech(release.language)
    for series in listed:
        cells = release.cells(series)
        years = [each.school_year for each in cells if each.state is State.SUPPRESSED]
        if years:
            when = say("every year") if len(years) == len(cells) else _runs(release, years)
            found.append(f"{release.words.group_label(series.student_group)}, {when}")
    return "; ".join(found)


def _runs(release: PublishedRelease, years: list[SchoolYear]) -> str:
    """ "2011-12, 2013-14 to 2015-16"."""
    say = speech(release.language)
    return ", ".join(
        str(run[0]) if len(run) == 1 else say("{first} to {last}", first=run[0], last=run[-1])
        for run in release.words.in_a_row(years)
    )


def _told(
    release: PublishedRelease, indicator: Indicator, each: Break | Caution, text: Text, by: str = ""
) -> Told:
    band = each.grade_band if each.grade_band != "all" else indicator.headline_grade_band
    place = [str(each.school_year)]
    if isinstance(each, Caution):
        if each.student_group:
            place.append(release.words.group_label(each.student_group))
        if each.organization and each.organization in release.organizations:
            place.append(release.organizations[each.organization].name)
    name = _name(release, indicator, each.grade_band)
    source = speech(release.language)("Source: {source}.", source=by) if by else ""
    english = text.untranslated(release.language)
    said = text.spoken(release.language)
    return Told(name, _address(indicator, band), said, ", ".join(place), source, english)


def _name(release: PublishedRelease, indicator: Indicator, band: str) -> str:
    everyone = Series(indicator.slug, release.plan.organization, band, ALL)
    return release.words.measure(everyone)


def _address(indicator: Indicator, band: str) -> str:
    chosen = "" if band == indicator.headline_grade_band else band
    return addresses.indicator(indicator.slug, ViewState(grade_band=chosen))


def _cycle(scope: Scope) -> str:
    words = scope.indicator.cycle.spoken(scope.release.language).rstrip(".")
    return f"{words}. " if words else ""


def _years(scope: Scope) -> str:
    """The first and the last year of any group of the district: some measures have only groups."""
    release = scope.release
    found = release.series(scope.indicator.slug, organization=release.plan.organization)
    years = [cell.school_year for series in found for cell in release.cells(series)]
    if not years:
        return scope.say("none yet")
    first, last = min(years), max(years)
    if first == last:
        return str(first)
    return scope.say("{first} to {last}", first=first, last=last)
