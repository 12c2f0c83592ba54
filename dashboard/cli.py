"""The command `headway`: the verbs of `etl.cli`, and those that serve pages.

Nothing heavy is imported before a verb is chosen: `headway --help` and each verb start quickly.
"""

import importlib
import json as json_format
import os
import sys
from typing import NoReturn

import click

from dashboard.settings import BadSettings, Settings, read_settings
from etl.cli import VERBS

PROBLEM, USAGE = 1, 2
# Verbs of the files beside this one, by the same rule as those of `etl`.
LOADED = {**VERBS, "export": "dashboard.commands.export:export"}


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


_host = click.option("--host", help="Listen here (default: HOST, else 127.0.0.1).")
_port = click.option("--port", type=int, help="Listen on this port (default: PORT, else 8050).")


@headway.command()
@click.option("--public", is_flag=True, help="Serve the public pages alone.")
@_host
@_port
def serve(public: bool, host: str | None, port: int | None) -> None:
    """Show what is published in HEADWAY_HOME to everybody who can reach this machine's port.

    \b
    Example: headway serve --public --port 8050
    """
    settings = _settings(host=host, port=port)
    if not _has_release(settings):
        _stop(
            f"There is no release in {settings.home} yet. `headway publish FILE...` makes one; "
            "`headway demo` tries it with public figures."
        )
    _serve(settings)


@headway.command()
@click.option(
    "--plan",
    type=click.Choice(["vision2020", "riverbend"]),
    default="vision2020",
    help="Which sample: public figures, or a fictional district that shows every part.",
)
@click.option("--prepare", is_flag=True, help="Publish the sample and stop, without serving it.")
@_host
@_port
def demo(plan: str, prepare: bool, host: str | None, port: int | None) -> None:
    """Show Headway with a sample, published the way any district's figures are.

    \b
    Example: headway demo
             headway demo --plan riverbend
    """
    settings = _settings(host=host, port=port)

    from etl.desk.demo import Home, OtherPlanHere, prepare_demo

    try:
        prepare_demo(Home(settings.home), _say, plan)
    except OtherPlanHere as other:
        _stop(str(other))
    except OSError as fault:
        _stop(f"{settings.home} cannot be used as a home: {fault.strerror}.")
    if not prepare:
        _serve(settings)


@headway.command()
@click.option("--json", is_flag=True, help="As JSON.")
def config(json: bool) -> None:
    """Print the settings in effect and where each came from. Secrets are not shown.

    \b
    Example: headway config
    """
    lines = _settings().effective()
    if json:
        known = {line.name: {"value": line.value, "source": line.source} for line in lines}
        click.echo(json_format.dumps({"settings": known}, indent=1))
        return
    for line in lines:
        click.echo(f"{line.name:<12}{line.value}  ({line.source})")


def _settings(**given: object) -> Settings:
    try:
        return read_settings(os.environ, **given)
    except BadSettings as problem:
        _stop(str(problem), USAGE)


def _has_release(settings: Settings) -> bool:
    from etl.published import NoRelease, open_published

    try:
        return bool(open_published(settings.public).releases())
    except NoRelease:
        return False
    except OSError as fault:
        _stop(f"{settings.home} cannot be read: {fault.strerror}.")


def _serve(settings: Settings) -> None:
    from dashboard.serving import PortInUse, listen, serve

    try:
        door = listen(settings.host, settings.port)
    except PortInUse:
        _stop(
            f"Port {settings.port} is in use on {settings.host}. Choose another: "
            f"PORT={settings.port + 1}."
        )
    except OSError as fault:
        _stop(f"Headway cannot listen on {settings.host}, port {settings.port}: {fault.strerror}.")
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    port = door.getsockname()[1]
    serve(settings, door, lambda: _say(f"Headway is at http://{shown}:{port}"))


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _stop(sentence: str, code: int = PROBLEM) -> NoReturn:
    _say(sentence)
    raise click.exceptions.Exit(code)


def main(arguments: list[str] | None = None) -> None:
    """The entry point. A fault of Headway itself is one sentence too, unless `--debug` is given."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        headway.main(args=arguments, prog_name="headway")
    except Exception as fault:
        if "--debug" in arguments:
            raise
        _say(
            f"Headway met a fault of its own ({type(fault).__name__}). "
            "Run the command again as `headway --debug ...` to see where."
        )
        sys.exit(PROBLEM)
