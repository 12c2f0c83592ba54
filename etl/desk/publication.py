"""Check, publish and undo for one home, with the district that belongs to it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

import data
from etl.district import District, load_district, own_plan
from etl.model.release import Release
from etl.pipeline import Checked, check_files, publish_files
from etl.publish.commentary import Commentary
from etl.publish.home import Home
from etl.publish.records import Records
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
    now = now_public(home)
    return now.plan if now else SAMPLE


def now_public(home: Home) -> Release | None:
    """The public release, or None."""
    now = current_id(home.public)
    return next((each for each in all_releases(home.public) if each.id == now), None)


def check(
    home: Home,
    paths: Sequence[Path],
    today: date,
    *,
    plan: str | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Checked:
    """Everything that is wrong with the files, and what they would change of what is public;
    changes nothing. A plan that carries `as_of` is checked as of that day."""
    district = district_for(home, plan)
    now = now_public(home)
    behind = Records(home).behind(now.id) if now and now.plan == district.plan.slug else None
    return check_files(paths, district, district.plan.as_of or today, say, behind)


def publish(
    home: Home,
    paths: Sequence[Path],
    at: datetime,
    *,
    plan: str | None = None,
    note: str = "",
    reasons: Mapping[str, str] = MappingProxyType({}),
    commentary: Commentary = (),
    cluster: str = "",
    say: Callable[[str], None] = lambda _: None,
) -> Release:
    """See `etl.pipeline.publish_files`."""
    district = district_for(home, plan)
    return publish_files(
        home,
        paths,
        district,
        at,
        note=note,
        reasons=reasons,
        commentary=commentary,
        cluster=cluster,
        say=say,
    )


class OnePerson(ValueError):
    """A release is withdrawn by two people, not by one."""


def withdraw(
    home: Home, number: int, reason: str, people: tuple[str, str], at: datetime
) -> Release:
    """Take a release back, by two people, with a reason that its old links tell.

    Raises OnePerson, NotThere, Busy.
    """
    if len({" ".join(person.split()).casefold() for person in people} - {""}) < 2:
        raise OnePerson("A release is withdrawn by two people. Name two different ones.")
    store = Store(home)
    with store.locked():
        store.clean_up()
        release = store.not_withdrawn(number)
        Records(home).keep_withdrawal(release, reason, people, at)
        return store.withdraw(release, reason)


def undo(home: Home) -> Release:
    """Make the release before the public one public again. Raises NothingToUndo, Busy."""
    store = Store(home)
    with store.locked():
        return store.undo()
