"""`headway serve`: the public pages, the desk of the staff, and the worker."""

import sys

import click

from dashboard.cli.door import open_door
from dashboard.cli.parent import end_with_parent
from dashboard.cli.told import USAGE, host_option, port_option, say, settings_of, stop
from dashboard.settings import Settings

_HERE = ("localhost", "127.0.0.1", "::1")


@click.command()
@click.option("--public", is_flag=True, help="Serve the public pages alone.")
@click.option("--desk", is_flag=True, help="Serve the desk of the staff alone.")
@click.option("--worker", is_flag=True, help="Do the work that the desk asks for, alone.")
@click.option("--child", is_flag=True, hidden=True, help="End when the standard input does.")
@host_option
@port_option
def serve(
    public: bool, desk: bool, worker: bool, child: bool, host: str | None, port: int | None
) -> None:
    """Show what is published in HEADWAY_HOME to everybody who can reach this machine's port, and
    the desk to staff, on the port after it.

    Three processes: public pages, desk, and a worker that reads, audits and publishes.

    \b
    Example: headway serve
             headway serve --public --port 8050
    """
    if public + desk + worker > 1:
        stop("Choose one of --public, --desk and --worker, or none for all three.", USAGE)
    if child:
        end_with_parent(sys.stdin)
    if desk:
        _serve_desk(settings_of(desk_host=host, desk_port=port))
        return
    settings = settings_of(host=host, port=port)
    if public:
        _serve_public(settings)
    elif worker:
        _work(settings)
    else:
        _refuse_open_desk(settings)
        from dashboard.cli.processes import keep_all

        raise click.exceptions.Exit(keep_all(settings))


def _serve_public(settings: Settings) -> None:
    from dashboard.serving import serve_public

    door = open_door(settings.host, settings.port)
    serve_public(settings, door.socket, lambda: say(f"Headway is at {door.address}"))


def _serve_desk(settings: Settings) -> None:
    _refuse_open_desk(settings)

    from dashboard.staff.serving import NoCatalogue, serve_desk

    door = open_door(settings.desk_host, settings.desk_at, "HEADWAY_DESK_PORT")
    address = settings.desk_url or door.address

    def ready(link: str) -> None:
        say(f"The desk is at {address}")
        if link:
            say(f"Nobody has an account yet. This link makes the first, once: {address}{link}")

    try:
        serve_desk(settings, door.socket, ready)
    except NoCatalogue as fault:
        stop(str(fault))


def _work(settings: Settings) -> None:
    from dashboard.cli.working import work_until_told
    from etl.desk.work.worker import AtWork

    try:
        work_until_told(settings)
    except AtWork as other:
        stop(str(other))


def _refuse_open_desk(settings: Settings) -> None:
    """Passwords do not go through a network that anybody can listen to."""
    if settings.desk_host not in _HERE and not settings.desk_url.startswith("https://"):
        stop(
            f"The desk would be open to other machines (HEADWAY_DESK_HOST={settings.desk_host}) "
            "without encryption. Set HEADWAY_DESK_URL to the https address of the proxy before "
            "it, or leave HEADWAY_DESK_HOST at 127.0.0.1.",
            USAGE,
        )
