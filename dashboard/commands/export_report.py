"""`headway export report`: the yearly report as a file."""

from pathlib import Path

import click

from dashboard.commands.released import (
    chosen,
    day_of,
    language_option,
    number_option,
    open_here,
    write,
)
from dashboard.packet.writers import PAPERS


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True)
@language_option
@number_option
def report(file: Path, paper: str, language: str, number: int | None) -> None:
    """Write the yearly report on the plan as a PDF.

    \b
    Example: headway export report report.pdf
    """
    settings, published = open_here()
    release = chosen(settings, published, number, language)
    from dashboard.packet.pdf import report as printed
    from dashboard.packet.yearly import yearly
    from dashboard.queries.meetings import stood

    day = day_of(release)
    content = yearly(release, day, stood(published, release, day))
    write(file, printed.report(content, paper, settings.base_url), settings)
    click.echo(f"{content.title}: {file}")
