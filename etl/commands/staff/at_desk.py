"""What the verbs of the desk share: the catalogue, who asks, and the work that follows."""

import os
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from etl.commands.speech import cluster, home, stop

if TYPE_CHECKING:
    from etl.desk.desk import Desk
    from etl.desk.people.roles import Account
    from etl.desk.uploads.uploads import Upload

Verb = TypeVar("Verb", bound=Callable[..., Any])


def as_somebody(*, required: bool = True) -> Callable[[Verb], Verb]:
    """The option that names the account by which a verb is done."""
    return click.option(
        "--as",
        "name",
        metavar="NAME",
        envvar="HEADWAY_AS",
        required=required,
        help="The account that does it, by its name (or HEADWAY_AS). The log names it.",
    )


def database() -> str:
    """HEADWAY_DATABASE, else `database` in the home's config.toml; "" for SQLite in the home."""
    named = os.environ.get("HEADWAY_DATABASE", "").strip()
    path = home().folder / "config.toml"
    if named or not path.is_file():
        return named
    return str(tomllib.loads(path.read_text(encoding="utf-8")).get("database", ""))


@contextmanager
def open_desk() -> Iterator["Desk"]:
    from etl.desk.catalogue.database import open_catalogue
    from etl.desk.desk import Desk

    catalogue = open_catalogue(home(), database())
    try:
        yield Desk(home(), catalogue, cluster=cluster())
    finally:
        catalogue.close()


@contextmanager
def desk_as(name: str) -> Iterator[tuple["Desk", "Account"]]:
    """The desk, and the account of this name. Ends the command where there is none."""
    from etl.desk.people.accounts import NoSuchAccount, by_name

    with open_desk() as desk:
        try:
            with desk.catalogue.read() as connection:
                who = by_name(connection, name)
        except NoSuchAccount as why:
            stop(str(why))
        yield desk, who


def has_accounts() -> bool:
    """Whether the home is one with a desk: then nothing is published past it."""
    from etl.desk.catalogue.database import FILE
    from etl.desk.people.accounts import is_empty

    if not database() and not (home().private / FILE).is_file():
        return False
    with open_desk() as desk, desk.catalogue.read() as connection:
        return not is_empty(connection)


def named(name: str | None) -> str:
    """Where a home has accounts, somebody has to do it. Ends the command as wrong usage."""
    if not name:
        raise click.UsageError("This home has accounts. Say who does it, with --as NAME.")
    return name


def worked(desk: "Desk", upload: int) -> None:
    """Waits for the jobs of an upload that can be done now, or does them here where no worker
    runs. Ends the command with the sentence of one that failed."""
    from etl.desk.work.jobs import jobs_of
    from etl.desk.work.running import finished

    seen: set[int] = set()
    while True:
        with desk.catalogue.read() as connection:
            known = jobs_of(connection, upload)
        now = desk.now()
        waiting = [j for j in known if not j.is_over and (j.due_at is None or j.due_at <= now)]
        if not waiting:
            break
        seen.update(job.id for job in waiting)
        finished(desk, waiting[-1].id)
    faults = [job.fault for job in known if job.id in seen and job.fault]
    if faults:
        stop(faults[0])


def done(desk: "Desk", job: int) -> None:
    """The same of one job that belongs to no upload."""
    from etl.desk.work.running import finished

    over = finished(desk, job)
    if over.fault:
        stop(over.fault)


def stands(upload: "Upload") -> str:
    """Where an upload stands, in one line."""
    told = f"Upload {upload.id} ({upload.title}): {upload.state}"
    counted = ((upload.rows, "row"), (upload.errors, "error"), (upload.warnings, "warning"))
    counts = ", ".join(f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in counted)
    shown = f", in release {upload.release}" if upload.release else ""
    return f"{told}{shown} ({counts})."
