"""headway publish FILE..."""

from datetime import UTC, datetime
from pathlib import Path

import click

from etl.commands.findings import print_report
from etl.commands.speech import FINDINGS, home, say, spoken


@click.command("publish")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option("--note", default="", help="A line for the list of releases.")
@spoken
def command(files: tuple[Path, ...], plan: str | None, note: str) -> None:
    """Check FILES and publish them as a new release, on top of what is public now.

    \b
    Example: headway publish graduation-rate.xlsx reading.xlsx
    """
    from etl.desk.publication import publish
    from etl.pipeline import Refused
    from etl.plan_files import PlanProblems

    try:
        release = publish(home(), files, datetime.now(UTC), plan=plan, note=note, say=say)
    except Refused as refused:
        print_report(refused.report)
        say("Nothing was published. Mend the errors above and try again.")
        raise click.exceptions.Exit(FINDINGS) from None
    except PlanProblems as problems:
        print_report(problems.findings)
        raise click.exceptions.Exit(FINDINGS) from None
    click.echo(f"Release {release.number} is public now ({release.id}).")
