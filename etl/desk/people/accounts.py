"""The people who may sign in: added by an administrator, closed, and never deleted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from etl.desk.catalogue.tables import ACCOUNT
from etl.desk.people.roles import Account, Role

# Who vouches for an account that has a password here.
HERE = "headway"
LONGEST_NAME = 80


class NoSuchAccount(LookupError):
    """Nobody of that name or number has an account."""


class NotAName(ValueError):
    """A name that an account cannot have; the text says why."""


@dataclass(frozen=True)
class Listed:
    """An account as administrators see it. `subject` is how its issuer calls it."""

    account: Account
    issuer: str
    subject: str
    is_closed: bool
    has_password: bool
    created_at: datetime


def add(
    connection: Connection,
    at: datetime,
    name: str,
    role: Role,
    issuer: str = HERE,
    subject: str = "",
) -> Account:
    """A new account. Raises NotAName for a name that is taken or cannot be one."""
    shown = clean_name(name)
    _refuse_second(connection, shown, issuer, subject or _folded(shown))
    row = insert(ACCOUNT).values(
        issuer=issuer,
        subject=subject or _folded(shown),
        name=shown,
        role=str(role),
        created_at=at,
    )
    key = connection.execute(row).inserted_primary_key
    assert key is not None
    return Account(int(key[0]), shown, role)


def clean_name(name: str) -> str:
    """The name without spaces around it. Raises NotAName."""
    shown = " ".join(name.split())
    if not shown:
        raise NotAName("An account needs a name.")
    if len(shown) > LONGEST_NAME:
        raise NotAName(f"A name has at most {LONGEST_NAME} signs.")
    if not shown.isprintable():
        raise NotAName("A name is made of letters, digits and signs that can be seen.")
    return shown


def _refuse_second(connection: Connection, name: str, issuer: str, subject: str) -> None:
    if any(_folded(row.name) == _folded(name) for row in _rows(connection)):
        raise NotAName("There is an account of that name already. Choose another name.")
    same = (ACCOUNT.c.issuer == issuer) & (ACCOUNT.c.subject == subject)
    if connection.execute(select(ACCOUNT.c.id).where(same)).first():
        raise NotAName("That person has an account already.")


def by_number(connection: Connection, number: int) -> Account:
    """Raises NoSuchAccount for one that is not there or is closed."""
    return _open(connection, ACCOUNT.c.id == number)


def by_name(connection: Connection, name: str) -> Account:
    """An open account, however its name is cased. Raises NoSuchAccount."""
    for row in _rows(connection):
        if _folded(row.name) == _folded(name) and not row.is_closed:
            return _account(row)
    raise NoSuchAccount(f"Nobody has an account named {name}.")


def by_subject(connection: Connection, issuer: str, subject: str) -> Account:
    """Who `issuer` vouches for. Raises NoSuchAccount."""
    return _open(connection, (ACCOUNT.c.issuer == issuer) & (ACCOUNT.c.subject == subject))


def is_empty(connection: Connection) -> bool:
    """Whether there is no account yet."""
    return connection.execute(select(ACCOUNT.c.id).limit(1)).first() is None


def listed(connection: Connection) -> list[Listed]:
    """Every account, closed ones last."""
    rows = [
        Listed(
            _account(row),
            row.issuer,
            row.subject,
            bool(row.is_closed),
            bool(row.password),
            row.created_at,
        )
        for row in _rows(connection)
    ]
    return sorted(rows, key=lambda row: (row.is_closed, row.account.name.casefold()))


def password_of(connection: Connection, number: int) -> str:
    """The hash that is kept of a password; empty for an account without one."""
    found = select(ACCOUNT.c.password).where(ACCOUNT.c.id == number)
    return connection.execute(found).scalar() or ""


def keep_password(connection: Connection, number: int, hashed: str) -> None:
    _change(connection, number, password=hashed)


def bind(connection: Connection, number: int, issuer: str, subject: str) -> None:
    """From now on `issuer` vouches for the account, and no password opens it."""
    _change(connection, number, issuer=issuer, subject=subject, password="")


def keep_role(connection: Connection, number: int, role: Role) -> None:
    _change(connection, number, role=str(role))


def close(connection: Connection, number: int) -> None:
    """Nobody signs in by it any more; what it did stays in the log under its name."""
    _change(connection, number, is_closed=True)


def administrators(connection: Connection) -> int:
    """How many there are who can manage accounts."""
    open_ones = (ACCOUNT.c.role == str(Role.ADMINISTRATOR)) & ~ACCOUNT.c.is_closed
    found = connection.execute(select(func.count()).select_from(ACCOUNT).where(open_ones))
    return int(found.scalar_one())


def _change(connection: Connection, number: int, **values: Any) -> None:
    connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == number).values(**values))


def _open(connection: Connection, which: Any) -> Account:
    row = connection.execute(select(ACCOUNT).where(which & ~ACCOUNT.c.is_closed)).first()
    if row is None:
        raise NoSuchAccount("There is no such account.")
    return _account(row)


def _rows(connection: Connection) -> list[Row[Any]]:
    return list(connection.execute(select(ACCOUNT)))


def _account(row: Row[Any]) -> Account:
    return Account(int(row.id), row.name, Role(row.role))


def _folded(name: str) -> str:
    return name.casefold()
