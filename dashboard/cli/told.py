"""What the verbs of this folder share: their settings, and one sentence when something is wrong."""

import os
from typing import NoReturn

import click

from dashboard.settings import BadSettings, Settings, read_settings

PROBLEM, USAGE = 1, 2

host_option = click.option("--host", help="Listen here (default: HOST, else 127.0.0.1).")
port_option = click.option(
    "--port", type=int, help="Listen on this port (default: PORT, else 8050)."
)


def settings_of(**given: object) -> Settings:
    """Ends the command with a sentence where a setting cannot be used."""
    try:
        return read_settings(os.environ, **given)
    except BadSettings as problem:
        stop(str(problem), USAGE)


def say(sentence: str) -> None:
    click.echo(sentence, err=True)


def stop(sentence: str, code: int = PROBLEM) -> NoReturn:
    say(sentence)
    raise click.exceptions.Exit(code)
