"""headway findings NUMBER"""

import click

from etl.commands.answer_files import written
from etl.commands.speech import FINDINGS, spoken
from etl.commands.staff.at_desk import as_somebody, desk_as


@click.command("findings")
@click.argument("number", type=int)
@click.option("--json", is_flag=False, flag_value="-", metavar="FILE|-", help="As JSON.")
@click.option("--csv", metavar="FILE|-", help="For a spreadsheet.")
@as_somebody()
@spoken
def command(number: int, json: str | None, csv: str | None, name: str) -> None:
    """Everything that the check found in upload NUMBER, with the reasons that were given.

    \b
    Example: headway findings 31 --as analyst
    """
    from etl.desk.uploads.found import report_of
    from etl.desk.uploads.reasons import reasons_of
    from etl.desk.uploads.uploads import get

    with desk_as(name) as (desk, who):
        upload = get(desk, who, number)
        with desk.catalogue.read() as connection:
            report = report_of(connection, number, upload.rows)
            reasons = reasons_of(connection, number)
    if json:
        written(json, report.as_json() + "\n", ".json")
    if csv:
        written(csv, "\ufeff" * (csv != "-") + report.as_csv(), ".csv")
    if "-" not in (json, csv):
        click.echo(report.as_text())
        for each in reasons:
            click.echo(f"{each.code} was accepted by {each.by}: {each.text}")
    if report.blocks:
        raise click.exceptions.Exit(FINDINGS)
