"""A school among all: marked where it has a mark of its own, and nowhere else."""

from datetime import date

import pytest

from dashboard.queries.odds import odds
from dashboard.queries.scope import Scope, scope
from dashboard.queries.social import measures, scatter
from dashboard.view_state import ViewState
from etl.publish.home import Home
from etl.published import PublishedRelease, open_published

TODAY = date(2018, 11, 1)
READINESS = "college-career-readiness"


@pytest.fixture(scope="module")
def release(sample: Home) -> PublishedRelease:
    return open_published(sample.public).current()


def of(release: PublishedRelease, organization: str = "", slug: str = READINESS) -> Scope:
    return scope(release, slug, ViewState(organization=organization), TODAY)


def school(release: PublishedRelease) -> str:
    """The code of a school that is drawn among the others."""
    (now,) = (each for each in measures(release) if each.series.indicator == READINESS)
    data = scatter(now)
    assert data is not None
    return next(c for c, o in release.organizations.items() if o.name == data.dots[0].name)


def test_the_school_alone_is_marked_among_all(release: PublishedRelease) -> None:
    own = of(release, school(release))
    found = odds(own)
    assert found is not None
    measure, drawn = found
    plain = scatter(measure)
    assert plain is not None
    assert [dot.name for dot in drawn.dots if dot.is_here] == [own.organization.name]
    assert [(dot.name, dot.x, dot.y) for dot in drawn.dots] == [
        (dot.name, dot.x, dot.y) for dot in plain.dots
    ]


def test_the_district_has_no_mark_among_its_schools(release: PublishedRelease) -> None:
    assert odds(of(release)) is None


def test_a_measure_that_no_poverty_is_set_beside_has_no_picture(release: PublishedRelease) -> None:
    with_index = {each.series.indicator for each in measures(release)}
    without = [each.slug for each in release.plan.indicators if each.slug not in with_index]
    assert without
    assert all(odds(of(release, slug=slug)) is None for slug in without)
