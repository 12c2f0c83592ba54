"""kill -9 at random moments of a publication: readers see the old release or the new one, whole."""

import sys
from pathlib import Path

import pytest

from etl.publish.durable import UNFINISHED
from etl.publish.home import Home, releases_folder
from etl.publish.store import Store
from tests.builders.killing import kill_publishers, look

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")


def campaign(home: Home, times: int, seed: int) -> None:
    numbers = list(kill_publishers(home, times, seed))
    assert len(numbers) == times
    Store(home).clean_up()
    left = [p.name for p in releases_folder(home.public).iterdir() if p.name.startswith(UNFINISHED)]
    assert left == []
    assert look(home) == numbers[-1]


def test_five_kills_leave_readers_with_whole_releases(tmp_path: Path) -> None:
    campaign(Home(tmp_path), times=5, seed=2020)


@pytest.mark.soak
def test_fifty_kills_leave_readers_with_whole_releases(tmp_path: Path) -> None:
    campaign(Home(tmp_path), times=50, seed=1117)
