"""Bytes arrive whole or not at all."""

import errno
import hashlib
from collections.abc import Iterator

import pytest

from etl.desk.intake.arriving import NoRoom, TooLarge, arrive
from etl.desk.intake.originals import keep, kept_at, under_their_names
from etl.publish.home import Home


@pytest.fixture
def home(tmp_path: object) -> Home:
    return Home(tmp_path)  # type: ignore[arg-type]


def test_a_file_is_kept_once_under_the_hash_of_its_bytes(home: Home) -> None:
    for name in ("one.csv", "two.csv"):
        kept = keep(home, arrive(home, [b"a,b", b"\n1,2\n"], 100), name)
    sha = hashlib.sha256(b"a,b\n1,2\n").hexdigest()
    assert (kept.name, kept.sha256, kept.size) == ("two.csv", sha, 8)
    assert [path.name for path in home.uploads.iterdir()] == [f"{sha}.csv"]
    assert kept_at(home, sha, "two.csv").read_bytes() == b"a,b\n1,2\n"


def test_a_file_above_the_limit_stops_at_once_and_leaves_nothing(home: Home) -> None:
    taken = []

    def endless() -> Iterator[bytes]:
        while True:
            taken.append(1)
            yield bytes(1_000)

    with pytest.raises(TooLarge, match="Split it"):
        arrive(home, endless(), 5_000)
    assert len(taken) == 6
    assert not list(home.staging.iterdir())


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "full"), OSError(errno.EROFS, "read")])
def test_a_full_disk_is_said_in_words_and_leaves_nothing(home: Home, fault: OSError) -> None:
    def breaking() -> Iterator[bytes]:
        yield b"some"
        raise fault

    with pytest.raises(NoRoom, match="Nothing that was uploaded before is lost"):
        arrive(home, breaking(), 5_000)
    assert not list(home.staging.iterdir())


def test_originals_are_read_under_the_names_that_people_know(home: Home) -> None:
    kept = keep(home, arrive(home, [b"x"], 9), "=1+1.csv")
    with under_their_names(home, [(kept.name, kept.sha256)]) as paths:
        assert [(path.name, path.read_bytes()) for path in paths] == [("=1+1.csv", b"x")]
    assert not list(home.staging.iterdir())
