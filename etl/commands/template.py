"""headway template INDICATOR"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.commands.speech import home, say, spoken, stop

if TYPE_CHECKING:
    from etl.model.plan import Plan
    from etl.templates import Subject


@click.command("template")
@click.argument("indicator", required=False)
@click.option("--goal", help="All indicators of this goal in one workbook.")
@click.option("--prefilled", is_flag=True, help="With the rows that are public now.")
@click.option("--out", type=click.Path(path_type=Path), help="Default: INDICATOR.xlsx, here.")
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@spoken
def command(
    indicator: str | None,
    goal: str | None,
    prefilled: bool,
    out: Path | None,
    plan: str | None,
    force: bool,
) -> None:
    """Write the workbook that an analyst fills in for INDICATOR, or for a goal.

    \b
    Example: headway template graduation-rate --prefilled --out graduation-rate.xlsx
    """
    from etl.desk.prefill import public_rows
    from etl.desk.publication import district_for
    from etl.templates import Lists, fill_template

    if bool(indicator) == bool(goal):
        raise click.UsageError("Name one indicator, or one goal with --goal.")
    district = district_for(home(), plan)
    subject = _goal(goal, district.plan) if goal else _indicator(str(indicator), district.plan)
    path = out or Path(f"{indicator or goal}.xlsx")
    if path.exists() and not force:
        stop(f"{path} is there already. Name another file with --out, or add --force.")
    rows = public_rows(home(), subject.indicators) if prefilled else []
    lists = Lists(district.plan, district.vocabulary, district.organizations)
    fill_template(subject, rows, lists, path)
    click.echo(path)
    say(f"Fill in the sheet Data, then run `headway check {path}`.")


def _indicator(slug: str, plan: "Plan") -> "Subject":
    from etl.templates import of_indicator

    slugs = [each.slug for each in plan.indicators]
    if slug not in slugs:
        stop(f"There is no indicator called {slug}. There are: {', '.join(slugs)}.")
    return of_indicator(plan.indicator(slug))


def _goal(code: str, plan: "Plan") -> "Subject":
    from etl.templates import of_goal

    goals = {goal.code: goal for area in plan.focus_areas for goal in area.goals}
    if code not in goals:
        stop(f"There is no goal called {code}. There are: {', '.join(goals)}.")
    if not goals[code].indicators:
        stop(f"The goal {code} has no indicator yet.")
    return of_goal(goals[code], plan)
