"""Schools by size beside the range that chance gives schools of that size. No rank."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries import size_bands
from dashboard.queries.by_name import by_name
from dashboard.speech import speech
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.scatter import Dot, Limits, Scatter
from dashboard.view_data.table import Entry, Head, Row, Table
from dashboard.view_state import ViewState
from etl.model.cell import Coding
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series
from etl.model.indicator import Direction
from etl.model.student_group import ALL
from etl.published import PublishedRelease

# Bands of size from left to right; schools of one band stand beside each other, A to Z.
BANDS = ("10-29", "30-99", "100-299", "300+")
_NAMES = (FigureName.FUNNEL_95, FigureName.FUNNEL_998)
_EDGE = 0.08


@dataclass(frozen=True)
class Measure:
    """One measure and grade band; `schools` are the latest figures with their limits, A to Z."""

    release: PublishedRelease
    series: Series
    schools: tuple[tuple[Cell, tuple[Figure, ...]], ...]

    @property
    def name(self) -> str:
        return self.release.words.measure(self.series)


def measures(release: PublishedRelease) -> tuple[Measure, ...]:
    """Every judged measure and grade band whose schools have limits, in the plan's order."""
    found = []
    for indicator in release.plan.indicators:
        if indicator.direction is Direction.NONE:
            continue
        limits = release.all_figures(indicator.slug, *_NAMES)
        for band in (each.code for each in indicator.grade_bands):
            series = Series(indicator.slug, release.plan.organization, band, ALL)
            schools = _latest(release, limits, band)
            if len(schools) > 1:
                found.append(Measure(release, series, schools))
    return tuple(found)


def _latest(
    release: PublishedRelease, limits: Mapping[Series, tuple[Figure, ...]], band: str
) -> tuple[tuple[Cell, tuple[Figure, ...]], ...]:
    """The schools with limits in the latest year that any of them has."""
    of_band = {
        series: tuple(f for f in found if f.state is FigureState.REPORTED)
        for series, found in limits.items()
        if series.grade_band == band and series.student_group == ALL
    }
    year = max((f.school_year for found in of_band.values() for f in found), default=None)
    pairs = []
    for series, found in of_band.items():
        now = tuple(figure for figure in found if figure.school_year == year)
        for cell in release.cells(series) if now else ():
            if cell.school_year == year and cell.value is not None and cell.n_band in BANDS:
                pairs.append((cell, now))
    called = release.organizations
    return tuple(sorted(pairs, key=lambda pair: by_name(called[pair[0].series.organization])))


def chosen(found: tuple[Measure, ...], state: ViewState) -> Measure | None:
    """The measure that the address asks for, else the first; None where there is none."""
    for each in found:
        asked = state.measure == each.series.indicator
        if asked and state.grade_band in ("", each.series.grade_band):
            return each
    return found[0] if found else None


def choices(found: tuple[Measure, ...], now: Measure) -> Choices:
    links = tuple(
        Choice(
            each.name,
            addresses.schools(
                ViewState(measure=each.series.indicator, grade_band=each.series.grade_band),
                "funnel",
            ),
            each == now,
        )
        for each in found
    )
    return Choices(speech(now.release.language)("Measure"), links)


def scatter(now: Measure) -> Scatter:
    """Bands of size from left to right with their limits; each school is a mark in its band."""
    release, indicator = now.release, now.release.plan.indicator(now.series.indicator)
    say = speech(release.language)
    used = [band for band in BANDS if any(cell.n_band == band for cell, _ in now.schools)]
    year = now.schools[0][0].school_year
    return Scatter(
        id="funnel",
        name=say.plural(
            "{measure}, {count} school, {year}",
            "{measure}, {count} schools, {year}",
            len(now.schools),
            measure=now.name,
            year=year,
        ),
        summary=release.words.counted_within(now.schools),
        unit=indicator.unit,
        title=say("Number of students"),
        start=0.0,
        end=float(len(used)),
        ticks=tuple((at + 0.5, band.replace("-", "–")) for at, band in enumerate(used)),
        dots=tuple(dot for at, band in enumerate(used) for dot in _dots(now, at, band)),
        table=_table(now),
        limits=tuple(each for at, band in enumerate(used) for each in _limits(now, at, band)),
        level=_near(now.schools[0][1]).value,
        language=release.language,
    )


def _near(figures: tuple[Figure, ...]) -> Figure:
    return next(figure for figure in figures if figure.name is FigureName.FUNNEL_95)


def _dots(now: Measure, at: int, band: str) -> list[Dot]:
    own = [cell for cell, _ in now.schools if cell.n_band == band]
    words = now.release.words
    room = 1 - 4 * _EDGE
    called = now.release.organizations
    return [
        Dot(
            called[cell.series.organization].name,
            at + 2 * _EDGE + room * (place + 0.5) / len(own),
            cell.value or 0.0,
            cell.coding is not Coding.EXACT,
            f"{words.value(cell)}; {words.students(cell)}",
        )
        for place, cell in enumerate(own)
    ]


def _limits(now: Measure, at: int, band: str) -> list[Limits]:
    figures = next(found for cell, found in now.schools if cell.n_band == band)
    return [
        Limits(
            at + _EDGE,
            at + 1 - _EDGE,
            each.low,
            each.high,
            each.name is FigureName.FUNNEL_998,
        )
        for each in figures
        if each.low is not None and each.high is not None
    ]


def _table(now: Measure) -> Table:
    words, called = now.release.words, now.release.organizations
    say = speech(now.release.language)
    rows = []
    for cell, figures in now.schools:
        near = _near(figures)
        assert near.low is not None and near.high is not None
        entries = (
            Entry(size_bands.band(cell.n_band, say)),
            Entry(words.value(cell)),
            Entry(words.span(near.low, near.high, 0)),
        )
        code = cell.series.organization
        rows.append(Row(called[code].name, entries, link=addresses.school(code)))
    heads = (
        Head(say("School"), is_number=False),
        Head(size_bands.head(now.release.plan.indicator(now.series.indicator), say)),
        Head(now.name),
        Head(say("Range for its size")),
    )
    year = now.schools[0][0].school_year
    caption = say("{measure} by school, A to Z, {year}", measure=now.name, year=year)
    return Table(caption, heads, tuple(rows))
