"""A desk over a home that has a release: on SQLite and on PostgreSQL, or on SQLite alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.desk import DeskHere
from tests.builders.desk_home import desk_home


@pytest.fixture
def here(tmp_path: Path, database: str) -> Iterator[DeskHere]:
    made = DeskHere(desk_home(tmp_path / "home").folder, url=database)
    yield made
    made.desk.catalogue.close()


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[DeskHere]:
    made = DeskHere(desk_home(tmp_path / "home").folder)
    yield made
    made.desk.catalogue.close()
