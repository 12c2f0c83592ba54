"""headway due"""

import json as json_format
import os
from datetime import UTC, datetime
from pathlib import Path

import click

from etl.commands.speech import home, say, spoken


@click.command("due")
@click.option("--late", is_flag=True, help="Only what is late.")
@click.option("--json", is_flag=True, help="As JSON.")
@click.option(
    "--ics",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a calendar file for other programs.",
)
@click.option(
    "--mail",
    is_flag=True,
    help="Mail what is late to those who owe it. Off until private/config/mail.toml names a "
    "server.",
)
@spoken
def command(late: bool, json: bool, ics: Path | None, mail: bool) -> None:
    """List the figures that are owed: when, by whom, late ones first.

    \b
    Example: headway due --late
    """
    from etl.desk.due.calendar import as_calendar
    from etl.desk.due.owed import owed
    from etl.desk.publication import plan_in_use

    now = datetime.now(UTC)
    found = [each for each in owed(home(), now.date()) if each.is_late or not late]
    if ics:
        ics.write_bytes(as_calendar(found, plan_in_use(home()), now))
        say(f"{ics} has {len(found)} dates.")
    if mail:
        _mail()
    if json:
        rows = [
            {
                "indicator": each.indicator,
                "owner": each.owner,
                "school_year": str(each.school_year),
                "due": each.on.isoformat(),
                "late": each.is_late,
            }
            for each in found
        ]
        click.echo(json_format.dumps({"owed": rows}, indent=1, ensure_ascii=False))
        return
    for each in found:
        mark = "late" if each.is_late else ""
        click.echo(f"{each.on}  {mark:<5} {each.name}, {each.school_year}. {each.owner}.")
    if not found:
        click.echo("Nothing is late." if late else "Nothing is owed.")


def _mail() -> None:
    from etl.desk.due.mail import letters, mail_settings, send
    from etl.desk.due.owed import owed
    from etl.desk.publication import district_for

    settings = mail_settings(home())
    found = owed(home(), datetime.now(UTC).date())
    url = os.environ.get("HEADWAY_DESK_URL", "").rstrip("/")
    written = letters(found, settings, district_for(home()).plan.district, url)
    count = send(written, settings) if written else 0
    say(f"{count} mails were sent.")
