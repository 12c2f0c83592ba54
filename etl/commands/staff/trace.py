"""headway trace INDICATOR YEAR"""

import click

from etl.commands.speech import spoken
from etl.commands.staff.at_desk import as_somebody, desk_as
from etl.model.school_year import NotASchoolYear, SchoolYear


@click.command("trace")
@click.argument("indicator")
@click.argument("year")
@click.option("--organization", default="", help="A code (default: the district).")
@click.option("--group", default="all", help="A student group's code (default: all students).")
@click.option("--grade-band", default="", help="Such as elementary (default: the headline's).")
@click.option("--release", type=int, help="The number of a release (default: the public one).")
@as_somebody()
@spoken
def command(
    indicator: str,
    year: str,
    organization: str,
    group: str,
    grade_band: str,
    release: int | None,
    name: str,
) -> None:
    """Say where a public number was read: file, sheet, cell, upload, people and rules.

    \b
    Example: headway trace graduation-rate 2014-15 --as analyst
    """
    from etl.desk.provenance import Place, trace

    try:
        school_year = SchoolYear.parse(year)
    except NotASchoolYear as fault:
        raise click.BadParameter(f"{fault}. Write it like 2014-15.", param_hint="YEAR") from None
    place = Place(indicator, school_year, organization, group, grade_band, release)
    with desk_as(name) as (desk, who):
        found = trace(desk, who, place)
    number = found.release.number
    click.echo(f"{found.name}, {school_year}: {found.said}, release {number}, rules {found.rules}")
    if found.is_hidden:
        click.echo(f"Not public, for this reason: {found.reason}.")
    if found.is_total:
        click.echo("Added up from:")
    for each in found.origins:
        came, sheet = each.came, f"sheet {each.sheet}, " if each.sheet else ""
        click.echo(f"{each.organization}: {each.file}, {sheet}cell {each.cell or 'not known'}")
        if came.upload is None:
            click.echo(f"  release {came.number}, {came.published_at}, by the command line")
        else:
            people = f"uploaded by {came.uploader}, approved by {came.approver}"
            click.echo(
                f"  release {came.number}, {came.published_at}: upload {came.upload}, {people}"
            )
    if not found.origins:
        click.echo("No row of a file stands behind it.")
