"""Jobs: rows that ask for work. A job is asked for in the transaction of the act that needs it, so
it is never forgotten and never done for an act that did not count."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, or_, select, update

from etl.desk.catalogue.tables import JOB

# So often may a job lose its worker before the job itself is likely to be the cause.
MOST_ATTEMPTS = 3
_LOST = (
    f"This was begun {MOST_ATTEMPTS} times, and each time the program that did it was ended from "
    "outside, perhaps for want of memory. Nothing public was changed. Ask whoever runs Headway."
)


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Failed(Exception):
    """Raised by a handler that cannot do its job. The message is shown to people as it is."""


@dataclass(frozen=True)
class Job:
    """`asked` is what the handler is told. `progress` is the last thing it said; `fault` is a
    sentence where it failed."""

    id: int
    kind: str
    upload: int | None
    account: int | None
    asked: Mapping[str, Any]
    state: JobState
    progress: str
    fault: str
    attempts: int
    worker: str
    created_at: datetime
    due_at: datetime | None
    seen_at: datetime | None
    ended_at: datetime | None

    @property
    def is_over(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED)


def ask(
    connection: Connection,
    kind: str,
    *,
    at: datetime,
    upload: int | None = None,
    account: int | None = None,
    due: datetime | None = None,
    **asked: Any,
) -> int:
    """Ask for a job, not to be done before `due`; its number."""
    added = connection.execute(
        insert(JOB)
        .values(
            kind=kind,
            upload=upload,
            account=account,
            asked=asked,
            state=JobState.WAITING,
            created_at=at,
            due_at=due,
        )
        .returning(JOB.c.id)
    )
    return added.scalar_one()


def job_of(connection: Connection, number: int) -> Job:
    """Raises LookupError."""
    row = connection.execute(select(JOB).where(JOB.c.id == number)).one_or_none()
    if row is None:
        raise LookupError(f"There is no job {number}.")
    return _job(row)


def jobs_of(connection: Connection, upload: int) -> list[Job]:
    """The jobs of an upload, newest first."""
    asked = select(JOB).where(JOB.c.upload == upload).order_by(JOB.c.id.desc())
    return [_job(row) for row in connection.execute(asked)]


def running_of(connection: Connection, worker: str) -> list[Job]:
    asked = select(JOB).where(JOB.c.state == JobState.RUNNING, JOB.c.worker == worker)
    return [_job(row) for row in connection.execute(asked)]


def has_waiting(connection: Connection, kinds: Collection[str], at: datetime) -> bool:
    """Whether a job of these kinds could be done now."""
    return connection.execute(_waiting(kinds, at)).first() is not None


def claim(connection: Connection, kinds: Collection[str], worker: str, at: datetime) -> Job | None:
    """The oldest job of these kinds that waits, from now on that of `worker`; else None. Of two
    workers that ask at once, each gets another job."""
    # (SQLite knows no locked rows: there a transaction is the only one that writes.)
    row = connection.execute(_waiting(kinds, at).with_for_update(skip_locked=True)).first()
    if row is None:
        return None
    told = {"state": JobState.RUNNING, "worker": worker, "attempts": row.attempts + 1}
    connection.execute(
        update(JOB).where(JOB.c.id == row.id).values(**told, seen_at=at, progress="", fault="")
    )
    return job_of(connection, row.id)


def told_progress(connection: Connection, job: Job, text: str, at: datetime) -> None:
    connection.execute(_own(job).values(progress=text, seen_at=at))


def seen(connection: Connection, job: Job, at: datetime) -> None:
    """The heartbeat: its worker is alive."""
    connection.execute(_own(job).values(seen_at=at))


def done(connection: Connection, job: Job, at: datetime) -> None:
    connection.execute(_own(job).values(state=JobState.DONE, ended_at=at))


def failed(connection: Connection, job: Job, sentence: str, at: datetime) -> None:
    connection.execute(_own(job).values(state=JobState.FAILED, fault=sentence, ended_at=at))


def given_back(connection: Connection, job: Job) -> None:
    """A worker that is told to stop leaves its job to the next; the attempt does not count."""
    connection.execute(_own(job).values(state=JobState.WAITING, attempts=job.attempts - 1))


def taken_back(connection: Connection, kinds: Collection[str], at: datetime) -> list[Job]:
    """Jobs of these kinds that no worker does any more wait again. Those that were begun too often
    fail, and are returned. Only who has the lane of the kinds may ask this."""
    lost = select(JOB).where(JOB.c.state == JobState.RUNNING, JOB.c.kind.in_(kinds))
    over = []
    for row in connection.execute(lost).all():
        job = _job(row)
        if job.attempts < MOST_ATTEMPTS:
            connection.execute(_own(job).values(state=JobState.WAITING))
        else:
            failed(connection, job, _LOST, at)
            over.append(job_of(connection, job.id))
    return over


def _waiting(kinds: Collection[str], at: datetime) -> Select[Any]:
    is_due = or_(JOB.c.due_at.is_(None), JOB.c.due_at <= at)
    return (
        select(JOB)
        .where(JOB.c.state == JobState.WAITING, JOB.c.kind.in_(kinds), is_due)
        .order_by(JOB.c.id)
        .limit(1)
    )


def _own(job: Job) -> Any:
    """Of a job that was taken from this worker meanwhile, nothing is changed."""
    return update(JOB).where(
        JOB.c.id == job.id, JOB.c.worker == job.worker, JOB.c.state == JobState.RUNNING
    )


def _job(row: Row[Any]) -> Job:
    return Job(
        row.id,
        row.kind,
        row.upload,
        row.account,
        row.asked,
        JobState(row.state),
        row.progress,
        row.fault,
        row.attempts,
        row.worker,
        row.created_at,
        row.due_at,
        row.seen_at,
        row.ended_at,
    )
