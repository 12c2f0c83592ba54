"""`headway config`: the settings in effect."""

import json as json_format

import click

from dashboard.cli.told import settings_of


@click.command()
@click.option("--json", is_flag=True, help="As JSON.")
def config(json: bool) -> None:
    """Print the settings in effect and where each came from. Secrets are not shown.

    \b
    Example: headway config
    """
    lines = settings_of().effective()
    if json:
        known = {line.name: {"value": line.value, "source": line.source} for line in lines}
        click.echo(json_format.dumps({"settings": known}, indent=1))
        return
    for line in lines:
        click.echo(f"{line.name:<20}{line.value}  ({line.source})")
