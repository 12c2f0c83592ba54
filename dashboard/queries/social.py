"""How far results of schools go along with their share of low-income students, year by year."""

from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries.by_name import by_name
from dashboard.speech import speech
from dashboard.view_data.chart import every_year
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.line import Line, Pen, Point
from dashboard.view_data.scatter import Dot, Scatter
from dashboard.view_data.table import Entry, Head, Row, Table
from dashboard.view_data.trend import Trend
from etl.model.cell import Coding, Interval
from etl.model.figure import Cell, FigureState, Series
from etl.model.indicator import Unit
from etl.model.organization import Kind
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.model.summary import Summary, SummaryName
from etl.published import PublishedRelease

PEN = Pen("brand")
_INDEX = (SummaryName.POVERTY_R2, SummaryName.POVERTY_SLOPE)


@dataclass(frozen=True)
class Measure:
    """One measure and grade band with its index: `found` is R2 and slope, year by year."""

    release: PublishedRelease
    series: Series
    found: tuple[Summary, ...]

    def named(self, name: SummaryName) -> tuple[Summary, ...]:
        return tuple(each for each in self.found if each.name is name)

    @property
    def name(self) -> str:
        return self.release.words.measure(self.series)


def measures(release: PublishedRelease) -> tuple[Measure, ...]:
    """Every measure and grade band that has an index, in the plan's order."""
    plan = release.plan
    found = []
    for indicator in plan.indicators:
        every = [s for s in release.summaries(indicator.slug) if s.name in _INDEX]
        shown = [s for s in every if s.state is FigureState.REPORTED]
        for band in (each.code for each in indicator.grade_bands):
            own = tuple(each for each in shown if each.grade_band == band)
            if any(each.name is SummaryName.POVERTY_R2 for each in own):
                series = Series(indicator.slug, plan.organization, band, ALL)
                found.append(Measure(release, series, own))
    return tuple(found)


def choices(found: tuple[Measure, ...], now: Measure) -> Choices:
    links = tuple(
        Choice(
            each.name,
            addresses.social(each.series.indicator, each.series.grade_band),
            each == now,
        )
        for each in found
    )
    return Choices(speech(now.release.language)("Measure"), links)


def trend(now: Measure) -> Trend:
    """The index of each year with its range, in percent."""
    words, shown = now.release.words, now.named(SummaryName.POVERTY_R2)
    points = tuple(_point(each, words.part(each.value or 0.0)) for each in shown)
    return Trend(
        id="social",
        name=speech(now.release.language)(
            "How far {measure} goes along with school poverty", measure=now.name
        ),
        summary=words.social_summary(now.found),
        unit=Unit.PERCENT,
        years=every_year(points[0].year, points[-1].year),
        line=Line(now.name, now.name, PEN, points),
        language=now.release.language,
    )


def _point(found: Summary, text: str) -> Point:
    assert found.value is not None
    span = found.interval
    return Point(
        found.school_year,
        value=100 * found.value,
        text=text,
        spoken=text,
        interval=Interval(100 * span.low, 100 * span.high) if span else None,
    )


def by_year(now: Measure) -> Table:
    """One row a year: the index, its range, the slope for ten points, how many schools."""
    words, indicator = now.release.words, now.release.plan.indicator(now.series.indicator)
    say = speech(now.release.language)
    slopes = {each.school_year: each for each in now.named(SummaryName.POVERTY_SLOPE)}
    rows = []
    for each in now.named(SummaryName.POVERTY_R2):
        assert each.value is not None
        span = each.interval
        ends = "–"
        if span:
            low, high = words.part(span.low), words.part(span.high)
            ends = say("{low} to {high}", low=low, high=high)
        slope = slopes.get(each.school_year)
        by_ten = words.signed(10 * slope.value) if slope and slope.value is not None else "–"
        schools = str(each.parts)
        if each.coded:
            schools = say("{number}, {coded} at a bound", number=each.parts, coded=each.coded)
        entries = (Entry(words.part(each.value)), Entry(ends), Entry(by_ten), Entry(schools))
        rows.append(Row(str(each.school_year), entries))
    unit = say("points") if indicator.unit is Unit.PERCENT else say("in its unit")
    heads = (
        Head(say("School year"), is_number=False),
        Head(say("Goes along (R²)")),
        Head(say("Range by chance")),
        Head(say("For 10 points more low income ({unit})", unit=unit)),
        Head(say("Schools")),
    )
    caption = say("{measure} and school poverty, by school year", measure=now.name)
    return Table(caption, heads, tuple(rows))


def scatter(now: Measure) -> Scatter | None:
    """Every school of the latest year: its share of low-income students and its figure."""
    latest = now.named(SummaryName.POVERTY_R2)[-1]
    both = pairs(now.release, now.series, latest.about, latest.school_year)
    if len(both) < 2:
        return None
    release, say = now.release, speech(now.release.language)
    dots = tuple(
        Dot(
            release.organizations[own.series.organization].name,
            other.value or 0.0,
            own.value or 0.0,
            own.coding is not Coding.EXACT,
            f"{release.words.value(own)}; {release.words.value(other)}",
        )
        for own, other in both
    )
    poverty = release.plan.indicator(latest.about)
    return Scatter(
        id="schools",
        name=say.plural(
            "{count} school, {year}", "{count} schools, {year}", len(dots), year=latest.school_year
        ),
        summary=(
            say(
                "Each mark is a school: its share of low-income students and its figure in {year}.",
                year=latest.school_year,
            )
        ),
        unit=release.plan.indicator(now.series.indicator).unit,
        title=f"{poverty.name.spoken(release.language)}, %",
        start=0.0,
        end=100.0,
        ticks=tuple((float(at), str(at)) for at in (0, 25, 50, 75, 100)),
        dots=dots,
        table=by_school(release, now.series, latest.school_year, both),
        line=line_through(now, dots),
        language=release.language,
    )


def pairs(
    release: PublishedRelease, series: Series, about: str, year: SchoolYear
) -> list[tuple[Cell, Cell]]:
    """(the school's figure, its share of low-income students, which `about` tells), schools A to
    Z."""
    poverty = _of_schools(release, about, year)
    own = _of_schools(release, series.indicator, year, series.grade_band)
    both = [(own[code], poverty[code]) for code in own if code in poverty]
    called = release.organizations
    return sorted(both, key=lambda pair: by_name(called[pair[0].series.organization]))


def _of_schools(
    release: PublishedRelease, slug: str, year: SchoolYear, band: str = ""
) -> dict[str, Cell]:
    found = {}
    for series, cells in release.all_cells(slug).items():
        organization = release.organizations.get(series.organization)
        is_school = organization is not None and organization.kind is Kind.SCHOOL
        if is_school and series.student_group == ALL and band in ("", series.grade_band):
            for cell in cells:
                if cell.school_year == year and cell.value is not None:
                    found[series.organization] = cell
    return found


def line_through(now: Measure, dots: tuple[Dot, ...]) -> tuple[tuple[float, float], ...]:
    """The line of least squares from the poorest to the least poor: it passes both means."""
    slopes = now.named(SummaryName.POVERTY_SLOPE)
    latest = now.named(SummaryName.POVERTY_R2)[-1]
    if not slopes or slopes[-1].value is None or len(dots) != latest.parts:
        return ()
    mean_x = sum(dot.x for dot in dots) / len(dots)
    mean_y = sum(dot.y for dot in dots) / len(dots)
    ends = (min(dot.x for dot in dots), max(dot.x for dot in dots))
    slope = slopes[-1].value
    return tuple((x, mean_y + slope * (x - mean_x)) for x in ends)


def by_school(
    release: PublishedRelease, series: Series, year: SchoolYear, both: list[tuple[Cell, Cell]]
) -> Table:
    """Every school with its share of low-income students and its figure, A to Z."""
    words, called = release.words, release.organizations
    say = speech(release.language)
    rows = tuple(
        Row(
            called[own.series.organization].name,
            (Entry(words.value(other)), Entry(words.value(own))),
            link=addresses.school(own.series.organization),
        )
        for own, other in both
    )
    heads = (
        Head(say("School"), is_number=False),
        Head(say("Low-income students")),
        Head(words.measure(series)),
    )
    return Table(say("Schools A to Z, {year}", year=year), heads, rows)


def headline(now: Measure, data: Scatter) -> tuple[str, str]:
    """The finding of the chart of schools, and the line under it."""
    slope = now.release.words.social_slope(now.found)
    return (slope, f"{now.name}, {data.name}") if slope else (data.name, now.name)
