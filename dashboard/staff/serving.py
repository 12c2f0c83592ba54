"""The desk behind a web server: one process, many threads, one connection to the catalogue each."""

import socket
from collections.abc import Callable
from datetime import date

from dashboard.serving import Serving, WebApp, run
from dashboard.settings import Settings
from dashboard.staff.app import create_desk
from etl.desk.catalogue.migration import NewerCatalogue
from etl.desk.catalogue.reach import OutOfReach
from etl.desk.desk import open_desk
from etl.desk.work.logs import start_log

# Files arrive slowly, and each keeps a thread meanwhile.
_THREADS = 16


class NoCatalogue(RuntimeError):
    """The catalogue cannot be opened. The message says what to do."""


def serve_desk(settings: Settings, door: socket.socket, ready: Callable[[], None]) -> None:
    """The pages of staff, until told to stop. Raises NoCatalogue."""
    prepare(settings)
    start_log(settings.log_level)

    def made() -> WebApp:
        return create_desk(settings, open_desk(settings.home, settings.database), date.today)

    run(Serving(made, 1, _THREADS, settings.log_level), door, ready)


def prepare(settings: Settings) -> None:
    """Makes the catalogue or brings it up to date, before anybody can ask. Raises NoCatalogue."""
    try:
        open_desk(settings.home, settings.database).catalogue.close()
    except NewerCatalogue as newer:
        raise NoCatalogue(str(newer)) from None
    except OSError as fault:
        raise NoCatalogue(f"{settings.home} cannot be used as a home: {fault.strerror}.") from None
    except OutOfReach as fault:
        raise NoCatalogue(f"{fault} `headway config` shows where the catalogue is.") from None
