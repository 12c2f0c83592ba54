"""headway check FILE..."""

from datetime import UTC, datetime
from pathlib import Path

import click

from etl.commands.speech import FINDINGS, home, say, spoken


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option("--json", is_flag=True, help="As JSON.")
@spoken
def command(files: tuple[Path, ...], plan: str | None, json: bool) -> None:
    """Check FILES and say everything that is wrong, with sheet and cell. Changes nothing.

    \b
    Example: headway check reading.xlsx --json
    """
    from etl.desk.publication import check
    from etl.findings import Report
    from etl.plan_files import PlanProblems

    try:
        report = check(home(), files, datetime.now(UTC).date(), plan=plan, say=say)
    except PlanProblems as problems:
        report = Report(problems.findings)
    click.echo(report.as_json() if json else report.as_text())
    if report.blocks:
        raise click.exceptions.Exit(FINDINGS)
