"""What a page is about: one indicator, one organization, one grade band, as far as they exist."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.speech import Speech, noted, speech
from dashboard.view_state import ONE_CHART, RATIO, TABLE, ViewState
from etl.model.figure import Cell, Series
from etl.model.indicator import Indicator
from etl.model.organization import Kind, Organization
from etl.model.school_year import NotASchoolYear, SchoolYear
from etl.model.student_group import ALL
from etl.published import PublishedRelease

NO_SUCH_ORGANIZATION = noted(
    "This address asks for an organization that has no figures for this measure. "
    "The whole district is shown."
)
NO_SUCH_BAND = noted(
    "This address asks for a school level that this measure does not have. Another is shown."
)
NO_SUCH_GROUP = noted("This address asks for a student group that has no figures here.")
NO_SUCH_COMPARISON = noted("This address asks for a comparison that cannot be made here.")
NO_SUCH_YEARS = noted(
    "This address asks for school years that this measure does not have. Every year is shown."
)


@dataclass(frozen=True)
class Scope:
    """`state` holds the choices that exist; `notes` says which did not. `first` is the first school
    year to be shown, where a reader left out those before it."""

    release: PublishedRelease
    indicator: Indicator
    organization: Organization
    grade_band: str
    state: ViewState
    today: date
    notes: tuple[str, ...] = ()
    first: SchoolYear | None = None

    @property
    def say(self) -> Speech:
        return speech(self.release.language)

    @property
    def is_school(self) -> bool:
        """A school or a programme: anything smaller than the district."""
        return self.organization.kind not in (Kind.DISTRICT, Kind.STATE)

    @property
    def everyone(self) -> Series:
        return self.of(ALL)

    @property
    def groups(self) -> tuple[Series, ...]:
        """Every student group with at least one row in the years shown, in the vocabulary's order,
        without All students."""
        return tuple(
            series
            for series in self._series
            if series.student_group != ALL
            and (self.first is None or self.shown(series.student_group))
        )

    @property
    def years(self) -> tuple[SchoolYear, ...]:
        """Every school year in which something was published here, whatever is shown."""
        cells = (cell for series in self._series for cell in self.release.cells(series))
        return tuple(sorted({cell.school_year for cell in cells}))

    @property
    def _series(self) -> tuple[Series, ...]:
        return self.release.series(
            self.indicator.slug, organization=self.organization.code, grade_band=self.grade_band
        )

    def of(self, group: str) -> Series:
        return Series(self.indicator.slug, self.organization.code, self.grade_band, group)

    def cells(self, group: str = ALL) -> tuple[Cell, ...]:
        """Every year that was published."""
        return self.release.cells(self.of(group))

    def shown(self, group: str = ALL) -> tuple[Cell, ...]:
        """Those of the years that the reader wants to see."""
        cells = self.cells(group)
        if self.first is None:
            return cells
        return tuple(cell for cell in cells if cell.school_year >= self.first)


def scope(release: PublishedRelease, slug: str, state: ViewState, today: date) -> Scope:
    """Raises KeyError for an indicator that the plan does not have. Other unknown choices are left
    out and noted."""
    indicator, say = release.plan.indicator(slug), speech(release.language)
    notes = []
    code, home = state.organization, release.plan.organization
    if code and not (code in release.organizations and release.series(slug, organization=code)):
        notes.append(say(NO_SUCH_ORGANIZATION))
        code = ""
    organization = release.organizations[code or home]
    band = state.grade_band
    offered = bands(release, slug, organization.code)
    if band and band not in offered:
        notes.append(say(NO_SUCH_BAND))
        band = ""
    chosen = band or _headline_band(indicator, offered)
    own = state.but(
        organization="" if organization.code == home else code,
        grade_band=band,
        view=state.view if state.view in (TABLE, ONE_CHART) else "",
        scale=RATIO if state.scale == RATIO else "",
    )
    found = Scope(release, indicator, organization, chosen, own, today, tuple(notes))
    return _from_year(found) if state.years else found


def _from_year(scope: Scope) -> Scope:
    """The scope without the years before the first that is asked for; a note where it is none of
    the measure's."""
    known, wanted = scope.years, scope.state.years
    first = _first_year(known, wanted)
    if first is None:
        every = scope.state.but(years="")
        return replace(scope, state=every, notes=(*scope.notes, scope.say(NO_SUCH_YEARS)))
    if first <= known[0]:
        return replace(scope, state=scope.state.but(years=""))
    return replace(scope, first=first)


def _first_year(known: tuple[SchoolYear, ...], wanted: str) -> SchoolYear | None:
    """ "3" are the last three school years, "2014-15" is that year and all after it."""
    if not known:
        return None
    if wanted.isdecimal() and len(wanted) < 3:
        back = min(int(wanted) - 1, known[-1] - known[0])
        return known[-1] + -back if back >= 0 else None
    try:
        first = SchoolYear.parse(wanted)
    except NotASchoolYear:
        return None
    return first if known[0] <= first <= known[-1] else None


def home_scope(release: PublishedRelease, slug: str, today: date) -> Scope:
    """The indicator as the home page shows it: the district, in the headline grade band."""
    return scope(release, slug, ViewState(), today)


def bands(release: PublishedRelease, slug: str, organization: str) -> tuple[str, ...]:
    """The grade bands that have figures for an organization, in the plan's order."""
    found = {series.grade_band for series in release.series(slug, organization=organization)}
    listed = release.plan.indicator(slug).grade_bands
    return tuple(band.code for band in listed if band.code in found)


def _headline_band(indicator: Indicator, offered: tuple[str, ...]) -> str:
    if indicator.headline_grade_band in offered or not offered:
        return indicator.headline_grade_band
    return offered[0]
