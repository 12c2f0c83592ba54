"""headway restore"""

from pathlib import Path

import click

from etl.commands.speech import database, home, say, spoken


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@spoken
def command(file: Path) -> None:
    """Make HEADWAY_HOME, which must be empty, from a backup. Every file is compared with its hash.

    With HEADWAY_DATABASE the catalogue goes there; a backup fits SQLite and PostgreSQL.

    \b
    Example: HEADWAY_HOME=/srv/headway headway restore headway.zip
    """
    from etl.desk.backup.restoring import restore

    manifest = restore(file, home(), database(), say)
    click.echo(
        f"{home().folder} is as it was at {manifest.made_at[:16].replace('T', ' ')} UTC: "
        f"{len(manifest.files):,} files and the catalogue. Everybody signs in anew."
    )
