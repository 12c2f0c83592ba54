"""The command `headway`: the verbs of `etl.cli`, and those of the files beside this one.

Nothing heavy is imported before a verb is chosen: `headway --help` and each verb start quickly.
"""

import importlib
import sys

import click

from dashboard.cli.told import PROBLEM, say
from etl.cli import VERBS

LOADED = {
    **VERBS,
    "config": "dashboard.cli.config:config",
    "demo": "dashboard.cli.demo:demo",
    "export": "dashboard.commands.export:export",
    "serve": "dashboard.cli.serve:serve",
    "user": "dashboard.cli.user:user",
}


class Verbs(click.Group):
    """Loads a verb of another file when it is used, not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*self.commands, *LOADED})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.commands or cmd_name not in LOADED:
            return self.commands.get(cmd_name)
        module, name = LOADED[cmd_name].split(":")
        loaded: click.Command = getattr(importlib.import_module(module), name)
        return loaded


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="headway", message="headway %(version)s")
@click.option("--debug", is_flag=True, help="Show where a fault of Headway itself happened.")
def headway(debug: bool) -> None:
    """Shows a school board whether its strategic plan is working, for every student group.

    `headway demo` shows it with public figures of a real plan.
    """


def main(arguments: list[str] | None = None) -> None:
    """The entry point. A fault of Headway itself is one sentence too, unless `--debug` is given."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        headway.main(args=arguments, prog_name="headway")
    except Exception as fault:
        if "--debug" in arguments:
            raise
        say(
            f"Headway met a fault of its own ({type(fault).__name__}). "
            "Run the command again as `headway --debug ...` to see where."
        )
        sys.exit(PROBLEM)
