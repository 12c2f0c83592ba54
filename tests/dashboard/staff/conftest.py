"""A desk of its own for each test that changes something."""

from pathlib import Path

import pytest

from tests.builders.desk import DeskHere


@pytest.fixture
def here(tmp_path: Path) -> DeskHere:
    return DeskHere(tmp_path)
