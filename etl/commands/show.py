"""headway show INDICATOR"""

import json as json_format
from itertools import groupby
from typing import Any

import click

from etl.commands.shown_rows import Question, answer
from etl.commands.speech import home, spoken, stop
from etl.model.school_year import NotASchoolYear, SchoolYear
from etl.wording.phrase import ENGLISH, LANGUAGES


@click.command("show")
@click.argument("indicator")
@click.option("--organization", help="A code, or `all` for every one (default: the district).")
@click.option("--group", help="A student group's code, such as black (default: every group).")
@click.option("--year", help="A school year, such as 2014-15 (default: every year).")
@click.option("--grade-band", help="Such as elementary (default: every grade band).")
@click.option("--comparison", help="A group's code, all, all_others or goal (default: the plan's).")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Words and sentences in English (en) or Spanish (es).",
)
@click.option("--json", is_flag=True, help="As JSON; docs/show.schema.json describes it.")
@spoken
def command(
    indicator: str,
    organization: str | None,
    group: str | None,
    year: str | None,
    grade_band: str | None,
    comparison: str | None,
    language: str | None,
    json: bool,
) -> None:
    """Show the published figures of INDICATOR.

    \b
    Example: headway show graduation-rate --year 2014-15 --json
    """
    from etl.published import open_published

    try:
        school_year = SchoolYear.parse(year) if year else None
    except NotASchoolYear as fault:
        raise click.BadParameter(f"{fault}. Write it like 2014-15.", param_hint="--year") from None
    release = open_published(home().public).current()
    question = Question(
        indicator, organization, group, school_year, grade_band, comparison, language
    )
    unknown = question.unknown(release)
    if unknown:
        stop(unknown)
    answered = answer(release, question)
    if json:
        click.echo(json_format.dumps(answered, indent=1, ensure_ascii=False))
        return
    name = release.plan.indicator(indicator).name.spoken(language or ENGLISH)
    click.echo(f"{name}, release {release.release.number}")
    if not answered["rows"]:
        click.echo("No figures are published for this.")
    for row in answered["rows"]:
        click.echo(_line(row))
    for about, said in groupby(answered.get("sentences", ()), lambda each: each["about"]):
        click.echo("\n".join(["", about, *(f"  {each['text']}" for each in said)]))


def _line(row: dict[str, Any]) -> str:
    """One row as a line of text."""
    gap, status = row["figures"]["gap"], row["figures"]["status"]
    about = "about " if gap.get("bound") else ""
    apart = f"gap to {gap['comparison']} {about}{gap['value']:.1f}" if "value" in gap else ""
    return (
        f"{row['organization']:<8}{row['school_year']:<9}{row['grade_band']:<12}"
        f"{row['student_group']['label']:<46}{row['text']:<14}{apart:<24}{status.get('text', '')}"
    ).rstrip()
