"""The desk behind a web server: one process, many threads, one connection to the catalogue each."""

import socket
from collections.abc import Callable
from datetime import date

from dashboard.serving import Serving, WebApp, run
from dashboard.settings import Settings
from dashboard.staff.app import create_desk
from etl.desk.catalogue.migration import NewerCatalogue
from etl.desk.catalogue.reach import OutOfReach
from etl.desk.desk import Desk, open_desk
from etl.desk.people.arriving import first_link
from etl.desk.work.logs import start_log

# Files arrive slowly, and each keeps a thread meanwhile.
_THREADS = 16


class NoCatalogue(RuntimeError):
    """The catalogue cannot be opened. The message says what to do."""


def serve_desk(settings: Settings, door: socket.socket, ready: Callable[[str], None]) -> None:
    """The pages of staff, until told to stop. `ready` is called once when staff may come, with the
    path of the link that makes the first account while there is none. Raises NoCatalogue."""
    link = prepare(settings)
    start_log(settings.log_level)

    def made() -> WebApp:
        return create_desk(settings, open_desk(settings.home, settings.database), date.today)

    run(Serving(made, 1, _THREADS, settings.log_level), door, lambda: ready(link))


def prepare(settings: Settings) -> str:
    """Makes the catalogue or brings it up to date, before anybody can ask. Returns the path of a
    new link that makes the first account, "" where there is one. Raises NoCatalogue."""
    try:
        desk = open_desk(settings.home, settings.database)
        try:
            return _first_link(desk)
        finally:
            desk.catalogue.close()
    except NewerCatalogue as newer:
        raise NoCatalogue(str(newer)) from None
    except OSError as fault:
        raise NoCatalogue(f"{settings.home} cannot be used as a home: {fault.strerror}.") from None
    except OutOfReach as fault:
        raise NoCatalogue(f"{fault} `headway config` shows where the catalogue is.") from None


def _first_link(desk: Desk) -> str:
    key = first_link(desk)
    return f"/welcome?key={key}" if key else ""
