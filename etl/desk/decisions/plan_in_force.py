"""The plan of a release becomes the plan of the home: by an approved upload, or by its undo."""

from sqlalchemy import Connection, select

from etl.desk.catalogue.tables import LET_OUT, UPLOAD
from etl.desk.own_plan import OwnPlan, put_in_place
from etl.desk.publication import district_for
from etl.desk.uploads.states import Kind
from etl.district import own_plan
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.release import Release
from etl.publish.codec import from_json
from etl.publish.home import Home
from etl.publish.withdrawn import kept_folder


def put_in_force(home: Home, release: Release) -> None:
    """What was approved is what counts from now on: the plan and the organizations as the release
    has them. The caller holds the lock of the store. To do it again changes nothing."""
    folder = kept_folder(home, release)
    plan = from_json((folder / "plan.json").read_bytes(), Plan)
    told = from_json((folder / "organizations.json").read_bytes(), tuple[Organization, ...])
    organizations = {each.code: each for each in told}
    if own_plan(home.config) is not None:
        now = district_for(home)
        if now.plan == plan and dict(now.organizations) == organizations:
            return
    put_in_place(home.config, OwnPlan(plan, organizations))


def plan_changed_between(connection: Connection, one: int, other: int) -> bool:
    """Whether an upload of a plan made one of the releases after the lower number, up to the
    higher."""
    low, high = sorted((one, other))
    asked = (
        select(LET_OUT.c.number)
        .join(UPLOAD, UPLOAD.c.id == LET_OUT.c.upload)
        .where(UPLOAD.c.kind == Kind.PLAN, LET_OUT.c.number > low, LET_OUT.c.number <= high)
    )
    return connection.execute(asked).first() is not None
