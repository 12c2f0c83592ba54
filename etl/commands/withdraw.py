"""headway withdraw NUMBER"""

from datetime import UTC, datetime

import click

from etl.commands.speech import home, spoken, stop


@click.command("withdraw")
@click.argument("number", type=int)
@click.option("--reason", required=True, help="Why, for everybody who follows an old link.")
@click.option(
    "--by",
    nargs=2,
    required=True,
    metavar="PERSON PERSON",
    help="The two people, or their roles, who decided it. Kept privately.",
)
@spoken
def command(number: int, reason: str, by: tuple[str, str]) -> None:
    """Take release NUMBER back. Its links say that it is gone and why.

    What was public stays known to those who saw it: the privacy check goes on counting it.

    \b
    Example: headway withdraw 3 --reason "A wrong file was loaded." --by analyst approver
    """
    from etl.desk.publication import now_public, withdraw

    if not reason.strip():
        stop("Give the reason: readers of old links will see it.")
    release = withdraw(home(), number, reason.strip(), by, datetime.now(UTC))
    now = now_public(home())
    shown = f"Release {now.number} is public." if now else "Nothing is public now."
    click.echo(f"Release {release.number} is withdrawn ({release.id}). {shown}")
