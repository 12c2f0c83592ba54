"""`headway demo`: a sample, published and served."""

import click

from dashboard.cli.door import open_door
from dashboard.cli.told import host_option, port_option, say, settings_of, stop


@click.command()
@click.option(
    "--plan",
    type=click.Choice(["vision2020", "riverbend"]),
    default="vision2020",
    help="Which sample: public figures, or a fictional district that shows every part.",
)
@click.option("--prepare", is_flag=True, help="Publish the sample and stop, without serving it.")
@host_option
@port_option
def demo(plan: str, prepare: bool, host: str | None, port: int | None) -> None:
    """Show Headway with a sample, published the way any district's figures are.

    \b
    Example: headway demo
             headway demo --plan riverbend
    """
    settings = settings_of(host=host, port=port)

    from etl.desk.demo import Home, OtherPlanHere, prepare_demo

    try:
        prepare_demo(Home(settings.home), say, plan)
    except OtherPlanHere as other:
        stop(str(other))
    except OSError as fault:
        stop(f"{settings.home} cannot be used as a home: {fault.strerror}.")
    if not prepare:
        from dashboard.serving import serve_public

        door = open_door(settings.host, settings.port)
        serve_public(settings, door.socket, lambda: say(f"Headway is at {door.address}"))
