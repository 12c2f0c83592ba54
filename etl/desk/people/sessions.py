"""Who is signed in: the browser holds a random key, the catalogue the hash of it."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from etl.desk.catalogue.tables import ACCOUNT, SESSION
from etl.desk.people.roles import Account, Role

# Somebody who does nothing for so long is signed out, and so is everybody after a working day.
IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=10)
# So long may somebody be at the district's sign-in.
AWAY = timedelta(minutes=10)
# Being seen is written down this often, so that reading a page rarely writes.
_SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Session:
    """`held` is what waits for the next page, such as a sentence to be said there."""

    key: str
    account: Account
    seen_at: datetime
    held: Mapping[str, Any]


def new_key() -> str:
    """What the browser holds: nobody can guess it, and it says nothing."""
    return secrets.token_urlsafe(32)


def token(key: str) -> str:
    """What each form has to send back. It follows from the key and does not give it away."""
    return hashlib.sha256(b"a form of the desk " + key.encode()).hexdigest()


def begin(connection: Connection, at: datetime, account: Account) -> str:
    """Sign in, under a key that nobody had before. Returns the key, which is not kept."""
    forget_old(connection, at)
    key = new_key()
    row = insert(SESSION).values(
        key=_hashed(key), account=account.id, created_at=at, seen_at=at, held={}
    )
    connection.execute(row)
    return key


def find(connection: Connection, at: datetime, key: str) -> Session | None:
    """Who holds `key`, while the session lasts and the account is open."""
    asked = (
        select(SESSION, ACCOUNT.c.name, ACCOUNT.c.role)
        .join(ACCOUNT, ACCOUNT.c.id == SESSION.c.account)
        .where(SESSION.c.key == _hashed(key), ~ACCOUNT.c.is_closed)
    )
    row = connection.execute(asked).first()
    if row is None or not _lasts(row.created_at, row.seen_at, at):
        return None
    account = Account(int(row.account), row.name, Role(row.role))
    return Session(key, account, row.seen_at, row.held)


def is_to_be_seen(session: Session, at: datetime) -> bool:
    """Whether it is time to write down that somebody is still there."""
    return at - session.seen_at >= _SEEN_EVERY


def see(connection: Connection, at: datetime, session: Session) -> None:
    _change(connection, session.key, seen_at=at)


def hold(connection: Connection, key: str, held: Mapping[str, Any]) -> None:
    """Keep something for the next page; what was held before is let go."""
    _change(connection, key, held=dict(held))


def end(connection: Connection, key: str) -> None:
    """Sign out: the key opens nothing any more, whoever still has it."""
    connection.execute(delete(SESSION).where(SESSION.c.key == _hashed(key)))


def end_all(connection: Connection, number: int) -> None:
    """Sign an account out everywhere: its role, its password or its being open has changed."""
    connection.execute(delete(SESSION).where(SESSION.c.account == number))


def wait(connection: Connection, at: datetime, held: Mapping[str, Any]) -> str:
    """Keep what a stranger has to bring back from elsewhere. Returns the key for their browser,
    which signs nobody in."""
    forget_old(connection, at)
    key = new_key()
    row = insert(SESSION).values(key=_hashed(key), created_at=at, seen_at=at, held=dict(held))
    connection.execute(row)
    return key


def take(connection: Connection, at: datetime, key: str) -> Mapping[str, Any]:
    """What was kept under `key`, once; empty where there is nothing, or it waited too long."""
    mine = (SESSION.c.key == _hashed(key)) & SESSION.c.account.is_(None)
    row = connection.execute(select(SESSION).where(mine)).first()
    if row is None or connection.execute(delete(SESSION).where(mine)).rowcount != 1:
        return {}
    held: Mapping[str, Any] = row.held
    return held if abs(at - row.created_at) < AWAY else {}


def forget_old(connection: Connection, at: datetime) -> None:
    """Delete sessions that are over."""
    is_over = (SESSION.c.seen_at < at - IDLE) | (SESSION.c.created_at < at - LONGEST)
    connection.execute(delete(SESSION).where(is_over))


def _lasts(began: datetime, seen: datetime, now: datetime) -> bool:
    # A clock that was set back must not make a session live longer.
    return abs(now - seen) < IDLE and abs(now - began) < LONGEST


def _change(connection: Connection, key: str, **values: Any) -> None:
    connection.execute(update(SESSION).where(SESSION.c.key == _hashed(key)).values(**values))


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
