"""What was seen as a candidate is what comes out, once, and on nothing but what it was made on."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from etl.model.observation import KEY
from etl.publish.candidate import (
    Candidate,
    Made,
    NewerRelease,
    NoCandidate,
    adopt,
    base_now,
    build,
    discard,
    find,
)
from etl.publish.home import Home, releases_folder
from etl.publish.manifest import DamagedRelease, verify
from etl.publish.records import Records
from etl.publish.store import Store, all_releases, current_id
from etl.published import open_published
from tests.builders.observations import observations, row
from tests.builders.release import AT, content, publish

FIRST = [row("all", 1000, 60.0), row("white", 600, 70.0), row("black", 400, 45.0)]
SECOND = [row("all", 1000, 61.0), row("white", 600, 70.0), row("black", 400, 47.5)]


def made(rows: list[dict]) -> Made:
    return Made(content(rows), observations(rows), pd.DataFrame(columns=[*KEY, "reason"]), [])


def candidate(home: Home, made: Made, upload: int = 31) -> Candidate:
    return build(home, made, base_now(home), AT, "", upload)


def let_out(home: Home, key: str) -> str:
    store = Store(home)
    with store.locked():
        store.clean_up()
        return adopt(home, find(home, key), AT, "").id


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    publish(Home(folder), FIRST)
    return folder


@pytest.fixture(scope="module")
def second() -> Made:
    return made(SECOND)


@pytest.fixture
def home(tmp_path: Path, first: Path) -> Home:
    shutil.copytree(first, tmp_path / "home")
    return Home(tmp_path / "home")


def test_a_candidate_changes_nothing_that_is_public(home: Home, second: Made) -> None:
    before = sorted(path for path in home.public.rglob("*"))
    candidate(home, second)
    assert sorted(path for path in home.public.rglob("*")) == before


def test_a_candidate_can_be_read_as_the_release_that_it_would_be(home: Home, second: Made) -> None:
    found = open_published(candidate(home, second).home.public).current()
    assert found.release.number == 2
    assert found.cells(found.series("readiness")[0])[0].value == 61.0


def test_what_was_seen_is_what_comes_out_byte_for_byte(home: Home, second: Made) -> None:
    seen = candidate(home, second)
    files = verify(seen.files).files
    released = let_out(home, seen.key)
    assert released == seen.release.id == current_id(home.public)
    assert verify(releases_folder(home.public) / released).files == files
    assert len(Records(home).observations_behind(released)) == len(SECOND)


def test_the_same_upload_gives_the_same_candidate(home: Home, second: Made) -> None:
    one = candidate(home, second)
    assert candidate(home, second) == one
    assert candidate(home, second, upload=32).key != one.key
    assert [path.name for path in sorted(home.candidates.iterdir())] == [
        "31-1-" + one.release.id,
        "32-1-" + one.release.id,
    ]


def test_to_let_out_twice_publishes_once(home: Home, second: Made) -> None:
    seen = candidate(home, second)
    assert let_out(home, seen.key) == let_out(home, seen.key)
    assert [each.number for each in all_releases(home.public)] == [1, 2]


def test_a_publication_killed_before_the_switch_leaves_no_release(
    home: Home, second: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = candidate(home, second)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Store, "switch_to", killed)
        with pytest.raises(KeyboardInterrupt):
            let_out(home, seen.key)
    assert [each.number for each in all_releases(home.public)] == [1, 2]
    Store(home).clean_up()
    assert [each.number for each in all_releases(home.public)] == [1]
    assert let_out(home, seen.key) == seen.release.id
    assert [each.number for each in all_releases(home.public)] == [1, 2]


def test_a_release_that_was_public_for_a_moment_stays_one_when_it_is_undone(
    home: Home, second: Made
) -> None:
    released = let_out(home, candidate(home, second).key)
    (home.records / released / "not-yet-public").touch()  # killed as it was about to go
    Store(home).undo()
    Store(home).clean_up()
    assert [each.number for each in all_releases(home.public)] == [1, 2]


def test_a_newer_release_is_never_overwritten(home: Home, second: Made) -> None:
    seen = candidate(home, second)
    publish(home, SECOND)
    with pytest.raises(NewerRelease) as told:
        let_out(home, seen.key)
    assert str(told.value) == "Release 2 is newer than the one you started from (1)."


def test_a_release_that_was_undone_since_counts_as_known_and_asks_for_a_new_candidate(
    home: Home, second: Made
) -> None:
    seen = candidate(home, second)
    publish(home, SECOND)
    Store(home).undo()
    with pytest.raises(NewerRelease):
        let_out(home, seen.key)


def test_what_was_undone_is_told_by_its_numbers(home: Home, second: Made) -> None:
    publish(home, SECOND)
    seen = candidate(home, made(FIRST))
    Store(home).undo()
    with pytest.raises(NewerRelease) as told:
        let_out(home, seen.key)
    assert str(told.value) == "Release 1 is public now, and not the one you started from (2)."


def test_a_candidate_whose_files_were_changed_is_not_let_out(home: Home, second: Made) -> None:
    seen = candidate(home, second)
    plan = seen.files / "plan.json"
    plan.chmod(0o644)
    plan.write_bytes(plan.read_bytes() + b" ")
    with pytest.raises(DamagedRelease):
        let_out(home, seen.key)
    assert [each.number for each in all_releases(home.public)] == [1]


@pytest.mark.parametrize("key", ["31-1-r0002-0000000000", "../candidates", ".unfinished-31", ""])
def test_a_key_that_names_no_candidate_finds_none(home: Home, second: Made, key: str) -> None:
    candidate(home, second)
    shutil.copytree(
        find(home, "31-1-" + candidate(home, second).release.id).home.folder,
        home.candidates / ".unfinished-31",
    )
    with pytest.raises(NoCandidate):
        find(home, key)


def test_a_candidate_that_was_discarded_is_gone(home: Home, second: Made) -> None:
    seen = candidate(home, second)
    discard(seen)
    with pytest.raises(NoCandidate):
        find(home, seen.key)


def test_what_a_killed_publication_of_the_command_line_left_is_removed(
    home: Home, second: Made
) -> None:
    kept, left = candidate(home, second), candidate(home, second, upload=0)
    Store(home).clean_up()
    assert find(home, kept.key) == kept
    with pytest.raises(NoCandidate):
        find(home, left.key)
