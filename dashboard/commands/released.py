"""The release that an export is made of, and how a verb of the command line stops."""

import os
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from dashboard.settings import BadSettings, Settings, read_settings
from dashboard.speech import LANGUAGES
from etl.published import NoRelease, Published, PublishedRelease, Withdrawn, open_published

PROBLEM, USAGE = 1, 2

number_option = click.option(
    "--release", "number", type=int, help="Of this release, not of the current one."
)
language_option = click.option(
    "--language",
    type=click.Choice(list(LANGUAGES)),
    default="en",
    show_default=True,
    help="The language of the words.",
)


def open_here() -> tuple[Settings, Published]:
    """Of HEADWAY_HOME. Stops where a setting cannot be used."""
    try:
        settings = read_settings(os.environ)
    except BadSettings as problem:
        stop(str(problem), USAGE)
    return settings, open_published(settings.public)


def chosen(
    settings: Settings, published: Published, number: int | None, language: str = "en"
) -> PublishedRelease:
    """The release of that number, or the current one. Stops where there is none."""
    try:
        found = published.release(number) if number else published.current()
    except Withdrawn:
        stop(f"Release {number} was withdrawn; nothing is made from it.")
    except NoRelease:
        named = f"There is no release {number}" if number else "There is no release"
        stop(f"{named} in {settings.home}. `headway releases` lists what there is.")
    return found.in_language(language)


def day_of(release: PublishedRelease) -> date:
    """The day that pages are shown as of."""
    return release.plan.as_of or date.today()


def write(file: Path, content: bytes, settings: Settings) -> None:
    """Into any place but among what is published."""
    if file.absolute().is_relative_to(settings.public):
        stop(f"{file} lies among the published files, which nothing else may change.")
    try:
        file.write_bytes(content)
    except OSError as fault:
        stop(f"{file} cannot be written: {fault.strerror}.")


def stop(sentence: str, code: int = PROBLEM) -> NoReturn:
    click.echo(sentence, err=True)
    raise click.exceptions.Exit(code)
