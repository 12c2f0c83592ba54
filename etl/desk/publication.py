"""Check, publish and undo for one home, with the district that belongs to it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import data
from etl.district import District, load_district, own_plan
from etl.findings import Report
from etl.model.release import Release
from etl.pipeline import check_files, publish_files
from etl.publish.home import Home
from etl.publish.store import Store, all_releases, current_id

# What a new user sees first, before a district has brought its own plan.
SAMPLE = "vision2020"


def district_for(home: Home, plan: str | None = None) -> District:
    """The home's own plan; else the one called `plan`; else that of the public release; else the
    sample's. Raises UnknownPlan or PlanProblems."""
    own = plan is None and own_plan(home.config) is not None
    return load_district(data.FOLDER, home.config, None if own else plan or plan_in_use(home))


def plan_in_use(home: Home) -> str:
    """The plan of the public release, or the sample's before the first."""
    now = current_id(home.public)
    named = [release.plan for release in all_releases(home.public) if release.id == now]
    return named[0] if named else SAMPLE


def check(
    home: Home,
    paths: Sequence[Path],
    today: date,
    *,
    plan: str | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Report:
    """Everything that is wrong with the files; changes nothing. A plan that carries `as_of` is
    checked as of that day."""
    district = district_for(home, plan)
    return check_files(paths, district, district.plan.as_of or today, say).report


def publish(
    home: Home,
    paths: Sequence[Path],
    at: datetime,
    *,
    plan: str | None = None,
    note: str = "",
    say: Callable[[str], None] = lambda _: None,
) -> Release:
    """See `etl.pipeline.publish_files`."""
    return publish_files(home, paths, district_for(home, plan), at, note=note, say=say)


def undo(home: Home) -> Release:
    """Make the release before the public one public again. Raises NothingToUndo, Busy."""
    store = Store(home)
    with store.locked():
        return store.undo()
