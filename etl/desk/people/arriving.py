"""How people come to the desk: with a password, with a link, or vouched for by the district."""

from sqlalchemy import Connection

from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.people import accounts, invitations, passwords, sessions
from etl.desk.people.attempts import Attempts
from etl.desk.people.roles import Account, Role


class NotRecognised(Exception):
    """Name and password do not belong together. It never says which of them is wrong."""


def with_password(desk: Desk, attempts: Attempts, name: str, password: str, address: str) -> str:
    """The key of a new session. Raises NotRecognised and TooManyAttempts."""
    attempts.count(name, address)
    with desk.catalogue.read() as connection:
        try:
            who = accounts.by_name(connection, name)
            kept = accounts.password_of(connection, who.id)
        except accounts.NoSuchAccount:
            who, kept = None, ""
    # Outside of any transaction: it takes its time, and nobody waits for it.
    if not passwords.is_right(kept, password) or who is None:
        raise NotRecognised("The name or the password is not right.")
    attempts.forget(name)
    return _begin(desk, who)


def with_link(desk: Desk, key: str, name: str, password: str) -> str:
    """Choose a password; the key of a new session. `name` is for the first administrator.
    Raises NotInvited, NotAName and WeakPassword, and then the link can still be used."""
    with desk.catalogue.read() as connection:
        invited = invitations.find(connection, desk.now(), key).account
    shown = accounts.clean_name(name) if invited is None else invited.name
    kept = passwords.hashed(password, shown)
    with desk.catalogue.begin() as connection:
        who = invitations.use(connection, desk.now(), key).account
        if who is None:
            who = accounts.add(connection, desk.now(), shown, Role.ADMINISTRATOR)
            note(connection, desk.now(), who, "made the first account", f"account {who.id}")
        accounts.keep_password(connection, who.id, kept)
        sessions.end_all(connection, who.id)
        note(connection, desk.now(), who, "chose a password", f"account {who.id}")
    return _begin(desk, who)


def vouched_for(desk: Desk, issuer: str, subject: str, link: str = "") -> str:
    """By the district's sign-in: the key of a new session. With a link of an invitation, the
    account is theirs from now on. Raises NoSuchAccount, NotInvited and NotAName."""
    if link:
        with desk.catalogue.begin() as connection:
            invited = invitations.use(connection, desk.now(), link).account
            if invited is None:
                name = "administrator"
                who = accounts.add(
                    connection, desk.now(), name, Role.ADMINISTRATOR, issuer, subject
                )
            else:
                who = invited
                accounts.bind(connection, who.id, issuer, subject)
            sessions.end_all(connection, who.id)
            note(connection, desk.now(), who, "came by the district's sign-in", f"account {who.id}")
    else:
        with desk.catalogue.read() as connection:
            who = accounts.by_subject(connection, issuer, subject)
    return _begin(desk, who)


def is_new(connection: Connection) -> bool:
    """Whether nobody has an account yet."""
    return accounts.is_empty(connection)


def first_link(desk: Desk) -> str:
    """The key of the link that makes the first administrator; empty where there are accounts."""
    with desk.catalogue.begin() as connection:
        if not accounts.is_empty(connection):
            return ""
        return invitations.invite(connection, desk.now(), None)


def _begin(desk: Desk, who: Account) -> str:
    with desk.catalogue.begin() as connection:
        key = sessions.begin(connection, desk.now(), who)
        note(connection, desk.now(), who, "signed in", f"account {who.id}")
    return key
