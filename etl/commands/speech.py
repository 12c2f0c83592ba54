"""How the command line speaks: where the home is, progress on the error stream, one sentence for
each fault, and never a stack trace."""

import os
import tomllib
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast

import click
import platformdirs

from etl.publish.home import Home

Command = TypeVar("Command", bound=Callable[..., Any])

FINDINGS = 1


def home() -> Home:
    """`HEADWAY_HOME`, or the user's data folder."""
    named = os.environ.get("HEADWAY_HOME")
    return Home(Path(named) if named else Path(platformdirs.user_data_dir("headway", False)))


def cluster() -> str:
    """`HEADWAY_CLUSTER`, the address of a Dask cluster that audits; else empty."""
    return os.environ.get("HEADWAY_CLUSTER", "").strip()


def database() -> str:
    """The address of the catalogue: `HEADWAY_DATABASE`, or `database` in the home's config.toml;
    empty for the one in the home."""
    named = os.environ.get("HEADWAY_DATABASE", "").strip()
    if named:
        return named
    try:
        told = tomllib.loads((home().folder / "config.toml").read_text(encoding="utf-8"))
    except (FileNotFoundError, tomllib.TOMLDecodeError):
        return ""
    return str(told.get("database", ""))


def say(text: str) -> None:
    """Progress goes to the error stream, so that the answer can be piped."""
    click.echo(text, err=True)


def stop(sentence: str) -> NoReturn:
    """End with one sentence and exit code 1."""
    click.echo(sentence, err=True)
    raise click.exceptions.Exit(FINDINGS)


def spoken(command: Command) -> Command:
    """Turn the faults that a person can mend into their sentence and exit code 1."""

    @wraps(command)
    def speaking(*arguments: Any, **options: Any) -> Any:
        try:
            return command(*arguments, **options)
        except click.ClickException:
            raise
        except (click.exceptions.Exit, BrokenPipeError):
            # A reader such as `head` that has seen enough is no fault; click ends quietly.
            raise
        except Exception as fault:
            if click.get_current_context().find_root().params.get("debug"):
                raise
            stop(_sentence(fault))

    return cast("Command", speaking)


def _sentence(fault: Exception) -> str:
    """The fault's own sentence where we wrote it; else what kind of fault it was."""
    if type(fault).__module__.startswith("etl."):
        return str(fault)
    if isinstance(fault, OSError) and fault.filename:
        return (
            f"{fault.filename} cannot be used: {fault.strerror}. "
            "HEADWAY_HOME names the folder where Headway keeps its files."
        )
    if isinstance(fault, OSError):
        return f"The disk could not be used: {fault.strerror}. Nothing public was changed."
    return (
        f"Headway met a fault of its own ({type(fault).__name__}). Nothing public was changed. "
        "Run the command again with `headway --debug ...` to see where."
    )
