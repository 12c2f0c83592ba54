"""Puts the application behind a server that is meant for it: gunicorn, or waitress on Windows."""

import errno
import logging
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import Thread
from typing import Any, Protocol

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


class WebApp(Protocol):
    """What a web server runs."""

    def __call__(self, environ: Any, start_response: Any) -> Any: ...


@dataclass(frozen=True)
class Serving:
    """How a web application is run. `made` makes it; `warm` is called when it can answer.

    `is_shared`: made once, before the processes that share it. That is for one that opens nothing
    a fork would break.
    """

    made: Callable[[], WebApp]
    processes: int
    threads: int
    log_level: str
    is_shared: bool = False
    warm: Callable[[], None] = lambda: None


def serve_public(settings: Settings, door: socket.socket, ready: Callable[[], None]) -> None:
    """The public pages, until told to stop; `ready` is called once when readers may come."""
    logging.basicConfig(level=settings.log_level.upper(), format=LINE, stream=sys.stderr)
    app = application(settings)
    run(
        Serving(
            lambda: app.server,
            settings.workers,
            settings.threads,
            settings.log_level,
            is_shared=True,
            warm=lambda: _warm_up(app),
        ),
        door,
        ready,
    )


def run(serving: Serving, door: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until told to stop; `ready` is called once when readers may come."""
    if sys.platform == "win32":
        _with_waitress(serving, door, ready)
    else:
        _with_gunicorn(serving, door, ready)


def _with_gunicorn(serving: Serving, door: socket.socket, ready: Callable[[], None]) -> None:
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):
        def load_config(self) -> None:
            # A control socket would let others on the machine steer the server.
            self.cfg.set("control_socket_disable", True)
            self.cfg.set("bind", [f"fd://{door.fileno()}"])
            self.cfg.set("worker_class", "gthread")
            self.cfg.set("workers", serving.processes)
            self.cfg.set("threads", serving.threads)
            self.cfg.set("preload_app", serving.is_shared)
            self.cfg.set("loglevel", "info" if serving.log_level == "debug" else "warning")
            self.cfg.set("when_ready", lambda _: ready())
            self.cfg.set("post_worker_init", lambda _: serving.warm())

        def load(self) -> object:
            return serving.made()

    Server().run()


def _with_waitress(serving: Serving, door: socket.socket, ready: Callable[[], None]) -> None:
    import waitress

    server = waitress.create_server(serving.made(), sockets=[door], threads=serving.threads)
    serving.warm()
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
