"""A desk and its public pages behind real ports of this machine, and somebody at each browser."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, expect
from werkzeug.serving import WSGIRequestHandler, make_server

from etl.desk.people import accounts
from etl.desk.people.passwords import hashed
from etl.desk.people.roles import Role
from etl.desk.work.running import run_waiting
from tests.browser.reader import PATIENCE
from tests.browser.site import served
from tests.builders.desk import DeskHere

PASSWORD = "four words about rain"


class _Quiet(WSGIRequestHandler):
    def log(self, *_: Any) -> None:
        """Requests of tests are not worth a line."""


@dataclass(frozen=True)
class DeskSite:
    here: DeskHere
    desk: str
    public: str

    def work(self) -> None:
        """The worker does all that waits."""
        assert [job.fault for job in run_waiting(self.here.desk) if job.fault] == []

    def signed_in(self, browser: Browser, role: Role) -> Page:
        """A browser of its own, past the door."""
        page = browser.new_context().new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{self.desk}/sign-in")
        page.get_by_label("Name").fill(str(role))
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_text(f"Signed in: {role}")).to_be_visible()
        return page


@contextmanager
def desk_site(here: DeskHere) -> Iterator[DeskSite]:
    """Every account has `PASSWORD`."""
    everybody = here.accounts.values()
    with here.desk.catalogue.begin() as connection:
        for who in everybody:
            accounts.keep_password(connection, who.id, hashed(PASSWORD, who.name))
    with ExitStack() as stack:
        desk = stack.enter_context(_listening(here.app))
        public = stack.enter_context(served(Path(here.folder)))
        yield DeskSite(here, desk, public)


@contextmanager
def _listening(app: Any) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
