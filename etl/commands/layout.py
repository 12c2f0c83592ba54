"""headway layout suggest, check, save, remove, list"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.commands.private_answers import refuse_taken, tell_read
from etl.commands.speech import FINDINGS, home, say, spoken, stop

if TYPE_CHECKING:
    from etl.findings import Finding

_file = click.argument("file", type=click.Path(path_type=Path))
_layout = click.argument("layout", type=click.Path(path_type=Path))


@click.group("layout")
def command() -> None:
    """Layouts: how the spreadsheets of others are read. See docs/layouts.md."""


@command.command("suggest")
@_file
@click.option("--out", type=click.Path(path_type=Path), help="Write the suggested layout here.")
@click.option("--force", is_flag=True, help="Replace the file OUT.")
@spoken
def suggest_layout(file: Path, out: Path | None, force: bool) -> None:
    """Propose a layout for FILE, with a question for everything that is not certain.

    \b
    Example: headway layout suggest graduation.csv --out graduation.toml
    """
    from etl.desk import layout_shelf
    from etl.publish.durable import write_whole
    from etl.recognise.draft import draft, question_lines
    from etl.recognise.told import told

    if out and out.exists() and not force:
        stop(f"{out} is there already. Choose another name, or add --force.")
    suggestion, known = layout_shelf.suggest_layout(home(), file)
    if known.layout:
        say(f"The layout {known.layout.name} fits this file: {known.fits[0].reason}.")
    for line in told(suggestion):
        click.echo(line)
    click.echo(f"\n{len(suggestion.questions)} questions:")
    for number, question in enumerate(suggestion.questions, start=1):
        click.echo("\n".join(question_lines(number, question)))
    if suggestion.layout is None:
        raise click.exceptions.Exit(FINDINGS)
    if out:
        write_whole(out, draft(suggestion).encode())
        say(f"Answer the questions in {out}, then `headway layout check {out} {file}`.")
    else:
        say("Add --out layout.toml to write it to a file.")


@command.command("check")
@_layout
@_file
@click.option(
    "--observations",
    metavar="FILE",
    help="All figures as they were read, with the cell of each, into a new file that ends in "
    ".csv. It is private: keep it as you keep the original.",
)
@spoken
def check_layout(layout: Path, file: Path, observations: str | None) -> None:
    """Say what LAYOUT reads of FILE: places, organizations, years, groups and states, in counts
    alone.

    \b
    Example: headway layout check graduation.toml graduation.csv
    """
    from etl.desk import layout_shelf
    from etl.recognise.outline import first_places, outline

    refuse_taken(observations, ".csv")
    problems = _problems(layout)
    if any(found.code != layout_shelf.UNANSWERED for found in problems):
        _stop_with(problems)
    read = layout_shelf.try_layout(home(), layout, file)
    for line in [*first_places(read.frame), *outline(read.frame), *read.lines]:
        click.echo(line)
    if observations:
        tell_read(read.frame, observations)
    if problems or read.findings:
        _stop_with([*problems, *read.findings])
        say("Look at each of these first.")
    say(f"If this is right: `headway layout save {layout}`.")


@command.command("save")
@_layout
@click.option("--force", is_flag=True, help="Replace the home's layout of the same name.")
@spoken
def save_layout(layout: Path, force: bool) -> None:
    """Keep LAYOUT in this home: files that it fits are read by it from now on.

    \b
    Example: headway layout save graduation.toml
    """
    from etl.desk import layout_shelf
    from etl.layouts import LayoutProblems

    problems = _problems(layout)
    if problems:
        _stop_with(problems)
    try:
        place = layout_shelf.save_layout(home(), layout, replace=force)
    except LayoutProblems as slips:
        _stop_with(slips.findings)
    else:
        click.echo(place)


@command.command("remove")
@click.argument("name")
@spoken
def remove_layout(name: str) -> None:
    """Take your own layout NAME out of this home. The file is deleted.

    \b
    Example: headway layout remove county-graduation
    """
    from etl.desk import layout_shelf

    is_shipped = layout_shelf.remove_layout(home(), name)
    click.echo(f"{name} is removed.")
    if is_shipped:
        say("The shipped layout of that name is used again.")


@command.command("list")
@spoken
def list_layouts() -> None:
    """List the layouts: those that come with Headway, and your own."""
    from etl.desk import layout_shelf

    for shelved in layout_shelf.all_layouts(home()):
        origin = "own" if shelved.is_own else "shipped"
        click.echo(f"{shelved.layout.name:<40} {origin:<8} {shelved.layout.title}")


def _problems(layout: Path) -> "list[Finding]":
    """All that is wrong with the file, unanswered questions too."""
    from etl.desk.layout_shelf import read_layout_file
    from etl.layouts import LayoutProblems

    if not layout.is_file():
        stop(f"There is no file {layout}.")
    try:
        read_layout_file(layout)
    except LayoutProblems as problems:
        return problems.findings
    return []


def _stop_with(findings: "list[Finding]") -> None:
    """Print the findings; exit code 1 where one of them is an error."""
    from etl.findings import Report

    report = Report(findings, subject="the layout")
    click.echo(report.as_text())
    if report.blocks:
        raise click.exceptions.Exit(FINDINGS)
