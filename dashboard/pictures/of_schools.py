"""Charts of schools: beside the range of their size, and beside school poverty."""

from dashboard import addresses
from dashboard.figures import svg_scatter, svg_trend
from dashboard.pictures.picture import Picture
from dashboard.queries import funnel, social
from dashboard.queries.picked import picked
from dashboard.view_data.scatter import Scatter
from dashboard.view_state import ViewState
from etl.published import PublishedRelease


def of_funnel(release: PublishedRelease, slug: str, band: str) -> Picture | None:
    now = funnel.chosen(funnel.measures(release), ViewState(measure=slug, grade_band=band))
    if now is None or now.series.indicator != slug:
        return None
    data = funnel.scatter(now)
    state = ViewState(measure=slug, grade_band=now.series.grade_band)
    page = addresses.schools(state, "funnel")
    return _of_marks(release, slug, data, page, (data.summary, data.name))


def of_social(release: PublishedRelease, slug: str, band: str) -> Picture | None:
    """How far results go along with school poverty, year by year."""
    now = _measure(release, slug, band)
    if now is None:
        return None
    data = social.trend(now)
    return Picture(
        title=release.words.social_question(now.series),
        under=now.name,
        sentence=data.summary,
        wide=svg_trend.draw(data),
        narrow=svg_trend.draw(data, svg_trend.NARROW),
        notes=tuple(filter(None, (svg_trend.axis(data).words,))),
        source=_source(release, slug),
        page=addresses.social(slug, now.series.grade_band),
    )


def of_poverty(release: PublishedRelease, slug: str, band: str) -> Picture | None:
    """The schools behind that index."""
    now = _measure(release, slug, band)
    data = social.scatter(now) if now else None
    if now is None or data is None:
        return None
    page = addresses.social(slug, now.series.grade_band)
    return _of_marks(release, slug, data, page, social.headline(now, data))


MAKERS = {"funnel": of_funnel, "social": of_social, "poverty": of_poverty}


def _measure(release: PublishedRelease, slug: str, band: str) -> social.Measure | None:
    state = ViewState(measure=slug, grade_band=band)
    now = picked(social.measures(release), state)
    return now if now and now.series.indicator == slug else None


def _of_marks(
    release: PublishedRelease, slug: str, data: Scatter, page: str, headline: tuple[str, str]
) -> Picture:
    return Picture(
        title=headline[0],
        under=headline[1],
        sentence=data.summary,
        wide=svg_scatter.draw(data),
        narrow=svg_scatter.draw(data, svg_scatter.NARROW),
        notes=tuple(filter(None, (svg_scatter.axis(data).words,))),
        source=_source(release, slug),
        page=page,
    )


def _source(release: PublishedRelease, slug: str) -> str:
    return release.plan.indicator(slug).source.spoken(release.language)
