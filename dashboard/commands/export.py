"""`headway export ...`: what is published, as files."""

import importlib

import click

# Each in a file of its own, loaded when it is used.
EXPORTS = {
    "packet": "dashboard.commands.export_packet:packet",
    "report": "dashboard.commands.export_report:report",
    "site": "dashboard.commands.export_site:site",
    "data": "dashboard.commands.export_data:data",
}


class Exports(click.Group):
    """Loads a verb when it is used, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(EXPORTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in EXPORTS:
            return None
        module, name = EXPORTS[cmd_name].split(":")
        loaded: click.Command = getattr(importlib.import_module(module), name)
        return loaded


@click.group(cls=Exports)
def export() -> None:
    """Write what is published as files: a packet for a meeting, data for programs, a site that
    needs no server.

    \b
    Example: headway export packet packet.pdf
             headway export data figures
             headway export site public_html
    """
