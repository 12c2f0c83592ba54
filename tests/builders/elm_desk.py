"""The desk of a small district with one release of few figures, under its own plan."""

from pathlib import Path

from etl.model.commentary import Comment
from etl.model.plan import Plan
from etl.plan_files import write_plan
from etl.publish.home import Home
from tests.builders.desk import DeskHere
from tests.builders.district import ORGANIZATIONS
from tests.builders.district import plan as small_plan
from tests.builders.observations import row
from tests.builders.release import publish

ROWS = [
    row(group, n, value + year - 2016, school_year=year)
    for year in (2016, 2017)
    for group, n, value in (("all", 1000, 60.0), ("white", 600, 66.0), ("black", 400, 51.0))
]


def elm_desk(
    folder: Path,
    commentary: tuple[Comment, ...] = (),
    plan: Plan | None = None,
    url: str = "",
) -> DeskHere:
    """One account of each role, and release 1. `url` is the catalogue's, "" for the home's own."""
    home, plan = Home(folder), plan or small_plan()
    home.prepare()
    write_plan(plan, ORGANIZATIONS.values(), home.config / "plan")
    publish(home, ROWS, plan, commentary=commentary)
    return DeskHere(folder, url=url)
