"""`headway export packet`: the meeting packet as a file."""

from pathlib import Path

import click

from dashboard.commands.released import (
    USAGE,
    chosen,
    day_of,
    language_option,
    number_option,
    open_here,
    stop,
    write,
)
from dashboard.packet.subject import Kind, Subject
from dashboard.packet.writers import FORMS, PAPERS, form_of


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--meeting", help="For the meeting of this day, such as 2018-11-13 (default: next).")
@click.option("--goal", help="For the goal of this code.")
@click.option("--focus-area", help="For the focus area of this code.")
@click.option("--school", help="For the school of this code.")
@click.option("--plan", is_flag=True, help="For the whole plan.")
@click.option("--as", "form", type=click.Choice(list(FORMS)), help="Else the name of FILE decides.")
@click.option(
    "--paper", type=click.Choice(PAPERS), default=PAPERS[0], show_default=True, help="Of a PDF."
)
@language_option
@number_option
def packet(
    file: Path,
    form: str | None,
    paper: str,
    language: str,
    number: int | None,
    **asked: str | bool | None,
) -> None:
    """Write the packet of a meeting, a goal, a focus area, a school or the whole plan.

    \b
    Example: headway export packet packet.pdf
             headway export packet --goal graduates-ready --language es packet.pdf
    """
    named = form or form_of(file.name)
    if named is None:
        stop(f"The name of {file.name} says no form. Say one: --as {', '.join(FORMS)}.", USAGE)
    subject = _subject(asked)
    settings, published = open_here()
    release = chosen(settings, published, number, language)
    from dashboard.packet.build import packet_of
    from dashboard.queries.meetings import stood

    day = day_of(release)
    try:
        content = packet_of(release, subject, day, stood(published, release, day))
    except KeyError:
        wanted = f"{subject.kind.value.replace('-', ' ')} {subject.code}"
        stop(f"Release {release.release.number} has no {wanted}.")
    write(file, FORMS[named].write(content, paper, settings.base_url), settings)
    click.echo(f"{content.title}: {file}")


def _subject(asked: dict[str, str | bool | None]) -> Subject:
    """What was asked for; the next meeting where nothing was."""
    kinds = {name: Kind(name.replace("_", "-")) for name in asked}
    found = [name for name, value in asked.items() if value]
    if len(found) > 1:
        listed = " and ".join(f"--{name.replace('_', '-')}" for name in found)
        stop(f"A packet is about one thing; {listed} were given.", USAGE)
    if not found:
        return Subject(Kind.MEETING)
    value = asked[found[0]]
    return Subject(kinds[found[0]], value if isinstance(value, str) else "")
