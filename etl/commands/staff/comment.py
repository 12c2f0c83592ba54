"""headway comment INDICATOR YEAR"""

import click

from etl.commands.speech import spoken
from etl.commands.staff.at_desk import as_somebody, desk_as, stands, worked
from etl.model.school_year import NotASchoolYear, SchoolYear


@click.command("comment")
@click.argument("indicator")
@click.argument("year")
@click.option("--text", required=True, help="What the district says. Empty: take it back.")
@click.option("--spanish", default="", help="The same in Spanish.")
@click.option("--signed", required=True, help="Who says it: a role or a name, as it is shown.")
@as_somebody()
@spoken
def command(indicator: str, year: str, text: str, spanish: str, signed: str, name: str) -> None:
    """Write what the district says of the figures of INDICATOR in YEAR, as an upload.

    \b
    Example: headway comment reading 2016-17 --text "..." --signed "Data office" --as analyst
    """
    from etl.desk.commentary.writing import Written, write
    from etl.desk.uploads.uploads import get

    try:
        school_year = SchoolYear.parse(year)
    except NotASchoolYear as fault:
        raise click.BadParameter(f"{fault}. Write it like 2014-15.", param_hint="YEAR") from None
    with desk_as(name) as (desk, who):
        number = write(desk, who, Written(indicator, school_year, text, spanish, signed))
        worked(desk, number)
        click.echo(stands(get(desk, who, number)))
