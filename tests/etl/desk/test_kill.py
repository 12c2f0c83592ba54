"""kill -9 at random moments of handing in, checking, sending, approving, publishing and undoing:
what was acknowledged is there, nothing is half visible, and the next start cleans up."""

import sys
from pathlib import Path

import pytest

from tests.builders.databases import Postgres
from tests.builders.killing_desk import mother_of_all
from tests.etl.desk.campaign import KILLS, campaign

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")


def test_twenty_kills_lose_nothing_that_was_acknowledged(
    tmp_path: Path, postgres: Postgres
) -> None:
    with mother_of_all() as mother:  # for both: to load the libraries costs as much as many kills
        campaign(mother, tmp_path / "sqlite", "", times=15, seed=2020)
        campaign(mother, tmp_path / "postgresql", postgres.fresh(), times=5, seed=2021)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_five_hundred_kills_lose_nothing_that_was_acknowledged(
    tmp_path: Path, database: str, seed: int
) -> None:
    with mother_of_all() as mother:
        campaign(mother, tmp_path, database, times=KILLS, seed=seed)
