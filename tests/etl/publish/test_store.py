"""Releases never change; one pointer says which is public."""

import json
from pathlib import Path

import pytest

from etl.publish import manifest as manifests
from etl.publish.home import Home, pointer_file, releases_folder
from etl.publish.store import Busy, NothingToUndo, Store, all_releases, current_id
from tests.builders.observations import row
from tests.builders.release import publish

FIRST = [row("all", 1000, 60.0), row("white", 600, 70.0), row("black", 400, 45.0)]
SECOND = [row("all", 1000, 61.0), row("white", 600, 70.0), row("black", 400, 47.5)]

THIRD = [row("all", 1000, 62.0), row("white", 600, 70.0), row("black", 400, 50.0)]


def test_a_release_is_known_by_its_number_and_the_hash_of_its_content(tmp_path: Path) -> None:
    release = publish(Home(tmp_path), FIRST)
    assert release.id.startswith("r0001-")
    assert current_id(tmp_path / "public") == release.id


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    one = publish(Home(tmp_path / "one"), FIRST)
    two = publish(Home(tmp_path / "two"), FIRST)
    assert one.id == two.id


def test_the_order_of_a_workbook_s_rows_is_not_published(tmp_path: Path) -> None:
    """A workbook may be sorted by a number that is hidden: its order would tell between which."""
    rows = [*FIRST, row("asian", 9, 55.6), row("hispanic", 131, 55.0)]
    sorted_by_size = sorted(rows, key=lambda each: -float(each["denominator"]))
    one = publish(Home(tmp_path / "one"), rows)
    two = publish(Home(tmp_path / "two"), sorted_by_size)
    three = publish(Home(tmp_path / "three"), sorted_by_size[::-1])
    assert one.id == two.id == three.id


def test_a_release_holds_parquet_and_json_and_nothing_else(tmp_path: Path) -> None:
    release = publish(Home(tmp_path), FIRST)
    folder = releases_folder(tmp_path / "public") / release.id
    assert {path.suffix for path in folder.iterdir()} == {".parquet", ".json"}
    assert set(manifests.read(folder).files) == {
        path.name for path in folder.iterdir() if path.name != manifests.FILE
    }


def test_undo_goes_back_one_release_and_keeps_them_all(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first, second = publish(home, FIRST), publish(home, SECOND)
    assert current_id(home.public) == second.id
    assert Store(home).undo() == first
    assert current_id(home.public) == first.id
    assert [release.number for release in all_releases(home.public)] == [1, 2]


def test_the_first_release_cannot_be_undone(tmp_path: Path) -> None:
    home = Home(tmp_path)
    release = publish(home, FIRST)
    with pytest.raises(NothingToUndo, match="no earlier release"):
        Store(home).undo()
    assert current_id(home.public) == release.id


def test_a_release_that_was_undone_does_not_come_back(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first = publish(home, FIRST)
    publish(home, SECOND)
    Store(home).undo()
    third = publish(home, THIRD)
    assert current_id(home.public) == third.id
    assert Store(home).undo() == first
    with pytest.raises(NothingToUndo):
        Store(home).undo()


def test_a_publication_after_an_undo_gets_a_new_number(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, FIRST)
    publish(home, SECOND)
    Store(home).undo()
    assert publish(home, SECOND).number == 3


def test_two_publishers_at_once_one_is_told_to_wait(tmp_path: Path) -> None:
    store = Store(Home(tmp_path))
    with store.locked(), pytest.raises(Busy, match="Try again"):
        Store(Home(tmp_path)).locked()


def test_what_a_killed_publication_left_is_cleaned_up_and_never_listed(tmp_path: Path) -> None:
    home = Home(tmp_path)
    release = publish(home, FIRST)
    left = releases_folder(home.public) / ".unfinished-abc"
    left.mkdir()
    (left / "plan.json").write_text("{")
    assert all_releases(home.public) == (release,)
    Store(home).clean_up()
    assert not left.exists()


def test_one_changed_byte_is_found(tmp_path: Path) -> None:
    release = publish(Home(tmp_path), FIRST)
    path = releases_folder(tmp_path / "public") / release.id / "published.parquet"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(bytes(content))
    with pytest.raises(manifests.DamagedRelease, match="not as it was published"):
        manifests.verify(path.parent)


def test_a_release_of_a_newer_headway_is_refused_with_a_sentence(tmp_path: Path) -> None:
    release = publish(Home(tmp_path), FIRST)
    path = releases_folder(tmp_path / "public") / release.id / manifests.FILE
    raw = json.loads(path.read_text()) | {"format": 99}
    path.chmod(0o644)
    path.write_text(json.dumps(raw))
    with pytest.raises(manifests.DamagedRelease, match="newer Headway"):
        manifests.read(path.parent)


def test_what_is_private_is_closed_to_other_users(tmp_path: Path) -> None:
    publish(Home(tmp_path), FIRST)
    assert (tmp_path / "private").stat().st_mode & 0o077 == 0
    assert pointer_file(tmp_path / "public").is_file()
