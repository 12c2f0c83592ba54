"""A draft: a candidate as readers would meet it, after all that is public now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from etl.desk.candidates.changes import FILE, Changes, early_file, read
from etl.desk.catalogue.tables import UPLOAD
from etl.desk.desk import Desk
from etl.desk.people.roles import Account, Right
from etl.desk.uploads.moves import NoSuchUpload
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import SENT, Upload
from etl.desk.work.jobs import JobState, jobs_of
from etl.model.release import Release
from etl.publish.candidate import NoCandidate, find
from etl.published import Published, PublishedRelease

# Drafts that are held open at once: each has a database.
_OPEN = 4


class Draft(Published):
    """The releases of `public`, and the one of `candidate` after them as the current one."""

    def __init__(self, public: Path, candidate: Path) -> None:
        super().__init__(public)
        self._draft = Published(candidate)

    def current(self) -> PublishedRelease:
        return self._draft.current()

    def release(self, number: int) -> PublishedRelease:
        own = self.current()
        return own if number == own.release.number else super().release(number)

    def releases(self) -> tuple[Release, ...]:
        return (*super().releases(), self.current().release)

    def standing(self) -> tuple[Release, ...]:
        return (*super().standing(), self.current().release)

    def _release(self, release_id: str) -> PublishedRelease:
        own = self.current()
        return own if release_id == own.release.id else super()._release(release_id)


@dataclass(frozen=True)
class Shown:
    """A draft that somebody may read: of which upload, in which state."""

    upload: int
    state: State
    public_at: datetime | None
    published: Draft


def draft_for(desk: Desk, who: Account, number: int) -> Shown:
    """The draft of an upload, for its uploader; for approvers once it was sent; and, once it is
    approved, for everybody who may read it before its public hour. Raises NoSuchUpload (what
    somebody may not read is not there for them), NoCandidate."""
    with desk.catalogue.read() as connection:
        row = connection.execute(select(UPLOAD).where(UPLOAD.c.id == number)).first()
    if row is None or not _may_read(who, row.uploader, State(row.state)):
        raise NoSuchUpload(f"There is no draft {number}.")
    if not row.candidate:
        raise NoCandidate("There is no draft yet. It is made when the files have no error.")
    place = find_quickly(desk, row.candidate)
    return Shown(number, State(row.state), row.public_at, _opened(desk.home.public, place))


def approved(desk: Desk, who: Account) -> Sequence[Row[Any]]:
    """Uploads that are approved and not public yet, as rows, for who may read their drafts."""
    if not who.may(Right.READ_APPROVED):
        return []
    asked = select(UPLOAD).where(UPLOAD.c.state == State.APPROVED, UPLOAD.c.candidate != "")
    with desk.catalogue.read() as connection:
        return connection.execute(asked.order_by(UPLOAD.c.id)).all()


def find_quickly(desk: Desk, key: str) -> Path:
    """The public folder of a candidate; what reads it looks at every file. Raises NoCandidate."""
    place = desk.home.candidates / key
    if not (place / "public").is_dir():
        find(desk.home, key)
    return place / "public"


def changes_of(desk: Desk, upload: Upload) -> Changes | None:
    """What the upload would change; before the audit's verdict, what is known of it by then."""
    final = desk.home.candidates / upload.candidate / FILE if upload.candidate else None
    return (read(final) if final else None) or read(early_file(desk.home, upload.id))


def has_changes(desk: Desk, upload: Upload) -> bool:
    """Whether `changes_of` would tell some, without reading them: pages ask every second."""
    final = desk.home.candidates / upload.candidate / FILE
    return bool(upload.candidate and final.exists()) or early_file(desk.home, upload.id).exists()


def making_of(desk: Desk, upload: Upload) -> tuple[str, bool]:
    """What is said of the making of the candidate, and whether it failed."""
    with desk.catalogue.read() as connection:
        jobs = [job for job in jobs_of(connection, upload.id) if job.kind == "candidate"]
    if not jobs or jobs[0].state is JobState.DONE:
        return "", False
    if jobs[0].state is JobState.FAILED:
        return jobs[0].fault, True
    return jobs[0].progress or "It waits to be worked out", False


def _may_read(who: Account, uploader: int, state: State) -> bool:
    if uploader == who.id and who.may(Right.READ_DRAFTS):
        return True
    if state in SENT and who.may(Right.DECIDE):
        return True
    return state is State.APPROVED and who.may(Right.READ_APPROVED)


@lru_cache(maxsize=_OPEN)
def _opened(public: Path, candidate: Path) -> Draft:
    return Draft(public, candidate)
