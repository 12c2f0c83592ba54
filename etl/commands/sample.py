"""headway sample PLAN"""

from pathlib import Path
from typing import Any

import click

from etl.commands.speech import say, spoken


@click.command("sample")
@click.argument("plan", default="vision2020")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A folder to write to.")
@click.option("--release", type=int, help="Only the figures of this release of the sample.")
@click.option("--schools", type=click.IntRange(1, 2500), help="How many schools (riverbend: 30).")
@click.option("--years", type=click.IntRange(1, 30), help="How many school years (riverbend: 8).")
@click.option("--indicators", type=click.IntRange(1, 24), help="How many (riverbend: 24).")
@click.option("--seed", type=click.IntRange(0), help="Another number makes other figures.")
@click.option("--csv", is_flag=True, help="Text files in place of workbooks, for large sizes.")
@spoken
def command(plan: str, out: Path, release: int | None, csv: bool, **size: int | None) -> None:
    """Write the workbooks of the bundled sample, as a district's analyst would have them. The
    fictional district riverbend is made as large as asked for.

    \b
    Examples: headway sample vision2020 --out workbooks
              headway sample riverbend --schools 165 --years 10 --out workbooks
    """
    import data
    from etl.district import plan_folder
    from etl.samples import is_made, write_riverbend, write_sample

    folder = plan_folder(data.FOLDER, Path(), plan)
    asked: dict[str, Any] = {name: number for name, number in size.items() if number is not None}
    if not asked and not csv:
        files = write_sample(folder, out, release)
    elif is_made(folder):
        files = write_riverbend(out, release=release, as_text=csv, **asked)
    else:
        raise click.UsageError(f"The figures of {plan} are as they are: leave out its size.")
    for path in files:
        click.echo(path)
    say(_next_step(plan, out, files[0].suffix, asked.keys() & {"schools", "indicators"}))


def _next_step(plan: str, out: Path, suffix: str, other_plan: set[str]) -> str:
    publish = f"headway publish {out}/*{suffix}"
    if other_plan:
        return f"`headway init {out / 'plan'}` and `{publish}` publish them in an empty home."
    return f"`{publish} --plan {plan}` publishes them."
