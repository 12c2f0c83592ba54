"""What an administrator does with accounts. Whatever changes ends the sessions of the account."""

from etl.desk.desk import Desk
from etl.desk.log import note
from etl.desk.people import accounts, invitations, sessions
from etl.desk.people.accounts import HERE, NotAName
from etl.desk.people.roles import Account, Right, Role


class NotThisAccount(Exception):
    """A rule about people forbids it; the text says which."""


def add(
    desk: Desk, who: Account, name: str, role: Role, issuer: str = "", subject: str = ""
) -> tuple[Account, str]:
    """A new account, and the key of the link that opens it; none for one that the district's
    sign-in vouches for. Raises NotAllowed and NotAName."""
    who.need(Right.MANAGE)
    if bool(issuer) != bool(subject):
        raise NotAName("An account of the district's sign-in needs its issuer and its name there.")
    with desk.catalogue.begin() as connection:
        at = desk.now()
        added = accounts.add(connection, at, name, role, issuer or HERE, subject)
        note(connection, at, who, "added an account", _subject(added), role=str(role))
        return added, "" if subject else invitations.invite(connection, at, added)


def add_first(desk: Desk, name: str) -> tuple[Account, str]:
    """The first administrator, by who holds the machine itself; the key of the link that opens
    the account. Raises NotAName, and NotThisAccount where there are accounts."""
    with desk.catalogue.begin() as connection:
        if not accounts.is_empty(connection):
            raise NotThisAccount("There are accounts already. Say whose act this is: --as NAME.")
        added = accounts.add(connection, desk.now(), name, Role.ADMINISTRATOR)
        note(connection, desk.now(), None, "added an account", _subject(added), by="command line")
        return added, invitations.invite(connection, desk.now(), added)


def at_the_command_line(desk: Desk, name: str) -> Account:
    """The account that is named there; the log says where it acted. Raises NoSuchAccount."""
    with desk.catalogue.read() as connection:
        account = accounts.by_name(connection, name)
    return Account(account.id, f"{account.name} (command line)", account.role)


def link(desk: Desk, who: Account, number: int) -> tuple[Account, str]:
    """A new link for somebody who forgot, or never used theirs. Raises NotAllowed."""
    who.need(Right.MANAGE)
    with desk.catalogue.begin() as connection:
        account = accounts.by_number(connection, number)
        key = invitations.invite(connection, desk.now(), account)
        note(connection, desk.now(), who, "made a link", _subject(account))
        return account, key


def change_role(desk: Desk, who: Account, number: int, role: Role) -> Account:
    """Raises NotAllowed, and NotThisAccount for one's own."""
    who.need(Right.MANAGE)
    with desk.catalogue.begin() as connection:
        account = accounts.by_number(connection, number)
        if account.id == who.id:
            raise NotThisAccount("Nobody changes their own role. Ask another administrator.")
        accounts.keep_role(connection, number, role)
        sessions.end_all(connection, number)
        told = {"before": str(account.role), "role": str(role)}
        note(connection, desk.now(), who, "changed a role", _subject(account), **told)
        return Account(account.id, account.name, role)


def close(desk: Desk, who: Account, number: int) -> Account:
    """Raises NotAllowed, and NotThisAccount for the last administrator's."""
    who.need(Right.MANAGE)
    with desk.catalogue.begin() as connection:
        account = accounts.by_number(connection, number)
        is_last = accounts.administrators(connection) == 1
        if account.role is Role.ADMINISTRATOR and is_last:
            raise NotThisAccount("The last administrator stays: nobody else could manage accounts.")
        accounts.close(connection, number)
        invitations.forget(connection, number)
        sessions.end_all(connection, number)
        note(connection, desk.now(), who, "closed an account", _subject(account))
        return account


def _subject(account: Account) -> str:
    return f"account {account.id}"
