"""headway sample PLAN"""

from pathlib import Path

import click

from etl.commands.speech import say, spoken


@click.command("sample")
@click.argument("plan", default="vision2020")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A folder to write to.")
@click.option("--release", type=int, help="Only the figures of this release of the sample.")
@spoken
def command(plan: str, out: Path, release: int | None) -> None:
    """Write the workbooks of the bundled sample, as a district's analyst would have them.

    \b
    Example: headway sample vision2020 --out workbooks
    """
    import data
    from etl.district import plan_folder
    from etl.samples import write_sample

    folder = plan_folder(data.FOLDER, Path(), plan)
    for path in write_sample(folder, out, release):
        click.echo(path)
    say(f"`headway publish {out}/*.xlsx` publishes them.")
