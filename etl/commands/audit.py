"""headway audit"""

from pathlib import Path

import click

from etl.commands.speech import cluster, home, spoken, stop
from etl.model.school_year import NotASchoolYear, SchoolYear


@click.command("audit")
@click.option("--release", type=int, help="The number of a release (default: the public one).")
@click.option("--indicator", help="One indicator alone.")
@click.option("--year", help="One school year alone, such as 2014-15.")
@click.option(
    "--tables",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Judge the tables of this JSON file instead.",
)
@click.option("--fresh", is_flag=True, help="Prove all of it again, also what is known already.")
@spoken
def command(
    release: int | None, indicator: str | None, year: str | None, tables: Path | None, fresh: bool
) -> None:
    """Tell what a release hides, why, and the narrowest interval that readers can prove. The
    hidden number itself is never told. What was proved once is kept in the private folder and read
    from there the next time. Ends with 1 where something could be worked out.

    \b
    Example: headway audit --indicator reading --year 2014-15
    """
    try:
        school_year = SchoolYear.parse(year).ending if year else None
    except NotASchoolYear as fault:
        raise click.BadParameter(f"{fault}. Write it like 2014-15.", param_hint="--year") from None
    leaks = _tables(tables) if tables else _release(release, indicator, school_year, fresh)
    if leaks:
        stop(f"{leaks} could be worked out.")


def _release(number: int | None, indicator: str | None, year: int | None, fresh: bool) -> int:
    from etl.desk.auditing import proved, release_of
    from etl.desk.hidden_words import FEW_STUDENTS
    from etl.desk.hidden_words import why as reason_in_words

    release = release_of(home(), number)
    hidden = few = leaks = 0
    for each in proved(home(), release, indicator, year, fresh=fresh, cluster=cluster()):
        slug, organization, ending, band, _, group = each.key
        place = f"{slug}, {SchoolYear(int(ending))}, {organization}, {band}, {group}"
        why = reason_in_words(each.reason)
        hidden += 1
        few += each.reason == FEW_STUDENTS
        leaks += each.is_known
        click.echo(f"{place}: {why}; {_range(each.students, 'students')}")
    click.echo(f"Release {release.number}: {hidden:,} cells are hidden.")
    if few:
        click.echo(
            f"{few:,} of them are small groups; the others keep those from being worked out. That "
            f"is {hidden / few:.1f} times what hiding small groups alone would hide."
        )
    return leaks


def _tables(path: Path) -> int:
    from etl.desk.auditing import tables

    leaks = 0
    for name, judged in tables(path):
        for cell, verdict in judged.verdicts.items():
            told = verdict if verdict == "exact" else _range(judged.intervals[cell], str(verdict))
            click.echo(f"{name}, {cell}: {told}")
            leaks += verdict == "exact"
        click.echo(f"{name}: {'leak' if judged.leaks else 'safe'}")
    return leaks


def _range(ends: tuple[float, float], what: str) -> str:
    low, high = ends
    if low == high:
        return "could be worked out"
    most = "any number" if high == float("inf") else f"{high:,.0f}"
    return f"{low:,.0f} to {most} {what}" if most[0].isdigit() else f"{low:,.0f} or more {what}"
