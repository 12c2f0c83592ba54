"""headway accept NUMBER CODE=REASON..."""

import click

from etl.commands.speech import spoken
from etl.commands.staff.at_desk import as_somebody, desk_as, stands


@click.command("accept")
@click.argument("number", type=int)
@click.argument("reasons", nargs=-1, required=True, metavar="CODE=REASON...")
@as_somebody()
@spoken
def command(number: int, reasons: tuple[str, ...], name: str) -> None:
    """Say why a warning of upload NUMBER may stand. An empty reason takes it back.

    \b
    Example: headway accept 31 HW-503="The state changed its test." --as analyst
    """
    from etl.desk.uploads.reasons import accept
    from etl.desk.uploads.uploads import get

    told = {}
    for each in reasons:
        code, sign, text = each.partition("=")
        if not sign:
            raise click.BadParameter(f"{each} is no reason. Write it like HW-503=text.")
        told[code.strip().upper()] = text
    with desk_as(name) as (desk, who):
        upload = get(desk, who, number)
        accept(desk, who, number, told, version=upload.version)
        click.echo(stands(get(desk, who, number)))
