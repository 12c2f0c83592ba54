"""headway publish FILE..., or the number of an approved upload"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from etl.commands.speech import cluster, home, say, spoken, stop
from etl.commands.staff.at_desk import (
    as_somebody,
    desk_as,
    has_accounts,
    named,
    stands,
    worked,
)

if TYPE_CHECKING:
    from etl.findings import Report


@click.command("publish")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option("--note", default="", help="A line for the list of releases.")
@click.option(
    "--reason",
    "reasons",
    multiple=True,
    metavar="[HW-xxx=]TEXT",
    help="Why a warning may stand: of one rule, or of all that have none of their own. Kept with "
    "the release, for staff.",
)
@as_somebody(required=False)
@spoken
def command(
    files: tuple[Path, ...],
    plan: str | None,
    note: str,
    reasons: tuple[str, ...],
    name: str | None,
) -> None:
    """Check FILES and publish them as a new release, on top of what is public now.

    Where a home has accounts, FILES is the number of an approved upload, which then does not wait
    for its public hour.

    \b
    Example: headway publish reading.xlsx --reason HW-503="The state changed its test."
             headway publish 31 --as approver
    """
    if has_accounts():
        _publish_upload([str(each) for each in files], name)
        return
    from etl.desk.publication import publish
    from etl.findings import Report
    from etl.pipeline import Refused
    from etl.plan_files import PlanProblems

    try:
        release = publish(
            home(),
            files,
            datetime.now(UTC),
            plan=plan,
            note=note,
            reasons=_by_code(reasons),
            cluster=cluster(),
            say=say,
        )
    except Refused as refused:
        _refuse(refused.report)
    except PlanProblems as problems:
        _refuse(Report(problems.findings))
    click.echo(f"Release {release.number} is public now ({release.id}).")


def _publish_upload(told: list[str], name: str | None) -> None:
    from etl.desk.decisions.deciding import publish_now
    from etl.desk.uploads.uploads import get

    if len(told) != 1 or not told[0].isdecimal():
        stop(
            "This home has accounts, so files are not published past its desk. Hand them in with "
            "`headway upload FILE --as NAME`, then `headway send`; an approver lets them out with "
            "`headway approve`. Nothing was published."
        )
    number = int(told[0])
    with desk_as(named(name)) as (desk, who):
        publish_now(desk, who, number, version=get(desk, who, number).version)
        worked(desk, number)
        click.echo(stands(get(desk, who, number)))


def _by_code(reasons: Sequence[str]) -> dict[str, str]:
    """HW-503=text under its code, a bare text under none."""
    from etl.findings import CATALOGUE
    from etl.findings.reasons import is_like_a_code

    told = {}
    for reason in reasons:
        code, sign, text = reason.partition("=")
        if sign and code.strip().upper() in CATALOGUE:
            told[code.strip().upper()] = text
        elif code.strip().upper().startswith("HW-"):
            raise click.BadParameter(f"There is no rule {code.strip()}.", param_hint="--reason")
        elif sign and is_like_a_code(code):
            raise click.BadParameter(
                f"{code.strip()} is no code of a rule. A code is written like HW-506.",
                param_hint="--reason",
            )
        else:
            told[""] = reason
    return told


def _refuse(report: "Report") -> NoReturn:
    click.echo(report.as_text())
    stop("Nothing was published. Mend the errors above and try again.")
