"""headway approve NUMBER"""

from datetime import datetime

import click

from etl.commands.speech import spoken
from etl.commands.staff.at_desk import as_somebody, desk_as, stands, worked


@click.command("approve")
@click.argument("number", type=int)
@click.option(
    "--public-at",
    type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]),
    help="Publish then, by this machine's clock, such as 2026-12-01T18:00 (default: now).",
)
@as_somebody()
@spoken
def command(number: int, public_at: datetime | None, name: str) -> None:
    """Approve upload NUMBER as `headway diff` shows it, and publish it, now or at its hour.

    \b
    Example: headway approve 31 --public-at 2026-12-01T18:00 --as approver
    """
    from etl.desk.decisions.deciding import approve
    from etl.desk.uploads.uploads import get

    with desk_as(name) as (desk, who):
        upload = get(desk, who, number)
        hour = public_at.astimezone() if public_at else None
        approve(
            desk,
            who,
            number,
            candidate=upload.candidate,
            version=upload.version,
            public_at=hour,
        )
        worked(desk, number)
        click.echo(stands(get(desk, who, number)))
