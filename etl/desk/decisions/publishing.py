"""The job `publish`: lets an approved candidate out, when its hour has come. Safe to do again."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from etl.desk.candidates.changes import early_file
from etl.desk.catalogue.tables import LET_OUT
from etl.desk.decisions.locked import switching
from etl.desk.decisions.plan_in_force import put_in_force
from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.uploads.answers import answers_of
from etl.desk.uploads.found import report_of
from etl.desk.uploads.moves import move, row_of
from etl.desk.uploads.reasons import given
from etl.desk.uploads.remembered import remember
from etl.desk.uploads.states import Kind, State
from etl.desk.work.jobs import Failed, Job
from etl.findings.reasons import accepted
from etl.model.release import Release
from etl.publish.candidate import (
    Candidate,
    NewerRelease,
    NoCandidate,
    adopt,
    adopted,
    discard,
    find,
)
from etl.publish.manifest import DamagedRelease

Say = Callable[[str], None]


def publish(desk: Desk, job: Job, say: Say) -> None:
    """Nothing where the upload was returned meanwhile, has another candidate, or is published.

    What is no longer on top of what is public goes back to its uploader, with the reason.
    """
    number, key = int(job.upload or 0), str(job.asked["candidate"])
    with switching(desk.home, say):
        with desk.catalogue.begin() as connection:
            row = row_of(connection, number)
            if row.state != State.APPROVED or row.candidate != key or _waits(desk, row):
                return
            warnings = accepted(report_of(connection, number, row.rows), given(connection, number))
        say("Publishing")
        try:
            release = _let_out(desk, key, row.title, warnings)
        except (NewerRelease, NoCandidate, DamagedRelease) as why:
            _give_back(desk, number, str(why))
            raise Failed(str(why)) from None
        if row.kind == Kind.PLAN:
            put_in_force(desk.home, release)
        with desk.catalogue.begin() as connection:
            _write_down(connection, desk, job, number, release)
    _clear(desk, number, key)


def given_up(connection: Connection, job: Job, at: datetime) -> None:
    """It stays approved, for it may be public but for the last line: whoever may publish is told
    why on its page, and asks for it again."""
    number = int(job.upload or 0)
    row = row_of(connection, number)
    if row.state == State.APPROVED and row.candidate == job.asked["candidate"]:
        note(connection, at, None, "was not published", f"upload {number}", job=job.id)


def _waits(desk: Desk, row: Row[Any]) -> bool:
    """For its public hour; another job is due then."""
    return row.public_at is not None and row.public_at > desk.now()


def _let_out(desk: Desk, key: str, title: str, warnings: list[dict[str, Any]]) -> Release:
    done = adopted(desk.home, key)  # before a kill
    if done is not None:
        return done
    return adopt(desk.home, find(desk.home, key), desk.now(), title, warnings)


def _give_back(desk: Desk, number: int, why: str) -> None:
    at = desk.now()
    with desk.catalogue.begin() as connection:
        what, values = "could not be published", {"public_at": None}
        move(connection, at, None, number, State.RETURNED, what, values=values, why=why)


def _write_down(
    connection: Connection, desk: Desk, job: Job, number: int, release: Release
) -> None:
    at, row = desk.now(), row_of(connection, number)
    new = remember(desk.home, number, answers_of(connection, number))
    values = {"release": release.number}
    move(
        connection,
        at,
        None,
        number,
        State.PUBLISHED,
        "published",
        values=values,
        release=release.number,
        id=release.id,
    )
    known = select(LET_OUT).where(LET_OUT.c.release == release.id)
    if connection.execute(known).first() is None:
        out = {"release": release.id, "number": release.number, "upload": number, "at": at}
        people = {"approver": row.approver, "publisher": job.account}
        connection.execute(insert(LET_OUT).values(**out, **people))
    note(connection, at, None, "is public", f"release {release.number}", upload=number)
    if new:
        note(connection, at, None, "remembered", f"upload {number}", new=new)


def _clear(desk: Desk, number: int, key: str) -> None:
    """What was a draft is public now."""
    early_file(desk.home, number).unlink(missing_ok=True)
    try:
        found: Candidate = find(desk.home, key)
    except (NoCandidate, DamagedRelease):
        return
    discard(found)
