"""The door that readers use: what was published, and nothing else.

Read-only, and light: no pandas, no scipy, no spreadsheet library is imported behind it. It also
answers a reader's own comparison, with the same functions that `etl.measure` used to publish.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from etl.measure.reader import compare
from etl.measure.scan.discovery import LEVEL
from etl.measure.schools.similar import HOW_MANY, similar_schools
from etl.model.commentary import Comment
from etl.model.disparity import Disparity
from etl.model.figure import Cell, Figure, FigureName, Series, Status, StatusCode
from etl.model.indicator import Direction, Unit
from etl.model.method import Method
from etl.model.organization import Kind, Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.release import Release
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL, ALL_OTHERS, Vocabulary
from etl.model.summary import Summary
from etl.publish import manifest as manifests
from etl.publish.codec import from_json
from etl.publish.commentary import read_commentary, said_of
from etl.publish.home import releases_folder
from etl.publish.manifest import DamagedRelease
from etl.publish.opened import Opened
from etl.publish.places import (
    read_all_cells,
    read_cells,
    read_figures,
    read_series,
    read_statuses,
)
from etl.publish.store import Pointer, all_releases, line, pointer
from etl.publish.tables import Tables
from etl.publish.wholes import (
    read_figures_everywhere,
    read_scan,
    read_summaries,
    read_values,
)
from etl.rounding import half_away_one as rounded
from etl.wording.phrase import ENGLISH, LANGUAGES
from etl.wording.words import Words

__all__ = ["DamagedRelease", "NoRelease", "Published", "PublishedRelease", "Withdrawn", "rounded"]


class NoRelease(LookupError):
    """Nothing has been published here yet, or not under this number."""


class Withdrawn(LookupError):
    """This release was published once and taken back."""


class Published:
    """The releases of one installation's public folder. Safe to share between threads."""

    def __init__(self, public: Path) -> None:
        self._public = public
        self._opened = Opened(public, PublishedRelease)
        self._release = self._opened.get

    def current(self) -> "PublishedRelease":
        """The release that the pointer names now, or the good one before it where that is damaged;
        raises NoRelease before the first, DamagedRelease where none is good."""
        return self._opened.shown(self._pointed())

    def pointed(self) -> str:
        """The id that the pointer names, damaged or not; raises NoRelease before the first."""
        return self._pointed().release

    def release(self, number: int) -> "PublishedRelease":
        """A release by its number, as old links ask for it; an earlier one as of the day it came
        out. Raises Withdrawn for one that was taken back, and NoRelease for any other that is not
        public: those after the current one were undone."""
        now = pointer(self._public)
        last = self.current().release.number if now else 0
        for release in self.releases():
            if release.number != number:
                continue
            if release.withdrawn:
                raise Withdrawn(release.withdrawn)
            if number <= last:
                found = self._release(release.id)
                return found if number == last else found.on_its_day
        raise NoRelease(f"There is no release {number}.")

    def releases(self) -> tuple[Release, ...]:
        """Every release, oldest first, but for those that cannot be read."""
        return all_releases(self._public, without_damaged=True)

    def line(self) -> str:
        """Changes whenever a release is added or withdrawn; costs two looks into a folder."""
        return line(self._public)

    def standing(self) -> tuple[Release, ...]:
        """The releases that led to the public one and itself, oldest first, without those that
        were undone or withdrawn."""
        now = pointer(self._public)
        line = (*now.before, now.release) if now else ()
        whole = {each.id: each for each in self.releases() if not each.withdrawn}
        return tuple(whole[each] for each in line if each in whole) or tuple(whole.values())

    def before(self, release: Release) -> "PublishedRelease | None":
        """What was public before `release`, or None for the first. A release that was undone
        does not count; of one that is not in the line of the public one, its number decides."""
        earlier = [each for each in self.standing() if each.number < release.number]
        return self._release(earlier[-1].id) if earlier else None

    def on(self, day: date, release: Release) -> "PublishedRelease | None":
        """What stood at the end of `day`: at the latest `release` itself; None before the first."""
        come = [
            each
            for each in self.standing()
            if each.number <= release.number and each.published_at.date() <= day
        ]
        return self._release(come[-1].id) if come else None

    def _pointed(self) -> Pointer:
        now = pointer(self._public)
        if now is None:
            raise NoRelease("Nothing has been published here yet.")
        return now


def open_published(public: Path) -> Published:
    """The public folder of an installation. Opens no file before it is asked for one."""
    return Published(public)


def _since(first: SchoolYear | None, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if first is None or cell.school_year >= first)


def methods() -> dict[str, tuple[Method, ...]]:
    """How each number is worked out, with an example of each, by heading."""
    from etl.methods import methods as told

    return told()


class PublishedRelease:
    """One release: its plan, words, privacy rules, cells, figures and statuses, told in `language`.

    Raises DamagedRelease when a file of it is not as it was published.
    """

    language = ENGLISH

    def __init__(self, public: Path, release_id: str) -> None:
        folder = releases_folder(public) / release_id
        manifest = manifests.verify(folder)
        self.release: Release = manifest.release
        self.plan: Plan = from_json((folder / "plan.json").read_bytes(), Plan)
        self.vocabulary: Vocabulary = from_json(
            (folder / "vocabulary.json").read_bytes(), Vocabulary
        )
        listed = from_json((folder / "organizations.json").read_bytes(), tuple[Organization, ...])
        self.organizations: Mapping[str, Organization] = MappingProxyType(
            {each.code: each for each in listed}
        )
        self.rules: PrivacyRules = from_json((folder / "privacy.json").read_bytes(), PrivacyRules)
        self._commentary = read_commentary(folder, manifest)
        self._tables = Tables(public, release_id)
        # Bounded: a reader walks through few indicators, and a school has few rows.
        self._cells = lru_cache(maxsize=1024)(partial(read_cells, self._tables))
        self._figures = lru_cache(maxsize=256)(partial(read_figures, self._tables))
        self._statuses = lru_cache(maxsize=256)(partial(read_statuses, self._tables))
        self._summaries = lru_cache(maxsize=64)(partial(read_summaries, self._tables))
        self._series_of = lru_cache(maxsize=256)(self._read_series)
        self._spoken = {self.language: self}

    def in_language(self, language: str) -> "PublishedRelease":
        """The same release told in "en" or "es", the same object each time. Raises ValueError."""
        if language not in self._spoken:
            other = copy(self)
            other.language, other.words = language, self.words_in(language)
            self._spoken.setdefault(language, other)
        return self._spoken[language]

    @cached_property
    def words(self) -> Words:
        """The sentences of `etl.wording`, bound to this release's plan and vocabulary."""
        return self.words_in(self.language)

    @cached_property
    def on_its_day(self) -> "PublishedRelease":
        """The same release as of the day it came out: what was due then is due, and nothing is
        overdue that has come since."""
        other, day = copy(self), self.release.published_at.date()
        other.plan = replace(self.plan, as_of=min(day, self.plan.as_of or day))
        other._spoken = {self.language: other}
        return other

    def words_in(self, language: str) -> Words:
        """The same sentences in "en" or "es". Raises ValueError for another language."""
        if language not in LANGUAGES:
            raise ValueError(f"no sentences in {language!r}; there are {', '.join(LANGUAGES)}")
        return Words(self.plan, self.vocabulary, dict(self.organizations), language)

    def series(
        self, indicator: str, *, organization: str | None = None, grade_band: str | None = None
    ) -> tuple[Series, ...]:
        """Every series of an indicator that has at least one row, in the vocabulary's order."""
        return tuple(
            each
            for each in self._series_of(indicator)
            if organization in (None, each.organization) and grade_band in (None, each.grade_band)
        )

    def cells(self, series: Series) -> tuple[Cell, ...]:
        """The published observations of a series, in year order; empty when there are none."""
        return self._cells(series.indicator, series.organization).get(series, ())

    def all_cells(self, indicator: str) -> Mapping[Series, tuple[Cell, ...]]:
        """The published observations of every series of an indicator, read at once."""
        return read_all_cells(self._tables, indicator)

    def figures(self, series: Series) -> tuple[Figure, ...]:
        """Worked out against the plan's comparison when the release was made, in year order."""
        return self._figures(series.indicator, series.organization).get(series, ())

    def all_figures(
        self, indicator: str, *names: FigureName
    ) -> Mapping[Series, tuple[Figure, ...]]:
        """The figures of these names of every series of an indicator, read at once."""
        return read_figures_everywhere(self._tables, indicator, names)

    def summaries(
        self, indicator: str, organization: str | None = None, grade_band: str | None = None
    ) -> tuple[Summary, ...]:
        """What is said of many groups or schools at once, by dimension and name in year order.
        Empty for a release that was made before there were any."""
        return tuple(
            each
            for each in self._summaries(indicator)
            if organization in (None, each.organization) and grade_band in (None, each.grade_band)
        )

    def commentary(self, indicator: str = "") -> tuple[Comment, ...]:
        """What the district says of an indicator, or of all (""): the latest school year first."""
        return said_of(self._commentary, indicator)

    def scan(self, indicator: str = "", most: int = 100) -> tuple[Disparity, ...]:
        """The latest gaps that stand out when all of the release are looked at together, the widest
        first; `most` of them, of one indicator or of all."""
        return read_scan(self._tables, indicator, LEVEL, most)

    def similar_schools(
        self,
        indicator: str,
        organization: str,
        grade_band: str,
        school_year: SchoolYear,
        most: int = HOW_MANY,
    ) -> tuple[str, ...]:
        """Codes of the schools whose students are most like the school's own, nearest first, among
        those of its level that have a figure there. By the percents of the plan's context, all but
        what it calls a resource: that is no trait of students."""
        there = read_values(self._tables, indicator, grade_band, ALL, school_year)
        own = self.organizations.get(organization)
        if own is None or organization not in there:
            return ()
        codes = sorted(
            code
            for code in there
            if code in self.organizations
            and (self.organizations[code].kind, self.organizations[code].level)
            == (own.kind, own.level)
        )
        told = [
            read_values(self._tables, slug, ALL, ALL, school_year)
            for slug in dict.fromkeys((self.plan.low_income_share, *self.plan.context))
            if slug not in ("", indicator, *self.plan.resources)
            and self.plan.indicator(slug).unit is Unit.PERCENT
        ]
        shares = [[each.get(code, float("nan")) for each in told] for code in codes]
        if not told:
            return ()
        found = similar_schools(shares, how_many=most).school[codes.index(organization)]
        return tuple(codes[place] for place in found.tolist() if place >= 0)

    def statuses(self, series: Series) -> tuple[Status, ...]:
        """One a year, each as if that year were the latest."""
        return self._statuses(series.indicator, series.organization).get(series, ())

    def status(self, series: Series) -> Status:
        """The status of the latest year. Where there is no figure yet: no data."""
        known = self.statuses(series)
        return known[-1] if known else Status(series, None, StatusCode.NO_DATA, rule=1)

    def default_comparison(self, series: Series) -> str:
        """The code compared with unless a reader chooses: a group, "all_others" or "all"; "" for
        All students, for the comparison group itself, and for context (no gap is worked out)."""
        context = self.plan.indicator(series.indicator).direction is Direction.NONE
        if series.student_group == ALL or context:
            return ""
        named = {f.comparison for f in self.figures(series) if f.name is FigureName.GAP}
        if named:
            return min(named)
        indicator = self.plan.indicator(series.indicator)
        dimension = self.vocabulary.group(series.student_group).dimension
        comparison = self.plan.comparison(indicator, dimension)
        if comparison and comparison.student_group == series.student_group:
            return ""
        return comparison.student_group if comparison else ALL

    def compare(
        self, series: Series, comparison: str, since: SchoolYear | None = None
    ) -> tuple[Figure, ...]:
        """A reader's own comparison: a group's code, "all", "all_others" or "goal", worked out from
        the years `since` one. Context has no gaps to compare."""
        if self.plan.indicator(series.indicator).direction is Direction.NONE:
            return ()
        if since is None and comparison == self.default_comparison(series) != ALL_OTHERS:
            published = [f for f in self.figures(series) if f.comparison == comparison]
            if published:
                return tuple(published)
        other = Series(series.indicator, series.organization, series.grade_band, comparison)
        everybody = Series(series.indicator, series.organization, series.grade_band, ALL)
        return compare(
            self.plan.indicator(series.indicator),
            _since(since, self.cells(series)),
            _since(since, self.cells(other)),
            _since(since, self.cells(everybody)),
            comparison,
            at_school=self.organizations[series.organization].kind
            not in (Kind.DISTRICT, Kind.STATE),
        )

    def _read_series(self, indicator: str) -> tuple[Series, ...]:
        order = {group.code: place for place, group in enumerate(self.vocabulary.groups)}
        last = len(order)
        return tuple(
            sorted(
                read_series(self._tables, indicator),
                key=lambda s: (s.organization, s.grade_band, order.get(s.student_group, last)),
            )
        )
