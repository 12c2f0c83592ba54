"""headway plan export, check, template"""

from pathlib import Path

import click

from etl.commands.speech import FINDINGS, home, say, spoken, stop

_out = click.argument("out", type=click.Path(path_type=Path))
_force = click.option("--force", is_flag=True, help="Replace the file OUT.")


@click.group("plan")
def command() -> None:
    """The plan as an Excel workbook: write it, check it, start from an empty one."""


@command.command("export")
@_out
@click.option("--plan", help="A bundled plan of this name (default: the plan of the home).")
@_force
@spoken
def export_plan(out: Path, plan: str | None, force: bool) -> None:
    """Write the whole plan to the workbook OUT, to look at, to change, and to bring back.

    \b
    Example: headway plan export plan.xlsx --plan vision2020
    """
    from etl.desk.own_plan import export

    _write(out, export(home(), plan), force)
    say(f"Change it, then `headway plan check {out}` and `headway init {out} --force`.")


@command.command("template")
@_out
@_force
@spoken
def template_of_plan(out: Path, force: bool) -> None:
    """Write an empty plan workbook to OUT, with examples on a sheet of their own.

    \b
    Example: headway plan template district.xlsx
    """
    from etl.desk.own_plan import template

    _write(out, template(home()), force)
    say(f"Fill it in, then `headway plan check {out}` and `headway init {out}`.")


@command.command("check")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", is_flag=True, help="As JSON.")
@spoken
def check_plan(path: Path, json: bool) -> None:
    """Say everything that is wrong with the plan workbook, or the folder of plan files, at PATH.

    \b
    Example: headway plan check district.xlsx
    """
    from etl.desk.own_plan import read_own_plan
    from etl.findings import Report
    from etl.plan_files import PlanProblems

    try:
        own = read_own_plan(home(), path)
    except PlanProblems as problems:
        report = Report(problems.findings, subject="the plan")
    else:
        subject = f"{own.plan.title.en}, {len(own.plan.indicators)} indicators"
        report = Report(own.findings, subject=subject)
    click.echo(report.as_json() if json else report.as_text())
    if report.blocks:
        raise click.exceptions.Exit(FINDINGS)


def _write(out: Path, content: bytes, force: bool) -> None:
    from etl.publish.durable import write_whole

    if out.exists() and not force:
        stop(f"{out} is there already. Choose another name, or add --force.")
    out.parent.mkdir(parents=True, exist_ok=True)
    write_whole(out, content)
    click.echo(out)
