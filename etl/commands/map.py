"""headway map FILE, or the number of an upload"""

from pathlib import Path

import click

from etl.commands.speech import FINDINGS, home, say, spoken
from etl.commands.staff.at_desk import as_somebody, desk_as, named, stands, worked


@click.command("map")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar="QUESTION=ANSWER",
    help="Answer a question about an upload. An empty answer takes one back.",
)
@as_somebody(required=False)
@spoken
def command(file: Path, plan: str | None, answers: tuple[str, ...], name: str | None) -> None:
    """Say what would be read of FILE: by which layout, how sure, and how much of what.

    With the number of an upload, list the questions about its files, or answer them.

    \b
    Example: headway map state-graduation.xlsx
             headway map 31 --answer "layout|state.xlsx=kentucky-graduation" --as analyst
    """
    if str(file).isdecimal() and not file.exists():
        _at_desk(int(str(file)), answers, named(name))
        return
    from etl.desk.layout_shelf import map_file
    from etl.findings import Report

    mapped = map_file(home(), file, plan)
    if mapped.choice.is_known:
        name = mapped.choice.layout.name if mapped.choice.layout else "our own template"
        click.echo(f"Read by: {name}")
    for fit in (*mapped.recognition.fits, *mapped.recognition.near)[:4]:
        word = "fits" if fit.is_whole else "nearly fits"
        click.echo(f"{fit.layout.name} {word} (confidence {fit.confidence:.2f}): {fit.reason}")
        for wanted, there in fit.renamed[:5]:
            click.echo(f"  {wanted} may be called {there} here")
    for line in mapped.lines:
        click.echo(line)
    report = Report(list(mapped.findings), subject=file.name)
    click.echo(report.as_text())
    if not mapped.choice.is_known:
        say(f"Try `headway layout suggest {file} --out layout.toml`.")
    if report.blocks:
        raise click.exceptions.Exit(FINDINGS)


def _at_desk(number: int, answers: tuple[str, ...], name: str) -> None:
    """Ends with exit code 1 while a question is open."""
    from etl.desk.uploads.answers import answer
    from etl.desk.uploads.seen import seen_of
    from etl.desk.uploads.uploads import get

    given = {}
    for each in answers:
        # An id may hold the sign itself: the answer stands behind the last one.
        question, sign, said = each.rpartition("=")
        if not sign:
            raise click.BadParameter(f"{each} is no answer. Write it like QUESTION=ANSWER.")
        given[question] = said
    with desk_as(name) as (desk, who):
        upload = get(desk, who, number)
        if given:
            answer(desk, who, number, given, version=upload.version)
            worked(desk, number)
        click.echo(stands(get(desk, who, number)))
        seen = seen_of(desk.home, number)
    for asked in seen.asked:
        state = "open" if asked.is_open else f"answered: {asked.given or asked.proposed}"
        click.echo(f"{asked.id}  ({state})\n  {asked.text}")
        for value, words in asked.choices if asked.is_open else ():
            click.echo(f"    {value}: {words}")
    if seen.open:
        raise click.exceptions.Exit(FINDINGS)
