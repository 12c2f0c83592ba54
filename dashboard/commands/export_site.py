"""`headway export site`: the public pages of a release as files."""

import os
from datetime import date
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
from dashboard.speech import LANGUAGES

_ROUND = 100


@click.command()
@click.argument("folder", type=FOLDER)
@release_option
@click.option(
    "--language",
    type=click.Choice(["all", *LANGUAGES]),
    default="all",
    help="Write the pages in this language alone (default: all).",
)
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    default=lambda: os.cpu_count() or 1,
    help="How many pages are made at once (default: one for each processor).",
)
def site(folder: Path, number: int | None, language: str, processes: int) -> None:
    """Write the public pages of a release for any web server: pages, pictures, tables, data.

    Nothing runs where the files lie, and links lead from file to file, so they may lie under any
    address. FOLDER is made; one that is there is replaced when a former export filled it, else
    nothing is changed. With HEADWAY_BASE_URL the data catalogue names whole addresses.

    \b
    Example: headway export site public_html --language en
    """
    from dashboard.new_folder import NotOurs, written_whole
    from dashboard.static_site.fixed_files import write_fixed
    from dashboard.static_site.maker import NotWhole, Order
    from dashboard.static_site.making import make_pages
    from dashboard.web_folder import WebFolder

    own = settings()
    release = asked_release(published(own), number)
    languages = tuple(LANGUAGES) if language == "all" else (language,)
    today = release.plan.as_of or date.today()
    try:
        with written_whole(folder) as fresh:
            order = Order(own.public, release.release.number, languages, today, own.contact, fresh)
            count = make_pages(order, processes, _Progress())
            tell("Data for programs ...")
            write_fixed(
                release.in_language(languages[0]),
                fresh,
                WebFolder(own.web_assets),
                own.base_url,
                own.contact,
            )
    except NotOurs as reason:
        end(str(reason))
    except NotWhole as place:
        end(f"A page links to {place}, which cannot be made. Nothing was changed.")
    except OSError as fault:
        end(f"{folder} cannot be written: {fault.strerror}.")
    tell(f"Release {release.release.number} is in {folder}: {count:,} pages, pictures and tables.")


class _Progress:
    """Says how far it is, once every so many files."""

    said = 0

    def __call__(self, count: int) -> None:
        if count // _ROUND > self.said:
            self.said = count // _ROUND
            tell(f"{count:,} pages, pictures and tables found ...")
