"""Where a public number comes from: release, file, sheet, cell, upload, people, and the rules.

For staff who may read drafts. No value of an observation is told, but what the public reads of it.
"""

from dataclasses import dataclass, field

from etl.desk.desk import Desk
from etl.desk.hidden_words import why
from etl.desk.origins import Origin, origins, rows_behind
from etl.desk.people.roles import Account, Right
from etl.model.cell import State
from etl.model.figure import Cell, Series
from etl.model.release import Release
from etl.model.school_year import SchoolYear
from etl.publish import manifest as manifests
from etl.publish.records import Records
from etl.publish.withdrawn import kept_folder
from etl.published import PublishedRelease, open_published


class NoSuchNumber(LookupError):
    """The release says nothing at this place."""


@dataclass(frozen=True)
class Place:
    """One number. `organization` is "" for the district, `release` None for the public one."""

    indicator: str
    school_year: SchoolYear
    organization: str = ""
    student_group: str = "all"
    grade_band: str = ""
    release: int | None = None


@dataclass(frozen=True)
class Traced:
    """`about` names whose number it is, `said` is what the public reads; `is_hidden` with `reason`
    for staff alone. Several `origins` where it is a total that was added up from its parts."""

    release: Release
    series: Series
    school_year: SchoolYear
    name: str
    about: str
    said: str
    is_hidden: bool
    reason: str
    rules: str
    origins: tuple[Origin, ...] = field(default_factory=tuple)
    is_total: bool = False


def trace(desk: Desk, who: Account, place: Place) -> Traced:
    """Raises NotAllowed, NoSuchNumber; NoRelease and Withdrawn as readers meet them."""
    who.need(Right.READ_DRAFTS)
    published = open_published(desk.home.public)
    release = published.current() if place.release is None else published.release(place.release)
    cell = _cell(release, place)
    records, series = Records(desk.home), cell.series
    rows = rows_behind(records, release.release, series, cell.school_year)
    with desk.catalogue.read() as connection:
        found = tuple(origins(desk.home, connection, release.release, rows))
    is_hidden = cell.state is State.SUPPRESSED
    return Traced(
        release.release,
        series,
        cell.school_year,
        release.words.measure(series),
        f"{release.organizations[series.organization].name}, "
        f"{release.vocabulary.group(series.student_group).label.en}",
        "hidden" if is_hidden else release.words.value(cell),
        is_hidden,
        _reason(records, release.release, series, cell.school_year) if is_hidden else "",
        manifests.rules_mark(kept_folder(desk.home, release.release)),
        found,
        is_total=bool(found) and found[0].organization != series.organization,
    )


def _cell(release: PublishedRelease, place: Place) -> Cell:
    if place.indicator not in {each.slug for each in release.plan.indicators}:
        raise NoSuchNumber(f"The plan has no indicator called {place.indicator}.")
    indicator = release.plan.indicator(place.indicator)
    series = Series(
        place.indicator,
        place.organization or release.plan.organization,
        place.grade_band or indicator.headline_grade_band,
        place.student_group,
    )
    for cell in release.cells(series):
        if cell.school_year == place.school_year:
            return cell
    raise NoSuchNumber(
        f"Release {release.release.number} has no number for {series.indicator}, "
        f"{series.organization}, {place.school_year}, {series.grade_band}, {series.student_group}."
    )


def _reason(records: Records, release: Release, series: Series, year: SchoolYear) -> str:
    told = records.reasons_behind(release.id)
    same = (
        (told["indicator"] == series.indicator)
        & (told["organization"] == series.organization)
        & (told["school_year"] == year.ending)
        & (told["grade_band"] == series.grade_band)
        & (told["student_group"] == series.student_group)
    )
    return why(str(told.loc[same, "reason"].iloc[0]) if same.any() else "")
