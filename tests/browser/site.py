"""An application behind a real port of this machine, for as long as a test needs it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Thread

from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import read_settings
from etl.publish.home import Home
from etl.published import open_published


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address at which the releases of `home` are shown, as of 1 November 2018."""
    settings = read_settings({"HEADWAY_HOME": str(home)})
    app = create_app(settings, open_published(Home(home).public), lambda: date(2018, 11, 1))
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
