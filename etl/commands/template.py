"""headway template INDICATOR"""

from pathlib import Path

import click

from etl.commands.speech import home, say, spoken, stop


@click.command("template")
@click.argument("indicator")
@click.option("--out", type=click.Path(path_type=Path), help="Default: INDICATOR.xlsx, here.")
@click.option("--plan", help="Use a bundled plan of this name (default: the plan of the home).")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@spoken
def command(indicator: str, out: Path | None, plan: str | None, force: bool) -> None:
    """Write the blank workbook that an analyst fills in for INDICATOR.

    \b
    Example: headway template graduation-rate --out graduation-rate.xlsx
    """
    from etl.desk.publication import district_for
    from etl.templates import Lists, write_template

    district = district_for(home(), plan)
    slugs = [each.slug for each in district.plan.indicators]
    if indicator not in slugs:
        stop(f"There is no indicator called {indicator}. There are: {', '.join(slugs)}.")
    path = out or Path(f"{indicator}.xlsx")
    if path.exists() and not force:
        stop(f"{path} is there already. Name another file with --out, or add --force.")
    lists = Lists(district.plan, district.vocabulary, district.organizations)
    write_template(district.plan.indicator(indicator), lists, path)
    click.echo(path)
    say(f"Fill in the sheet Data, then run `headway check {path}`.")
