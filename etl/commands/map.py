"""headway map FILE"""

from pathlib import Path

import click

from etl.commands.speech import FINDINGS, home, say, spoken


@click.command("map")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@spoken
def command(file: Path, plan: str | None) -> None:
    """Say what would be read of FILE: by which layout, how sure, and how much of what.

    \b
    Example: headway map state-graduation.xlsx
    """
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
