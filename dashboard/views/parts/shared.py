"""The addresses under a chart of a page."""

from dash.development.base_component import Component

from dashboard import addresses
from dashboard.components.share import share
from dashboard.queries.comparison import Comparison
from dashboard.queries.reader.one_chart import BETWEEN
from dashboard.queries.scope import Scope
from dashboard.speech import speech
from dashboard.view_state import ViewState
from etl.published import PublishedRelease


def of_measure(scope: Scope, chart: str, dimension: str = "") -> Component:
    """A chart of a measure, for the place and school level of the page."""
    own = ViewState(
        organization=scope.state.organization,
        grade_band=scope.state.grade_band,
        years=scope.state.years,
        dimension=dimension,
    )
    return _shared(scope.release, chart, scope.indicator.slug, own)


def of_gap(scope: Scope, chart: str, chosen: Comparison) -> Component:
    """A chart of a gap: group and comparison are named, whatever is shown first later."""
    own = ViewState(
        organization=scope.state.organization,
        grade_band=scope.state.grade_band,
        group=chosen.group,
        compare=chosen.compare,
        years=scope.state.years,
        scale=scope.state.scale if chart == "gap" else "",
    )
    return _shared(scope.release, chart, scope.indicator.slug, own)


def of_groups(scope: Scope, codes: tuple[str, ...]) -> Component:
    """The chart of a few groups: each is named, whatever is shown first later."""
    own = ViewState(
        organization=scope.state.organization,
        grade_band=scope.state.grade_band,
        years=scope.state.years,
        together=BETWEEN.join(codes),
    )
    return _shared(scope.release, "together", scope.indicator.slug, own)


def of_schools(release: PublishedRelease, chart: str, slug: str, grade_band: str) -> Component:
    return _shared(release, chart, slug, ViewState(grade_band=grade_band))


def of_people(release: PublishedRelease, chart: str, code: str) -> Component:
    """A chart of adults: the stages of a pipeline, or staff beside students."""
    return _shared(release, chart, code, ViewState())


def _shared(release: PublishedRelease, chart: str, slug: str, state: ViewState) -> Component:
    number = release.release.number
    card, image = (
        addresses.of_release(address(chart, slug, state), number)
        for address in (addresses.card, addresses.image)
    )
    return share(speech(release.language), card, image, number)
