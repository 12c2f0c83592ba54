"""The releases as staff see them: who let each out, from which upload, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from etl.desk.catalogue.tables import ACCOUNT, JOB, LET_OUT
from etl.desk.desk import Desk
from etl.desk.people.roles import Account, Right
from etl.desk.work.jobs import Job, JobState, job_of
from etl.publish.store import all_releases, pointer


@dataclass(frozen=True)
class Released:
    """`is_public`: now. `is_earlier`: it led to what is public now; else it was undone, or
    `withdrawn` with this reason. `upload` is None for what the command line published."""

    number: int
    id: str
    published_at: datetime
    note: str
    is_public: bool
    is_earlier: bool
    withdrawn: str
    upload: int | None
    approver: str


def released(desk: Desk, who: Account) -> list[Released]:
    """Newest first. Raises NotAllowed."""
    if not who.may(Right.WITHDRAW):
        who.need(Right.READ_APPROVED)
    now = pointer(desk.home.public)
    line = (*now.before, now.release) if now else ()
    with desk.catalogue.read() as connection:
        people = _people(connection)
    found = []
    for each in reversed(all_releases(desk.home.public)):
        row = people.get(each.id)
        found.append(
            Released(
                each.number,
                each.id,
                each.published_at,
                each.note,
                now is not None and each.id == now.release,
                each.id in line[:-1],
                each.withdrawn,
                row.upload if row else None,
                (row.name or "") if row else "",
            )
        )
    return found


def switching_jobs(desk: Desk) -> Sequence[Job]:
    """Undoing and withdrawing that is not over, or failed last; oldest first."""
    wanted = (
        select(JOB.c.id)
        .where(JOB.c.kind.in_(("undo", "withdraw")))
        .order_by(JOB.c.id.desc())
        .limit(5)
    )
    with desk.catalogue.read() as connection:
        jobs = [job_of(connection, number) for number in connection.execute(wanted).scalars()]
    is_failed = bool(jobs) and jobs[0].state is JobState.FAILED
    open_ones = [job for job in reversed(jobs) if not job.is_over]
    return open_ones or (jobs[:1] if is_failed else [])


def _people(connection: Connection) -> dict[str, Row[Any]]:
    asked = select(LET_OUT, ACCOUNT.c.name).outerjoin(ACCOUNT, ACCOUNT.c.id == LET_OUT.c.approver)
    return {row.release: row for row in connection.execute(asked)}
