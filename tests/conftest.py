"""What many tests share."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from etl.publish.home import Home
from tests.builders.sample import sample_home

if TYPE_CHECKING:
    from etl.desk.desk import Desk
    from tests.builders.databases import Postgres

# A change is judged by the same examples each time; the campaigns of `make soak` draw new ones.
settings.register_profile("same examples", derandomize=True, deadline=None)
settings.register_profile("new examples", deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    is_campaign = config.getoption("markexpr") == "soak"
    settings.load_profile("new examples" if is_campaign else "same examples")


@pytest.fixture(scope="session")
def sample() -> Home:
    """Vision 2020 as a new user gets it. Read it, never write to it."""
    return sample_home()


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Postgres]":
    """A PostgreSQL of this session alone. Its server is another user's where tests run as root, and
    pytest closes its own folders to others whenever a second run begins."""
    from tests.builders.databases import Postgres

    with TemporaryDirectory(prefix="headway-pg-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder))
        yield server
        server.end()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The address of a catalogue with no rows, as HEADWAY_DATABASE has it: each test that asks for
    it runs on SQLite (in its home) and on PostgreSQL."""
    if request.param == "sqlite":
        return ""
    server: Postgres = request.getfixturevalue("postgres")
    return server.fresh()


@pytest.fixture
def desk(tmp_path: Path, database: str) -> "Iterator[Desk]":
    """An empty installation, on SQLite and on PostgreSQL."""
    from etl.desk.desk import open_desk

    desk = open_desk(tmp_path / "home", database)
    yield desk
    desk.catalogue.close()
