"""Real small releases, made by the real path from observations typed in the test."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from etl.combine import combine
from etl.measure import measure
from etl.model.commentary import Comment
from etl.model.observation import KEY
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.release import Release
from etl.protect import protect
from etl.publish.build import Content
from etl.publish.home import Home
from etl.publish.records import Records
from etl.publish.store import Store
from etl.publish.tables import derive
from etl.published import PublishedRelease, open_published
from tests.builders.district import ORGANIZATIONS, RULES, VOCABULARY
from tests.builders.district import plan as small_plan
from tests.builders.observations import observations

AT = datetime(2018, 10, 16, 15, 0, tzinfo=UTC)


def content(
    rows: Iterable[dict],
    plan: Plan | None = None,
    organizations: dict[str, Organization] = ORGANIZATIONS,
) -> Content:
    """What a release of these rows holds."""
    plan = plan or small_plan()
    combined = combine(observations(rows), plan, organizations)
    protected = protect(combined, plan, VOCABULARY, organizations, RULES)
    measured = measure(protected.published, plan, VOCABULARY, organizations)
    return Content(
        plan,
        VOCABULARY,
        organizations,
        RULES,
        protected.published,
        measured.figures,
        measured.statuses,
        measured.summaries,
    )


def publish(
    home: Home,
    rows: Iterable[dict],
    plan: Plan | None = None,
    note: str = "",
    organizations: dict[str, Organization] = ORGANIZATIONS,
    commentary: tuple[Comment, ...] = (),
) -> Release:
    """Publish these rows in `home`."""
    rows = list(rows)
    store = Store(home)
    made = replace(content(rows, plan, organizations), commentary=commentary)
    with store.locked():
        release = store.save(made.write, made.plan.slug, AT, note)
        Records(home).keep(release, observations(rows), pd.DataFrame(columns=[*KEY, "reason"]), [])
        derive(home.public, release.id)
        store.switch_to(release)
    return release


def released(
    folder: Path,
    rows: Iterable[dict],
    plan: Plan | None = None,
    organizations: dict[str, Organization] = ORGANIZATIONS,
    commentary: tuple[Comment, ...] = (),
) -> PublishedRelease:
    """The rows as readers get them."""
    home = Home(folder)
    publish(home, rows, plan, organizations=organizations, commentary=commentary)
    return open_published(home.public).current()
