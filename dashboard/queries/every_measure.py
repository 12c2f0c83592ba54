"""Every measure of the plan in every grade band, as pages about groups list them."""

from datetime import date

from dashboard.queries import nodes
from dashboard.queries.scope import Scope, bands, scope
from dashboard.view_state import ViewState
from etl.published import PublishedRelease


def every_measure(
    release: PublishedRelease, today: date, organization: str = ""
) -> tuple[Scope, ...]:
    """In the plan's order, context last. A measure without any figure there comes once; the stages
    of a pipeline stand on its own page."""
    plan, place = release.plan, organization or release.plan.organization
    staged = {slug for pipeline in plan.pipelines for slug in pipeline.indicators}
    ordered = sorted(nodes.in_order(plan), key=lambda each: each.slug in plan.context)
    return tuple(
        scope(release, slug, _state(release, slug, organization, band), today)
        for slug in (each.slug for each in ordered if each.slug not in staged)
        for band in bands(release, slug, place) or ("",)
    )


def _state(release: PublishedRelease, slug: str, organization: str, band: str) -> ViewState:
    """The headline band is not said, as every other page does not say it."""
    is_headline = band == release.plan.indicator(slug).headline_grade_band
    return ViewState(organization=organization, grade_band="" if is_headline else band)
