"""Figures that are owed: of each indicator, those after its latest published school year."""

from dataclasses import dataclass
from datetime import date

from etl.desk.desk import Desk
from etl.desk.people.roles import Account, Right
from etl.desk.publication import district_for
from etl.model.figure import Series
from etl.model.indicator import Indicator
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.student_group import ALL
from etl.publish.home import Home
from etl.published import NoRelease, PublishedRelease, open_published

NOBODY = "No owner named in the plan"


@dataclass(frozen=True)
class Owed:
    """`owner` is as the plan names it, or NOBODY. `latest` is the school year that is public."""

    indicator: str
    name: str
    owner: str
    school_year: SchoolYear
    on: date
    is_late: bool
    latest: SchoolYear | None


def owed_for(desk: Desk, who: Account) -> tuple[Owed, ...]:
    """For staff who may upload. Raises NotAllowed."""
    who.need(Right.UPLOAD)
    return owed(desk.home, desk.now().date())


def owed(home: Home, today: date) -> tuple[Owed, ...]:
    """Late ones first, then by day. An example's plan is asked as of its own day. Nothing is late
    once the plan is over, as on the public pages."""
    plan, release = district_for(home).plan, _current(home)
    day = plan.as_of or today
    is_over = day >= date(plan.ends.ending, 7, 1)
    found = [
        Owed(
            each.slug,
            each.name.en,
            each.owner.en or NOBODY,
            due.school_year,
            due.on,
            due.on < day and not is_over,
            latest,
        )
        for each in plan.indicators
        for latest in (_latest(release, plan, each),)
        for due in each.due
        if latest is None or due.school_year > latest
    ]
    return tuple(sorted(found, key=lambda one: (not one.is_late, one.on, one.name)))


def _current(home: Home) -> PublishedRelease | None:
    try:
        return open_published(home.public).current()
    except NoRelease:
        return None


def _latest(
    release: PublishedRelease | None, plan: Plan, indicator: Indicator
) -> SchoolYear | None:
    """The latest year for which anything is public of all students of the district."""
    if release is None:
        return None
    series = Series(indicator.slug, plan.organization, indicator.headline_grade_band, ALL)
    cells = release.cells(series)
    return cells[-1].school_year if cells else None
