"""`headway user`: who may come to the desk."""

from collections.abc import Callable
from contextlib import closing
from functools import wraps
from typing import Any

import click

from dashboard.cli.told import settings_of, stop
from dashboard.settings import Settings

_ROLES = click.Choice(["board", "analyst", "approver", "administrator"])
_as = click.option("--as", "acting", metavar="NAME", help="The administrator whose act this is.")


@click.group()
def user() -> None:
    """Accounts of the desk: add, list, change, close.

    \b
    Example: headway user add analyst --role analyst --as administrator
    """


def _act(act: Callable[..., None]) -> Callable[..., None]:
    """Hands the desk and the settings to `act`; a fault of a person is one sentence."""

    @wraps(act)
    def acting(**options: Any) -> None:
        from etl.desk.catalogue.reach import OutOfReach
        from etl.desk.desk import open_desk
        from etl.desk.people.accounts import NoSuchAccount, NotAName
        from etl.desk.people.managing import NotThisAccount
        from etl.desk.people.roles import NotAllowed

        settings = settings_of()
        try:
            desk = open_desk(settings.home, settings.database)
            with closing(desk.catalogue):
                act(desk, settings, **options)
        except (NoSuchAccount, NotAName, NotThisAccount, NotAllowed, OutOfReach) as fault:
            stop(str(fault))

    return acting


def _who(desk: Any, acting: str | None) -> Any:
    from etl.desk.people.managing import at_the_command_line

    if not acting:
        stop("Say whose act this is: --as NAME, an administrator. `headway user list` names them.")
    return at_the_command_line(desk, acting)


def _tell_link(settings: Settings, name: str, key: str) -> None:
    desk = settings.desk_url or f"http://localhost:{settings.port + 1}"
    click.echo(f"A link for {name}. It works once, for three days:")
    click.echo(f"{desk}/welcome?key={key}")


@user.command()
@click.argument("name")
@click.option("--role", type=_ROLES, required=True)
@click.option("--subject", help="What the district's sign-in calls this person.")
@_as
@_act
def add(
    desk: Any, settings: Settings, name: str, role: str, subject: str | None, acting: str | None
) -> None:
    """Add an account. The first one, an administrator, needs no --as.

    \b
    Example: headway user add "data director" --role approver --as administrator
    """
    from etl.desk.people import managing
    from etl.desk.people.roles import Role

    if subject and not settings.oidc_issuer:
        stop("Set HEADWAY_OIDC_ISSUER first: it says whose word on this person counts.")
    if not acting and role == Role.ADMINISTRATOR:
        account, key = managing.add_first(desk, name)
    else:
        issuer = settings.oidc_issuer if subject else ""
        account, key = managing.add(
            desk, _who(desk, acting), name, Role(role), issuer, subject or ""
        )
    if key:
        _tell_link(settings, account.name, key)
    else:
        click.echo(f"{account.name} can come in by the district's sign-in.")


@user.command("list")
@_act
def list_all(desk: Any, settings: Settings) -> None:
    """List every account.

    \b
    Example: headway user list
    """
    from etl.desk.people import accounts

    with desk.catalogue.read() as connection:
        listed = accounts.listed(connection)
    if not listed:
        click.echo("Nobody has an account yet. `headway serve` prints the link of the first.")
    for each in listed:
        state = "closed" if each.is_closed else ""
        click.echo(
            f"{each.account.id:>4}  {each.account.name:<24}  {each.account.role:<13}  {state}"
        )


@user.command()
@click.argument("name")
@click.argument("to", type=_ROLES, metavar="ROLE")
@_as
@_act
def role(desk: Any, settings: Settings, name: str, to: str, acting: str | None) -> None:
    """Change a role. Nobody changes their own.

    \b
    Example: headway user role "data director" approver --as administrator
    """
    from etl.desk.people import managing
    from etl.desk.people.roles import Role

    who, number = _who(desk, acting), _number(desk, name)
    account = managing.change_role(desk, who, number, Role(to))
    click.echo(f"{account.name} is {account.role} now, and was signed out.")


@user.command()
@click.argument("name")
@_as
@_act
def link(desk: Any, settings: Settings, name: str, acting: str | None) -> None:
    """Make a link for somebody who forgot the password. Links made before stop working.

    \b
    Example: headway user link analyst --as administrator
    """
    from etl.desk.people import managing

    account, key = managing.link(desk, _who(desk, acting), _number(desk, name))
    _tell_link(settings, account.name, key)


@user.command()
@click.argument("name")
@_as
@_act
def close(desk: Any, settings: Settings, name: str, acting: str | None) -> None:
    """Close an account. What it did stays in the log.

    \b
    Example: headway user close analyst --as administrator
    """
    from etl.desk.people import managing

    account = managing.close(desk, _who(desk, acting), _number(desk, name))
    click.echo(f"The account of {account.name} is closed.")


def _number(desk: Any, name: str) -> int:
    from etl.desk.people import accounts

    with desk.catalogue.read() as connection:
        return accounts.by_name(connection, name).id
