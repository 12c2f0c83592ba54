"""headway return NUMBER"""

import click

from etl.commands.speech import spoken
from etl.commands.staff.at_desk import as_somebody, desk_as


@click.command("return")
@click.argument("number", type=int)
@click.option("--note", required=True, help="What is to be mended; the uploader reads it.")
@click.option("--for-good", is_flag=True, help="Refuse it: it cannot be sent again.")
@as_somebody()
@spoken
def command(number: int, note: str, for_good: bool, name: str) -> None:
    """Return upload NUMBER to its uploader with a note.

    \b
    Example: headway return 31 --note "The year 2024-25 is missing." --as approver
    """
    from etl.desk.decisions.deciding import refuse, send_back
    from etl.desk.uploads.uploads import get

    with desk_as(name) as (desk, who):
        upload = get(desk, who, number)
        decide = refuse if for_good else send_back
        decide(desk, who, number, note, version=upload.version)
    click.echo(f"Upload {number} is {'refused' if for_good else 'returned'}.")
