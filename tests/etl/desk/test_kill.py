"""kill -9 at random moments of handing in, checking, sending, approving, publishing and undoing:
what was acknowledged is there, nothing is half visible, and the next start cleans up."""

import sys
from pathlib import Path

import pytest

from tests.builders.killing_desk import clean_in_the_end, kill_desk, prepared

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")


def campaign(folder: Path, database: str, times: int, seed: int) -> None:
    desk = prepared(folder, database)
    done = list(kill_desk(desk, database, times, seed))
    assert len(done) == times
    clean_in_the_end(desk)
    desk.catalogue.close()


@pytest.mark.parametrize("database", [""], ids=["sqlite"])
def test_twenty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path, database: str) -> None:
    campaign(tmp_path, database, times=20, seed=2020)


@pytest.mark.soak
def test_five_hundred_kills_lose_nothing_that_was_acknowledged(
    tmp_path: Path, database: str
) -> None:
    campaign(tmp_path, database, times=250, seed=1117)  # on each of the two databases
