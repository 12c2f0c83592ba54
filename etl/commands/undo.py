"""headway undo"""

import click

from etl.commands.speech import home, spoken, stop
from etl.commands.staff.at_desk import as_somebody, desk_as, done, has_accounts, named


@click.command("undo")
@click.argument("number", type=int, required=False)
@as_somebody(required=False)
@spoken
def command(number: int | None, name: str | None) -> None:
    """Make the release before the public one public again.

    Where a home has accounts, NUMBER may name any earlier release.

    \b
    Example: headway undo
             headway undo 3 --as approver
    """
    if has_accounts():
        _at_desk(number, named(name))
        return
    if number is not None:
        raise click.UsageError("Without accounts, undo goes back one release: leave NUMBER out.")
    from etl.desk.publication import undo

    release = undo(home())
    click.echo(f"Release {release.number} is public again ({release.id}).")


def _at_desk(number: int | None, name: str) -> None:
    from etl.desk.decisions.undoing import undo_to
    from etl.desk.publication import now_public
    from etl.published import open_published

    now = now_public(home())
    if now is None:
        stop("Nothing has been published yet.")
    standing = [each.number for each in open_published(home().public).standing()]
    if number is None and len(standing) < 2:
        stop("There is no earlier release to go back to.")
    with desk_as(name) as (desk, who):
        done(desk, undo_to(desk, who, standing[-2] if number is None else number, seen=now.number))
    release = now_public(home())
    assert release is not None
    click.echo(f"Release {release.number} is public again ({release.id}).")
