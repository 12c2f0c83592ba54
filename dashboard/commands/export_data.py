"""`headway export data`: a release as a data package."""

from pathlib import Path

import click

from dashboard.commands.asked import (
    FOLDER,
    asked_release,
    published,
    release_option,
    settings,
    tell,
)
from dashboard.commands.asked import stop as end


@click.command()
@click.argument("folder", type=FOLDER)
@release_option
def data(folder: Path, number: int | None) -> None:
    """Write every published figure and the plan as CSV and Parquet, with datapackage.json.

    FOLDER is made; one that is there is replaced when a former export filled it, else nothing is
    changed.

    \b
    Example: headway export data figures --release 2
    """
    from dashboard.new_folder import NotOurs, written_whole
    from dashboard.open_data.package import write_package

    release = asked_release(published(settings()), number)
    try:
        with written_whole(folder) as beside:
            write_package(release, beside, lambda table: tell(f"{table} written"))
    except NotOurs as reason:
        end(str(reason))
    except OSError as fault:
        end(f"{folder} cannot be written: {fault.strerror}.")
    tell(f"Release {release.release.number} is in {folder}.")
