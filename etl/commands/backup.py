"""headway backup"""

from pathlib import Path

import click

from etl.commands.speech import database, home, say, spoken


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@spoken
def command(file: Path) -> None:
    """Write everything of HEADWAY_HOME and its catalogue into one file, while everything goes on.

    The file holds what the private folder does: keep it as safe as that.

    \b
    Example: headway backup headway.zip
    """
    from etl.desk.backup.saving import back_up
    from etl.desk.desk import open_desk

    desk = open_desk(home().folder, database())
    saved = back_up(desk, file, say)
    desk.catalogue.close()
    click.echo(f"{file}: {saved.files:,} files and the catalogue, {saved.size / 1e6:,.1f} MB.")
