"""A desk, on SQLite and on PostgreSQL, over a small home that has one release."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.publish.home import Home
from tests.builders.desk import DeskHere
from tests.builders.sent import first_release


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small-home")
    first_release(Home(folder))
    return folder


@pytest.fixture
def here(tmp_path: Path, small_home: Path, database: str) -> Iterator[DeskHere]:
    shutil.copytree(small_home, tmp_path / "home")
    made = DeskHere(tmp_path / "home", url=database)
    yield made
    made.desk.catalogue.close()


@pytest.fixture
def alone(tmp_path: Path, small_home: Path) -> Iterator[DeskHere]:
    """The same, on SQLite alone."""
    shutil.copytree(small_home, tmp_path / "home")
    made = DeskHere(tmp_path / "home")
    yield made
    made.desk.catalogue.close()
