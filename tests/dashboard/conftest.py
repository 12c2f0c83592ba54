"""A small real release behind a real application, for tests of what readers get."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway, create_app
from dashboard.settings import Settings, read_settings
from etl.publish.home import Home
from etl.published import Published, PublishedRelease, open_published
from tests.builders.board import board_rows, two_releases
from tests.builders.elm import publish_elm
from tests.builders.release import released
from tests.builders.rich_plan import rich_plan


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a district with one release. Tests that publish make their own."""
    folder = tmp_path_factory.mktemp("home")
    publish_elm(folder)
    return folder


@pytest.fixture(scope="session")
def board_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a district whose pages show every state, in two releases. Read it alone."""
    folder = tmp_path_factory.mktemp("board")
    two_releases(folder)
    return folder


@pytest.fixture(scope="session")
def published(board_home: Path) -> Published:
    return open_published(Home(board_home).public)


@pytest.fixture(scope="session")
def board(published: Published) -> PublishedRelease:
    return published.current()


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> PublishedRelease:
    """The same figures under a plan that has everything a plan can have."""
    return released(tmp_path_factory.mktemp("rich"), board_rows(), rich_plan())


@pytest.fixture(scope="session")
def make_app() -> Callable[[Path], Headway]:
    def make(home: Path, **environment: str) -> Headway:
        settings = settings_of(home, **environment)
        return create_app(settings, open_published(settings.public), lambda: date(2018, 11, 1))

    return make


@pytest.fixture(scope="session")
def app(home: Path, make_app: Callable[[Path], Headway]) -> Headway:
    return make_app(home)


@pytest.fixture
def client(app: Headway) -> Iterator[FlaskClient]:
    with app.server.test_client() as client:
        yield client


def settings_of(home: Path, **environment: str) -> Settings:
    """Settings without the web files that set-up may have made on this machine."""
    bare = {
        "HEADWAY_HOME": str(home),
        "HEADWAY_WEB_ASSETS": str(home / "no-web-files"),
        "HEADWAY_DATA_RATE": "0",
    }
    return read_settings(bare | environment)
