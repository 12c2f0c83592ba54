"""Decisions on an upload that was sent: approve, return, refuse. Nobody decides on their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from etl.desk import log
from etl.desk.catalogue.tables import ACCOUNT, DECISION, UPLOAD
from etl.desk.desk import Desk
from etl.desk.people.roles import Account, NotAllowed, Right
from etl.desk.uploads.going_out import lost, refuse_on_its_way
from etl.desk.uploads.moves import NotNow, Stale, move, row_of
from etl.desk.uploads.states import State
from etl.desk.work.jobs import ask
from etl.publish.candidate import NewerRelease, find, refuse_newer

_LONGEST = 2000  # letters of a note
_NOTHING_LOST = (
    "Nothing was published and nothing is lost: return it with a note, and its uploader has it "
    "checked again beside what is public now."
)


@dataclass(frozen=True)
class Decision:
    """`candidate` is the key of what was decided on."""

    what: str
    by: str
    note: str
    candidate: str
    at: datetime


def approve(
    desk: Desk,
    who: Account,
    number: int,
    *,
    candidate: str,
    version: int,
    public_at: datetime | None = None,
) -> None:
    """Let exactly this candidate out: now, or at its public hour, when the worker publishes it.

    Raises NotAllowed, NoSuchUpload, NotNow, NoCandidate, and Stale, also where something else was
    published meanwhile.
    """
    at = desk.now()
    if public_at is not None and public_at <= at:
        raise NotNow("The public hour has passed. Choose a later one, or publish now.")
    with desk.catalogue.begin() as connection:
        row = _undecided(connection, who, number, version)
        if not candidate or row.candidate != candidate:
            raise Stale(
                f"What upload {number} would publish has changed since you looked. Nothing was "
                "approved: look at it again, and decide then."
            )
        try:
            refuse_newer(desk.home, find(desk.home, candidate))
        except NewerRelease as newer:
            raise Stale(f"{newer} {_NOTHING_LOST}") from None
        values = {"approver": who.id, "public_at": public_at}
        hour = public_at.isoformat() if public_at else ""
        move(
            connection,
            at,
            who,
            number,
            State.APPROVED,
            "approved",
            values=values,
            candidate=candidate,
            public_at=hour,
        )
        _keep(connection, at, who, row, "approved", "")
        ask(
            connection,
            "publish",
            at=at,
            upload=number,
            account=who.id,
            due=public_at,
            candidate=candidate,
        )


def publish_now(desk: Desk, who: Account, number: int, *, version: int) -> None:
    """Not to wait for the public hour; and again, where it failed on its way.

    Raises NotAllowed, NoSuchUpload, Stale, NotNow.
    """
    who.need(Right.PUBLISH)
    at = desk.now()
    with desk.catalogue.begin() as connection:
        row = row_of(connection, number, version)
        _not_own(who, row)
        if row.state != State.APPROVED:
            raise NotNow(f"Upload {number} is {row.state}, so it cannot be published now.")
        values = {"public_at": None, "version": version + 1, "changed_at": at}
        connection.execute(update(UPLOAD).where(UPLOAD.c.id == number).values(**values))
        waits = row.public_at is not None and row.public_at > at
        again = "asked again to publish it" if lost(connection, number) else "published now"
        what = "published before its public hour" if waits else again
        log.note(connection, at, who, what, f"upload {number}")
        ask(connection, "publish", at=at, upload=number, account=who.id, candidate=row.candidate)


def send_back(desk: Desk, who: Account, number: int, note: str, *, version: int) -> None:
    """To its uploader, who is told why; an approved one may still be, until it is public.

    Raises NotAllowed, NoSuchUpload, Stale, and NotNow, also without a note.
    """
    _decide(desk, who, number, State.RETURNED, "returned", note, version)


def refuse(desk: Desk, who: Account, number: int, note: str, *, version: int) -> None:
    """For good. Raises as `send_back` does."""
    _decide(desk, who, number, State.REFUSED, "refused", note, version)


def decisions(connection: Connection, number: int) -> list[Decision]:
    """What was decided on an upload, newest first."""
    asked = (
        select(DECISION, ACCOUNT.c.name)
        .join(ACCOUNT, ACCOUNT.c.id == DECISION.c.account)
        .where(DECISION.c.upload == number)
        .order_by(DECISION.c.id.desc())
    )
    return [
        Decision(row.what, row.name, row.note, row.candidate, row.at)
        for row in connection.execute(asked)
    ]


def waiting(desk: Desk, who: Account) -> Sequence[Row[Any]]:
    """Uploads that wait for a decision of this person, oldest first: rows of UPLOAD, with the
    uploader's name as `uploader_name`."""
    who.need(Right.DECIDE)
    asked = (
        select(UPLOAD, ACCOUNT.c.name.label("uploader_name"))
        .join(ACCOUNT, ACCOUNT.c.id == UPLOAD.c.uploader)
        .where(UPLOAD.c.state == State.AWAITING_APPROVAL, UPLOAD.c.uploader != who.id)
        .order_by(UPLOAD.c.changed_at, UPLOAD.c.id)
    )
    with desk.catalogue.read() as connection:
        return connection.execute(asked).all()


def _decide(
    desk: Desk, who: Account, number: int, to: State, what: str, note: str, version: int
) -> None:
    at, said = desk.now(), note.strip()[:_LONGEST]
    if not said:
        raise NotNow("Write a note: the uploader has to know why.")
    with desk.catalogue.begin() as connection:
        row = _undecided(connection, who, number, version)
        refuse_on_its_way(desk, connection, row)
        values = {"public_at": None}
        move(connection, at, who, number, to, what, values=values, note=said)
        _keep(connection, at, who, row, what, said)


def _undecided(connection: Connection, who: Account, number: int, version: int) -> Row[Any]:
    who.need(Right.DECIDE)
    row = row_of(connection, number, version)
    _not_own(who, row)
    return row


def _not_own(who: Account, row: Row[Any]) -> None:
    if row.uploader == who.id:
        raise NotAllowed("Nobody decides on an upload of their own.")


def _keep(
    connection: Connection, at: datetime, who: Account, row: Row[Any], what: str, note: str
) -> None:
    told = {"upload": row.id, "account": who.id, "what": what, "note": note, "at": at}
    connection.execute(insert(DECISION).values(**told, candidate=row.candidate))
