"""What the verbs of `headway export` share: the release they are asked for, and where to write."""

import os
from pathlib import Path
from typing import NoReturn

import click

from dashboard.settings import BadSettings, Settings, read_settings
from etl.published import (
    DamagedRelease,
    NoRelease,
    Published,
    PublishedRelease,
    Withdrawn,
    open_published,
)

PROBLEM, USAGE = 1, 2

release_option = click.option(
    "--release", "number", type=int, help="The number of a release (default: the latest)."
)


def settings() -> Settings:
    """Those in effect; ends the command when one cannot be used."""
    try:
        return read_settings(os.environ)
    except BadSettings as problem:
        stop(str(problem), USAGE)


def asked_release(published: Published, number: int | None) -> PublishedRelease:
    """The release of this number, or the latest; ends the command where there is none."""
    try:
        return published.current() if number is None else published.release(number)
    except NoRelease as reason:
        stop(f"{reason} `headway releases` lists those that there are.")
    except Withdrawn as reason:
        stop(f"Release {number} was withdrawn. The reason: {reason}")
    except (DamagedRelease, OSError) as fault:
        stop(f"The release cannot be read: {fault}")


def published(own: Settings) -> Published:
    return open_published(own.public)


def tell(sentence: str) -> None:
    click.echo(sentence, err=True)


def stop(sentence: str, code: int = PROBLEM) -> NoReturn:
    tell(sentence)
    raise click.exceptions.Exit(code)


FOLDER = click.Path(file_okay=False, path_type=Path)
