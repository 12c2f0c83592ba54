"""Puts the application behind a server that is meant for it: gunicorn, or waitress on Windows."""

import errno
import logging
import socket
import sys
from collections.abc import Callable
from datetime import date
from threading import Thread

from dashboard.app import Headway, create_app
from dashboard.settings import Settings
from etl.published import open_published

LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


class PortInUse(OSError):
    """Somebody listens there already."""


def listen(host: str, port: int) -> socket.socket:
    """An open door, so that a port in use is known before anything is started.

    Raises PortInUse, or OSError for a host that is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise PortInUse(*fault.args) from fault
        raise


def serve(settings: Settings, door: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until told to stop; `ready` is called once when readers may come."""
    logging.basicConfig(level=settings.log_level.upper(), format=LINE, stream=sys.stderr)
    if sys.platform == "win32":
        _with_waitress(settings, door, ready)
    else:
        _with_gunicorn(settings, door, ready)


def _with_gunicorn(settings: Settings, door: socket.socket, ready: Callable[[], None]) -> None:
    from gunicorn.app.base import BaseApplication

    app = application(settings)

    class Server(BaseApplication):
        def load_config(self) -> None:
            # A control socket would let others on the machine steer the server.
            self.cfg.set("control_socket_disable", True)
            self.cfg.set("bind", [f"fd://{door.fileno()}"])
            self.cfg.set("worker_class", "gthread")
            self.cfg.set("workers", settings.workers)
            self.cfg.set("threads", settings.threads)
            # Made once and shared: it opens no release, so there is nothing that a fork breaks.
            self.cfg.set("preload_app", True)
            self.cfg.set("loglevel", "info" if settings.log_level == "debug" else "warning")
            self.cfg.set("when_ready", lambda _: ready())
            self.cfg.set("post_worker_init", lambda _: _warm_up(app))

        def load(self) -> object:
            return app.server

    Server().run()


def _with_waitress(settings: Settings, door: socket.socket, ready: Callable[[], None]) -> None:
    import waitress

    app = application(settings)
    server = waitress.create_server(app.server, sockets=[door], threads=settings.threads)
    _warm_up(app)
    ready()
    server.run()


def application(settings: Settings) -> Headway:
    """The public pages of one home."""
    return create_app(settings, open_published(settings.public), date.today)


def _warm_up(app: Headway) -> None:
    """Opens the release and makes the first page before a reader asks for it.

    Not a daemon: Python ends daemons wherever they are, and one that is inside a library's
    own code then takes the whole process down with it. A stop waits for the page instead.
    """
    Thread(target=app.answers.answer, args=("/", "")).start()
