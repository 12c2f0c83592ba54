"""headway init DISTRICT.xlsx"""

from pathlib import Path

import click

from etl.commands.speech import home, say, spoken, stop


@click.command("init")
@click.argument("district", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace the plan of the home; it is kept beside.")
@spoken
def command(district: Path, force: bool) -> None:
    """Start a district from its plan workbook DISTRICT (or a folder of plan files).

    With any error in it nothing is stored. Nothing is made public by it.

    \b
    Example: headway init district.xlsx
    """
    from etl.desk.own_plan import start
    from etl.findings import Report
    from etl.plan_files import PlanProblems

    try:
        own = start(home(), district, force=force)
    except PlanProblems as problems:
        click.echo(Report(problems.findings, subject="the plan").as_text())
        stop("Nothing was stored. Mend the errors above and try again.")
    if own.findings:
        click.echo(Report(own.findings, subject="the plan").as_text())
    click.echo(
        f"{own.plan.title.en} is the plan of {home().folder}: {len(own.plan.indicators)} "
        f"indicators, {len(own.organizations)} organizations."
    )
    say("`headway template INDICATOR` writes the workbook for the figures of an indicator.")
