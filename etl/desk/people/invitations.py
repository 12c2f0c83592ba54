"""Links that let one person choose a password, once: for the first administrator, for a new
account, and for somebody who forgot."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from etl.desk.catalogue.tables import INVITATION
from etl.desk.people import accounts
from etl.desk.people.roles import Account

LASTS = timedelta(days=3)


class NotInvited(LookupError):
    """The link was never given, was used, is too old, or another one came after it."""


@dataclass(frozen=True)
class Invitation:
    """`account` is None for the link that makes the first administrator."""

    account: Account | None


def invite(connection: Connection, at: datetime, account: Account | None) -> str:
    """A new link's key, which is not kept; earlier links of the same account open nothing."""
    number = account.id if account else None
    forget(connection, number)
    key = secrets.token_urlsafe(32)
    connection.execute(
        insert(INVITATION).values(
            key=_hashed(key), account=number, created_at=at, expires_at=at + LASTS
        )
    )
    return key


def forget(connection: Connection, number: int | None) -> None:
    """No link of this account opens anything any more; None: of the first administrator."""
    mine = INVITATION.c.account.is_(None) if number is None else INVITATION.c.account == number
    connection.execute(delete(INVITATION).where(mine))


def find(connection: Connection, at: datetime, key: str) -> Invitation:
    """What the link is for. Raises NotInvited."""
    row = connection.execute(select(INVITATION).where(INVITATION.c.key == _hashed(key))).first()
    is_good = row is not None and row.used_at is None and row.created_at <= at < row.expires_at
    if row is None or not is_good:
        raise NotInvited("This link was used, or is too old. Ask an administrator for a new one.")
    if row.account is None:
        if not accounts.is_empty(connection):
            raise NotInvited("There is an administrator already. Ask them for a link.")
        return Invitation(None)
    return Invitation(accounts.by_number(connection, row.account))


def use(connection: Connection, at: datetime, key: str) -> Invitation:
    """As `find`, and nobody can use it again. Raises NotInvited."""
    found = find(connection, at, key)
    unused = (INVITATION.c.key == _hashed(key)) & INVITATION.c.used_at.is_(None)
    changed = connection.execute(update(INVITATION).where(unused).values(used_at=at))
    if changed.rowcount != 1:
        raise NotInvited("This link was used already.")
    return found


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
