"""headway upload FILE..."""

from pathlib import Path

import click

from etl.commands.speech import FINDINGS, say, spoken
from etl.commands.staff.at_desk import as_somebody, desk_as, stands, worked


@click.command("upload")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--kind",
    type=click.Choice(["figures", "plan", "commentary"]),
    default="figures",
    help="What the files bring (default: figures).",
)
@click.option("--title", default="", help="What lists call it (default: the names of its files).")
@click.option("--into", type=int, metavar="NUMBER", help="Corrected files of this upload.")
@as_somebody()
@spoken
def command(files: tuple[Path, ...], kind: str, title: str, into: int | None, name: str) -> None:
    """Hand in FILES that are to be published together, and check them. Nothing public changes.

    \b
    Example: headway upload reading.xlsx --as analyst
    """
    from etl.desk.intake.arriving import arrive, blocks_of
    from etl.desk.intake.originals import keep
    from etl.desk.intake.recognised import seen_before
    from etl.desk.intake.transfers import largest
    from etl.desk.people.roles import Right
    from etl.desk.uploads.states import Kind
    from etl.desk.uploads.uploads import begin, get, mend

    with desk_as(name) as (desk, who):
        who.need(Right.UPLOAD)
        originals = []
        for path in files:
            with path.open("rb") as stream:
                staged = arrive(desk.home, blocks_of(stream), largest(desk.home))
            originals.append(keep(desk.home, staged, path.name))
            told = seen_before(desk, originals[-1].sha256)
            if told:
                say(told)
        if into is None:
            into = begin(desk, who, originals, kind=Kind(kind), title=title)
        else:
            mend(desk, who, into, originals)
        say(f"Upload {into} is safe. Checking it.")
        worked(desk, into)
        upload = get(desk, who, into)
        click.echo(stands(upload))
        if upload.errors:
            say(f"See them: headway findings {into} --as {name}")
            raise click.exceptions.Exit(FINDINGS)
