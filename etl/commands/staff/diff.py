"""headway diff NUMBER"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from etl.commands.speech import spoken, stop
from etl.commands.staff.at_desk import as_somebody, desk_as

if TYPE_CHECKING:
    from etl.desk.candidates.changes import Changes


@click.command("diff")
@click.argument("number", type=int)
@click.option("--json", is_flag=True, help="As JSON.")
@as_somebody()
@spoken
def command(number: int, json: bool, name: str) -> None:
    """What would change of what is public if upload NUMBER were published.

    \b
    Example: headway diff 31 --as approver
    """
    from etl.desk.candidates.changes import FILE, early_file, read
    from etl.desk.people.roles import Right
    from etl.desk.uploads.uploads import get
    from etl.publish.candidate import find
    from etl.publish.codec import to_json

    with desk_as(name) as (desk, who):
        who.need(Right.READ_DRAFTS)
        upload = get(desk, who, number)
        if upload.candidate:
            found = read(find(desk.home, upload.candidate).home.folder / FILE)
        else:
            found = read(early_file(desk.home, number))
    if found is None:
        stop(f"What upload {number} would change is not worked out. It is {upload.state}.")
    if json:
        click.echo(to_json(found).decode(), nl=False)
        return
    for line in _told(found):
        click.echo(line)


def _told(changes: "Changes") -> Iterator[str]:
    figures, hidden = changes.figures, changes.hidden
    yield f"Beside release {changes.base}:" if changes.base else "Nothing is public yet:"
    if not changes.is_audited:
        yield "The audit has not given its verdict yet; more may have to be hidden."
    yield f"  {sum(figures.added.values()):,} figures new"
    yield f"  {sum(figures.corrected.values()):,} figures told otherwise than before"
    yield f"  {figures.hidden:,} figures hidden that were public, {figures.removed:,} removed"
    yield f"  {hidden.count:,} of {hidden.rows:,} rows would not be shown"
    for each in figures.largest:
        where = f"{each.measure}, {each.organization}, {each.group}, {each.school_year}"
        yield f"    {where}: {each.before or 'none'} -> {each.after or 'none'}"
    for status in changes.statuses:
        named = f"{status.measure}, {status.group}"
        yield f"  {named}: {status.before or 'none'} -> {status.after or 'none'}"
    for sentence in changes.sentences:
        yield f"  - {sentence.before}" if sentence.before else "  - (nothing was said)"
        yield f"  + {sentence.after}" if sentence.after else "  + (nothing is said)"
