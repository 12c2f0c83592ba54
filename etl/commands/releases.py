"""headway releases"""

import json as json_format
from typing import Any

import click

from etl.commands.speech import home, spoken
from etl.publish.store import all_releases, current_id


@click.command("releases")
@click.option("--json", is_flag=True, help="As JSON.")
@click.option(
    "--reasons",
    is_flag=True,
    help="With the reasons that were given for warnings. They are for staff, not for the public.",
)
@spoken
def command(json: bool, reasons: bool) -> None:
    """List every release, and which one is public.

    \b
    Example: headway releases --reasons
    """
    now = current_id(home().public)
    rows: list[dict[str, Any]] = [
        {
            "number": release.number,
            "id": release.id,
            "published_at": release.published_at.isoformat(),
            "plan": release.plan,
            "note": release.note,
            "public": release.id == now,
            "withdrawn": release.withdrawn,
            **({"warnings": _warnings(release.id)} if reasons else {}),
        }
        for release in all_releases(home().public)
    ]
    if json:
        click.echo(json_format.dumps({"releases": rows}, indent=1))
        return
    if not rows:
        click.echo("There is no release yet. `headway publish FILE...` makes the first.")
    for row in rows:
        mark = "public" if row["public"] else "withdrawn" if row["withdrawn"] else ""
        said = row["withdrawn"] or row["note"]
        click.echo(f"{row['number']:>4}  {row['published_at'][:10]}  {mark:<9}  {said}")
        for each in row.get("warnings", []):
            click.echo(f"      {each['code']} ({each['count']:,}): {each['reason']}")


def _warnings(release_id: str) -> list[dict[str, Any]]:
    """Those that the release was published with, and why they might stand."""
    from etl.publish.records import Records

    return Records(home()).accepted_warnings(release_id)
