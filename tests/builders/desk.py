"""A desk with one account of each role, for tests of what staff do and see in the browser."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.settings import Settings, read_settings
from dashboard.staff.app import create_desk
from etl.desk.catalogue.database import open_catalogue
from etl.desk.desk import Desk
from etl.desk.people import accounts, sessions
from etl.desk.people.roles import Account, Role
from etl.publish.home import Home

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@dataclass
class Clock:
    """The time, which stands still until a test moves it."""

    at: datetime = AT

    def __call__(self) -> datetime:
        return self.at

    def passes(self, time: timedelta) -> None:
        self.at += time


@dataclass
class Reader:
    """Somebody at a browser. Without `key` a stranger."""

    client: FlaskClient
    key: str = ""

    def get(self, path: str, **more: Any) -> TestResponse:
        return self.client.get(path, **more)

    def post(self, path: str, data: dict[str, Any] | None = None, **more: Any) -> TestResponse:
        """Sends a form as a page of the desk does, with its token."""
        sent = {"token": sessions.token(self.key)} | (data or {})
        return self.client.post(path, data=sent, **more)


@dataclass
class DeskHere:
    """`folder` becomes the home; one that has a release keeps it."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    url: str = ""
    environment: dict[str, str] = field(default_factory=dict)

    @cached_property
    def settings(self) -> Settings:
        bare = {
            "HEADWAY_HOME": str(self.folder),
            "HEADWAY_WEB_ASSETS": str(self.folder / "no-web-files"),
        }
        return read_settings(bare | self.environment)

    @cached_property
    def desk(self) -> Desk:
        home = Home(self.folder)
        return Desk(home, open_catalogue(home, self.url), self.clock)

    @cached_property
    def accounts(self) -> dict[Role, Account]:
        """One of each role, named after it."""
        with self.desk.catalogue.begin() as connection:
            return {role: accounts.add(connection, self.clock(), str(role), role) for role in Role}

    @cached_property
    def app(self) -> Flask:
        return create_desk(self.settings, self.desk, lambda: date(2026, 11, 22))

    def stranger(self) -> Reader:
        return Reader(self.app.test_client())

    def signed_in(self, role: Role) -> Reader:
        """Without the door: a session as signing in makes it."""
        who = self.accounts[role]
        with self.desk.catalogue.begin() as connection:
            key = sessions.begin(connection, self.clock(), who)
        reader = Reader(self.app.test_client(), key)
        reader.client.set_cookie("headway", key)
        return reader
