"""headway check FILE..."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.commands.answer_files import written
from etl.commands.private_answers import refuse_taken, tell_hidden, tell_read
from etl.commands.speech import FINDINGS, home, say, spoken

if TYPE_CHECKING:
    from etl.findings import Report
    from etl.pipeline import Checked


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option(
    "--json",
    is_flag=False,
    flag_value="-",
    metavar="FILE|-",
    help="All findings as JSON, into a file that ends in .json, or printed (-).",
)
@click.option(
    "--csv",
    metavar="FILE|-",
    help="All findings for a spreadsheet, into a file that ends in .csv, or printed (-).",
)
@click.option(
    "--annotated",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Your own workbooks with the problems marked, into this folder. They hold your figures: "
    "keep them as you keep the originals.",
)
@click.option(
    "--hidden",
    is_flag=False,
    flag_value="-",
    metavar="FILE|-",
    help="What the public would not see if this were published, and why: counts on the screen, "
    "every cell into a file that ends in .csv. No figure is told. It takes a while.",
)
@click.option(
    "--observations",
    metavar="FILE",
    help="All figures as they were read, with the cell of each, into a new file that ends in "
    ".csv. It is private: keep it as you keep the originals.",
)
@spoken
def command(
    files: tuple[Path, ...],
    plan: str | None,
    json: str | None,
    csv: str | None,
    annotated: Path | None,
    hidden: str | None,
    observations: str | None,
) -> None:
    """Check FILES and say everything that is wrong, with sheet and cell. Changes nothing.

    \b
    Example: headway check reading.xlsx --csv findings.csv --annotated marked
    """
    from etl.desk.publication import check
    from etl.findings import Report
    from etl.plan_files import PlanProblems

    changes, checked = "", None
    for target in (hidden, observations):
        refuse_taken(target, ".csv")
    try:
        checked = check(home(), files, datetime.now(UTC).date(), plan=plan, say=say)
        report, changes = checked.report, checked.changes_as_text()
    except PlanProblems as problems:
        report = Report(problems.findings)
    _tell(report, changes, json, csv)
    if annotated:
        _annotate(files, report, annotated, plan)
    if checked and observations:
        tell_read(checked.observations, observations)
    if checked and hidden:
        _foretell(checked, hidden, plan, is_quiet="-" in (json, csv))
    if report.blocks:
        raise click.exceptions.Exit(FINDINGS)


def _tell(report: "Report", changes: str, json: str | None, csv: str | None) -> None:
    """On screen, unless a program asked for all of it there."""
    if json:
        written(json, report.as_json() + "\n", ".json")
    if csv:
        written(csv, "\ufeff" * (csv != "-") + report.as_csv(), ".csv")
    if "-" not in (json, csv):
        click.echo("\n\n".join(filter(None, [changes, report.as_text()])))


def _annotate(files: tuple[Path, ...], report: "Report", folder: Path, plan: str | None) -> None:
    from etl.desk.annotation import annotate

    for copied in annotate(home(), files, report, folder, plan=plan):
        say(f"{copied.path}: {copied.told}" if copied.path else copied.told)


def _foretell(checked: "Checked", target: str, plan: str | None, is_quiet: bool) -> None:
    """`is_quiet` where a program reads what is printed."""
    if checked.report.blocks:
        say("What would be hidden is told when the errors are mended.")
        return
    for line in tell_hidden(checked, target, plan):
        click.echo(line, err=is_quiet)
