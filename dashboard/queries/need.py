"""What schools have, beside the need of their students."""

from dataclasses import dataclass

from dashboard import addresses
from dashboard.queries import social
from dashboard.speech import speech
from dashboard.view_data.bars import Bar, Bars
from dashboard.view_data.choice import Choice, Choices
from dashboard.view_data.scatter import Dot, Scatter
from dashboard.view_data.table import Entry, Head, Row, Table
from etl.model.cell import Coding
from etl.model.figure import FigureState, Series
from etl.model.indicator import Indicator, Unit
from etl.model.student_group import ALL
from etl.model.summary import Summary, SummaryName
from etl.published import PublishedRelease

QUARTERS = (SummaryName.NEED_1, SummaryName.NEED_2, SummaryName.NEED_3, SummaryName.NEED_4)
_SHARES = (
    SummaryName.NEED_SHARE_1,
    SummaryName.NEED_SHARE_2,
    SummaryName.NEED_SHARE_3,
    SummaryName.NEED_SHARE_4,
)
_ALL = (*QUARTERS, *_SHARES, SummaryName.NEED_APART)


@dataclass(frozen=True)
class Resource:
    """One thing that schools have, in one grade band; `found` are its quarters, year by year, and
    `line` how it goes along with the share of low-income students."""

    release: PublishedRelease
    series: Series
    found: tuple[Summary, ...]
    line: social.Measure

    @property
    def name(self) -> str:
        return self.release.words.measure(self.series)

    @property
    def indicator(self) -> Indicator:
        return self.release.plan.indicator(self.series.indicator)

    @property
    def latest(self) -> Summary:
        return self.named(SummaryName.NEED_APART)[-1]

    def named(self, name: SummaryName) -> tuple[Summary, ...]:
        return tuple(each for each in self.found if each.name is name)

    def now(self, name: SummaryName) -> Summary | None:
        found = [s for s in self.named(name) if s.school_year == self.latest.school_year]
        return found[0] if found else None


def resources(release: PublishedRelease) -> tuple[Resource, ...]:
    """What the plan calls a resource, where enough schools have it, in the plan's order."""
    found = []
    lines = {measure.series: measure for measure in social.measures(release)}
    for slug in release.plan.resources:
        listed = [s for s in release.summaries(slug) if s.state is FigureState.REPORTED]
        for band in (each.code for each in release.plan.indicator(slug).grade_bands):
            series = Series(slug, release.plan.organization, band, ALL)
            own = tuple(s for s in listed if s.grade_band == band and s.name in _ALL)
            if any(s.name is SummaryName.NEED_APART for s in own):
                line = lines.get(series, social.Measure(release, series, ()))
                found.append(Resource(release, series, own, line))
    return tuple(found)


def choices(found: tuple[Resource, ...], now: Resource) -> Choices:
    say = speech(now.release.language)
    links = tuple(
        Choice(
            each.name,
            addresses.resources(each.series.indicator, each.series.grade_band),
            each == now,
        )
        for each in found
    )
    return Choices(say("Resource"), links)


def scatter(now: Resource) -> Scatter | None:
    """Every school of the latest year: its share of low-income students and what it has."""
    release, year = now.release, now.latest.school_year
    say = speech(release.language)
    pairs = social.pairs(release, now.series, now.latest.about, year)
    if len(pairs) < 2:
        return None
    dots = tuple(
        Dot(
            release.organizations[own.series.organization].name,
            need.value or 0.0,
            own.value or 0.0,
            own.coding is not Coding.EXACT,
            f"{release.words.value(own)}; {release.words.value(need)}",
        )
        for own, need in pairs
    )
    low_income = release.plan.indicator(now.latest.about).name.spoken(release.language)
    line = now.line if now.line.found else None
    return Scatter(
        id="resources",
        name=say.plural("{count} school, {year}", "{count} schools, {year}", len(dots), year=year),
        summary=say(
            "Each mark is a school: its share of low-income students and its figure in {year}.",
            year=year,
        ),
        unit=now.indicator.unit,
        title=f"{low_income}, %",
        language=release.language,
        start=0.0,
        end=100.0,
        ticks=tuple((float(at), str(at)) for at in (0, 25, 50, 75, 100)),
        dots=dots,
        table=social.by_school(release, now.series, year, pairs),
        line=social.line_through(line, dots) if line else (),
    )


def headline(now: Resource, data: Scatter) -> tuple[str, str]:
    """The finding of the chart of schools, and the line under it; a slope of another year than that
    of the marks is not told."""
    slopes = now.line.named(SummaryName.POVERTY_SLOPE)
    is_same_year = bool(slopes) and slopes[-1].school_year == now.latest.school_year
    slope = now.release.words.social_slope(now.line.found) if is_same_year else ""
    return (slope, f"{now.name}, {data.name}") if slope else (data.name, now.name)


def quarters(now: Resource) -> Bars:
    """The mean of each quarter of the schools, from the least need to the most."""
    words = now.release.words
    bars = []
    for place, name in enumerate(QUARTERS):
        own = now.now(name)
        if own is not None and own.value is not None:
            text = words.quantity(own.value, now.indicator)
            bars.append(Bar(words.need_quarter(place), own.value, text))
    summary = words.need_summary(now.found)
    return Bars("quarters", now.name, summary, tuple(bars), now.release.language)


def by_quarter(now: Resource) -> Table:
    """One row a quarter: how many schools, their mean share of low-income students, what they have
    on average, and its range."""
    say, words = speech(now.release.language), now.release.words
    rows = []
    for place, (name, share) in enumerate(zip(QUARTERS, _SHARES, strict=True)):
        own, need = now.now(name), now.now(share)
        if own is None or own.value is None or need is None or need.value is None:
            continue
        span = own.interval
        entries = (
            Entry(str(own.parts)),
            Entry(f"{words.plain(need.value, 0)}%"),
            Entry(words.quantity(own.value, now.indicator)),
            Entry(_span(now, span.low, span.high) if span else "–"),
        )
        rows.append(Row(words.need_quarter(place), entries))
    heads = (
        Head(say("Quarter of the schools"), is_number=False),
        Head(say("Schools")),
        Head(say("Low-income students, mean")),
        Head(say("Mean of the schools")),
        Head(say("Range by chance")),
    )
    caption = say("{measure} by quarter of need, {year}", measure=now.name, year=_year(now))
    return Table(caption, heads, tuple(rows))


def by_year(now: Resource) -> Table:
    """One row a year: what the last quarter has, the first has, and the difference."""
    say, words = speech(now.release.language), now.release.words
    ends = {
        place: {each.school_year: each for each in now.named(name)}
        for place, name in ((0, QUARTERS[0]), (3, QUARTERS[-1]))
    }
    rows = []
    for apart in now.named(SummaryName.NEED_APART):
        first, last = (ends[place].get(apart.school_year) for place in (0, 3))
        span = apart.interval
        entries = (
            _amount(now, last),
            _amount(now, first),
            Entry(words.signed(apart.value or 0.0, _decimals(now))),
            Entry(_span(now, span.low, span.high) if span else "–"),
        )
        rows.append(Row(str(apart.school_year), entries))
    heads = (
        Head(say("School year"), is_number=False),
        Head(words.need_quarter(3)),
        Head(words.need_quarter(0)),
        Head(say("Difference")),
        Head(say("Range by chance")),
    )
    caption = say("{measure} by quarter of need, by school year", measure=now.name)
    return Table(caption, heads, tuple(rows))


def _year(now: Resource) -> str:
    return str(now.latest.school_year)


def _amount(now: Resource, found: Summary | None) -> Entry:
    if found is None or found.value is None:
        return Entry("–")
    return Entry(now.release.words.quantity(found.value, now.indicator))


def _decimals(now: Resource) -> int:
    return 0 if now.indicator.unit is Unit.DOLLARS else 1


def _span(now: Resource, low: float, high: float) -> str:
    return now.release.words.span(low, high, _decimals(now))
