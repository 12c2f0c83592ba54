"""headway undo"""

import click

from etl.commands.speech import home, spoken


@click.command("undo")
@spoken
def command() -> None:
    """Make the release before the public one public again.

    \b
    Example: headway undo
    """
    from etl.desk.publication import undo

    release = undo(home())
    click.echo(f"Release {release.number} is public again ({release.id}).")
