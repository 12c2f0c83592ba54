"""Withdrawal: one person asks with a reason, another agrees, and the job `withdraw` takes the
release back. The public is told the reason alone."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from etl.desk.catalogue.tables import ACCOUNT, WITHDRAWAL
from etl.desk.decisions.locked import switching
from etl.desk.decisions.plan_in_force import plan_changed_between, put_in_force
from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.people.roles import Account, NotAllowed, Right
from etl.desk.publication import now_public
from etl.desk.uploads.moves import NotNow
from etl.desk.work.jobs import Job, ask
from etl.publish.records import Records
from etl.publish.store import NotThere, Store

_LONGEST = 500  # letters of a reason


class NoSuchWithdrawal(LookupError):
    """Nobody has asked for that."""


@dataclass(frozen=True)
class Withdrawal:
    """`agreed_by` is "" while nobody has agreed."""

    id: int
    number: int
    reason: str
    asked_by: str
    asked_at: datetime
    agreed_by: str
    agreed_at: datetime | None


def ask_for(desk: Desk, who: Account, number: int, reason: str) -> int:
    """The number of the request. Raises NotAllowed, NotThere, NotNow without a reason, or where
    somebody has asked already."""
    who.need(Right.WITHDRAW)
    said, at = " ".join(reason.split())[:_LONGEST], desk.now()
    if not said:
        raise NotNow("Write the reason. The public reads it at the old links.")
    Store(desk.home).not_withdrawn(number)
    with desk.catalogue.begin() as connection:
        if any(each.number == number for each in withdrawals(connection) if not each.agreed_by):
            raise NotNow(f"Somebody has asked already to withdraw release {number}.")
        made = insert(WITHDRAWAL).values(number=number, reason=said, asked_by=who.id, asked_at=at)
        asked = int(connection.execute(made.returning(WITHDRAWAL.c.id)).scalar_one())
        note(connection, at, who, "asked for its withdrawal", f"release {number}", reason=said)
    return asked


def agree(desk: Desk, who: Account, asked: int) -> int:
    """The job's number. Raises NotAllowed for who asked, NoSuchWithdrawal, NotNow."""
    who.need(Right.WITHDRAW)
    at = desk.now()
    with desk.catalogue.begin() as connection:
        wanted = select(WITHDRAWAL).where(WITHDRAWAL.c.id == asked).with_for_update()
        row = connection.execute(wanted).first()
        if row is None:
            raise NoSuchWithdrawal("Nobody has asked for this withdrawal.")
        if row.asked_by == who.id:
            raise NotAllowed("A release is withdrawn by two people: somebody else has to agree.")
        if row.agreed_by is not None:
            raise NotNow("Somebody has agreed to this withdrawal already.")
        agreed = {"agreed_by": who.id, "agreed_at": at}
        connection.execute(update(WITHDRAWAL).where(WITHDRAWAL.c.id == asked).values(**agreed))
        note(connection, at, who, "agreed to its withdrawal", f"release {row.number}")
        return ask(connection, "withdraw", at=at, account=who.id, withdrawal=asked)


def withdraw(desk: Desk, job: Job, say: Callable[[str], None]) -> None:
    """The job. What was withdrawn before a kill stays so."""
    with desk.catalogue.read() as connection:
        told = {each.id: each for each in withdrawals(connection)}[int(job.asked["withdrawal"])]
    with switching(desk.home, say) as store:
        with suppress(NotThere):
            release = store.not_withdrawn(told.number)
            people = (told.asked_by, told.agreed_by)
            Records(desk.home).keep_withdrawal(release, told.reason, people, desk.now())
            store.withdraw(release, told.reason)
        now = now_public(desk.home)
        with desk.catalogue.begin() as connection:
            if now and plan_changed_between(connection, now.number, told.number):
                put_in_force(desk.home, now)
            subject = f"release {told.number}"
            note(connection, desk.now(), None, "was withdrawn", subject, job=job.id)


def withdrawals(connection: Connection) -> Sequence[Withdrawal]:
    """All that were asked for, newest first."""
    asker, other = ACCOUNT.alias("asker"), ACCOUNT.alias("other")
    asked = (
        select(WITHDRAWAL, asker.c.name.label("asker"), other.c.name.label("other"))
        .join(asker, asker.c.id == WITHDRAWAL.c.asked_by)
        .outerjoin(other, other.c.id == WITHDRAWAL.c.agreed_by)
        .order_by(WITHDRAWAL.c.id.desc())
    )
    return [
        Withdrawal(
            row.id,
            row.number,
            row.reason,
            row.asker,
            row.asked_at,
            row.other or "",
            row.agreed_at,
        )
        for row in connection.execute(asked)
    ]
