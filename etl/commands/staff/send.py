"""headway send NUMBER"""

import click

from etl.commands.speech import spoken, stop
from etl.commands.staff.at_desk import as_somebody, desk_as, stands


@click.command("send")
@click.argument("number", type=int)
@click.option("--to", metavar="NAME", help="The approver (default: the only one there is).")
@click.option("--note", default="", help="A line for the approver.")
@as_somebody()
@spoken
def command(number: int, to: str | None, note: str, name: str) -> None:
    """Send upload NUMBER to an approver.

    \b
    Example: headway send 31 --to approver --as analyst
    """
    from etl.desk.uploads.sending import approvers, send
    from etl.desk.uploads.uploads import get

    with desk_as(name) as (desk, who):
        upload, others = get(desk, who, number), approvers(desk, who)
        chosen = [each for each in others if to is None or each.name.casefold() == to.casefold()]
        if others and len(chosen) != 1:
            stop(f"Name the approver with --to: {', '.join(each.name for each in others)}.")
        approver = chosen[0].id if chosen else 0
        send(desk, who, upload, approver, note=note, version=upload.version)
        click.echo(stands(get(desk, who, number)))
