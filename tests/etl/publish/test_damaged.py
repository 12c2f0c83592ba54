"""One flipped byte in the public release: readers see the release before it, whole."""

import random
import shutil
from pathlib import Path

import pytest

from etl.model.figure import Series
from etl.publish.home import Home, derived_folder, releases_folder
from etl.publish.manifest import DamagedRelease
from etl.publish.store import Store, current_id
from etl.published import NoRelease, Published, open_published
from tests.builders.publisher import figures
from tests.builders.release import publish

ALL = Series("readiness", "D1", "all", "all")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("two"))
    publish(home, figures(1))
    publish(home, figures(2))
    return home


@pytest.fixture
def home(made: Home, tmp_path: Path) -> Home:
    shutil.copytree(made.folder, tmp_path / "home")
    return Home(tmp_path / "home")


def flip(path: Path, seed: int) -> None:
    """One bit of one byte that says something."""
    content = bytearray(path.read_bytes())
    chance = random.Random(f"{path.name} {seed}")
    place = chance.choice([place for place, byte in enumerate(content) if byte not in b" \n"])
    content[place] ^= 1 << chance.randrange(7)
    path.chmod(0o644)
    path.write_bytes(content)


def current_folder(home: Home) -> Path:
    return releases_folder(home.public) / (current_id(home.public) or "")


def shown(published: Published) -> tuple[int, float | None]:
    release = published.current()
    return release.release.number, release.cells(ALL)[0].value


def test_a_flipped_byte_in_any_file_shows_the_release_before(made: Home, tmp_path: Path) -> None:
    names = sorted(path.name for path in current_folder(made).iterdir())
    assert {"manifest.json", "plan.json", "published.parquet"} <= {*names}
    for number, name in enumerate(names):
        home = Home(tmp_path / str(number))
        shutil.copytree(made.folder, home.folder)
        flip(current_folder(home) / name, seed=number)
        published = open_published(home.public)
        assert shown(published) == (1, 41.0), name
        assert published.pointed() == current_id(home.public)
        assert published.standing()[0].id == published.current().release.id
        with pytest.raises(NoRelease):
            published.release(2)


def test_a_flipped_byte_in_the_query_file_changes_nothing(home: Home) -> None:
    (path,) = derived_folder(home.public).glob(f"{current_id(home.public)}*")
    for seed in range(6):
        whole = path.read_bytes()
        flip(path, seed)
        assert shown(open_published(home.public)) == (2, 42.0), seed
        path.write_bytes(whole)


def test_a_release_that_was_mended_is_shown_again(home: Home) -> None:
    plan, published = current_folder(home) / "plan.json", open_published(home.public)
    whole = plan.read_bytes()
    flip(plan, seed=1)
    assert shown(published) == (1, 41.0)
    plan.write_bytes(whole)
    assert shown(published) == (2, 42.0)


def test_where_no_release_is_good_none_is_shown(home: Home) -> None:
    for folder in releases_folder(home.public).iterdir():
        flip(folder / "plan.json", seed=1)
    with pytest.raises(DamagedRelease):
        open_published(home.public).current()


def test_a_withdrawn_release_is_not_shown_in_place_of_a_damaged_one(home: Home) -> None:
    store = Store(home)
    store.withdraw(store.not_withdrawn(1), "wrong figures")
    flip(current_folder(home) / "plan.json", seed=1)
    with pytest.raises(DamagedRelease):
        open_published(home.public).current()
