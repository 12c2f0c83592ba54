"""headway withdraw NUMBER"""

from datetime import UTC, datetime

import click

from etl.commands.speech import home, spoken, stop
from etl.commands.staff.at_desk import as_somebody, desk_as, done, has_accounts, named


@click.command("withdraw")
@click.argument("number", type=int)
@click.option("--reason", default="", help="Why, for everybody who follows an old link.")
@click.option(
    "--by",
    nargs=2,
    metavar="PERSON PERSON",
    help="The two people, or their roles, who decided it. Kept privately.",
)
@as_somebody(required=False)
@spoken
def command(number: int, reason: str, by: tuple[str, str] | None, name: str | None) -> None:
    """Take release NUMBER back. Its links say that it is gone and why.

    What was public stays known to those who saw it: the privacy check goes on counting it. Where a
    home has accounts, one person asks with a reason, and another agrees by the same verb.

    \b
    Example: headway withdraw 3 --reason "A wrong file was loaded." --by analyst approver
             headway withdraw 3 --reason "A wrong file was loaded." --as approver
             headway withdraw 3 --as administrator
    """
    from etl.desk.publication import now_public, withdraw

    if has_accounts():
        _at_desk(number, reason, named(name))
        return
    if not by:
        raise click.UsageError("Name the two people who decided it, with --by.")
    if not reason.strip():
        stop("Give the reason: readers of old links will see it.")
    release = withdraw(home(), number, reason.strip(), by, datetime.now(UTC))
    now = now_public(home())
    shown = f"Release {now.number} is public." if now else "Nothing is public now."
    click.echo(f"Release {release.number} is withdrawn ({release.id}). {shown}")


def _at_desk(number: int, reason: str, name: str) -> None:
    """The first asks, the second agrees: then it is done."""
    from etl.desk.decisions.withdrawing import agree, ask_for, withdrawals

    with desk_as(name) as (desk, who):
        with desk.catalogue.read() as connection:
            told = [each for each in withdrawals(connection) if each.number == number]
        waiting = [each for each in told if not each.agreed_by]
        if waiting and not reason.strip():
            done(desk, agree(desk, who, waiting[0].id))
            click.echo(f"Release {number} is withdrawn.")
            return
        ask_for(desk, who, number, reason)
    click.echo(f"Asked. A second person agrees with `headway withdraw {number} --as NAME`.")
