"""What a page is about: one indicator, one organization, one grade band, as far as they exist."""

from dataclasses import dataclass
from datetime import date

from dashboard.speech import Speech, noted, speech
from dashboard.view_state import TABLE, ViewState
from etl.model.figure import Cell, Series
from etl.model.indicator import Indicator
from etl.model.organization import Kind, Organization
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


@dataclass(frozen=True)
class Scope:
    """`state` holds the choices that exist; `notes` says which did not."""

    release: PublishedRelease
    indicator: Indicator
    organization: Organization
    grade_band: str
    state: ViewState
    today: date
    notes: tuple[str, ...] = ()

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
        """Every student group with at least one row here, in the vocabulary's order, without All
        students."""
        found = self.release.series(
            self.indicator.slug, organization=self.organization.code, grade_band=self.grade_band
        )
        return tuple(series for series in found if series.student_group != ALL)

    def of(self, group: str) -> Series:
        return Series(self.indicator.slug, self.organization.code, self.grade_band, group)

    def cells(self, group: str = ALL) -> tuple[Cell, ...]:
        return self.release.cells(self.of(group))


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
        view=TABLE if state.view == TABLE else "",
    )
    return Scope(release, indicator, organization, chosen, own, today, tuple(notes))


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
