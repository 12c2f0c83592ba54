"""Opens the catalogue: SQLite in the private folder, or PostgreSQL by HEADWAY_DATABASE."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

from etl.desk.catalogue.migration import migrate
from etl.desk.catalogue.reach import in_reach
from etl.publish.home import Home

FILE = "catalogue.sqlite"
# Seconds that a writer waits for another one before it is told that the catalogue is busy.
_PATIENCE = 30
_READING = "headway_reading"


class Catalogue:
    """The database of one home. Safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction: all of it counts, or nothing does. On SQLite it is the only writer from
        its first statement on, so what it read is still so when it writes. Raises OutOfReach."""
        with in_reach(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """For questions alone: what it sees, it sees as of one moment. Raises OutOfReach."""
        with in_reach(), self.engine.connect() as connection:
            _as_of_one_moment(connection)
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def open_catalogue(home: Home, url: str = "") -> Catalogue:
    """The catalogue at `url`, else in the home; made or brought up to date where it has to be.

    Raises OutOfReach where it cannot be opened, NewerCatalogue for one that a newer Headway wrote,
    OSError where the home cannot be used.
    """
    home.prepare()
    engine = create_engine(_address(home, url), pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        make_sqlite_safe(engine)
    with in_reach():
        migrate(engine)
    return Catalogue(engine)


def _address(home: Home, url: str) -> Any:
    if not url:
        return make_url("sqlite:///").set(database=str(home.private / FILE))
    told = make_url(url)
    # One driver for PostgreSQL, whatever the address leaves open.
    if told.drivername in ("postgres", "postgresql"):
        return told.set(drivername="postgresql+psycopg")
    return told


def _as_of_one_moment(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execution_options(**{_READING: True})
    else:
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def make_sqlite_safe(engine: Engine) -> None:
    """Write-ahead log, synced at each commit; foreign keys; one writer from BEGIN on."""

    @event.listens_for(engine, "connect")
    def connected(raw: Any, _: Any) -> None:
        raw.isolation_level = None  # else Python's driver begins where it thinks best
        cursor = raw.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={_PATIENCE * 1000}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        is_reading = connection.get_execution_options().get(_READING, False)
        connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")
