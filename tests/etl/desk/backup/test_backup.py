"""What was backed up comes back, into either kind of catalogue; what is damaged does not."""

import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from etl.desk.backup.manifest import BadBackup
from etl.desk.backup.restoring import NotAnEmptyHome, restore
from etl.desk.backup.rows import NotEmpty
from etl.desk.backup.saving import back_up
from etl.desk.catalogue.tables import EVENT, JOB
from etl.desk.desk import Desk, open_desk
from etl.desk.log import broken_at, note
from etl.desk.work.jobs import ask, job_of
from etl.publish.home import Home
from etl.published import open_published
from tests.builders.district import ROOT
from tests.builders.killing import look
from tests.builders.publisher import figures
from tests.builders.release import publish

AT = datetime(2026, 11, 22, 9, 30, 15, 250, tzinfo=UTC)


@pytest.fixture
def used(desk: Desk) -> Desk:
    """An installation with two releases, a job and a log."""
    publish(desk.home, figures(0))
    publish(desk.home, figures(1))
    with desk.catalogue.begin() as connection:
        ask(connection, "check", at=AT, files=["ä.xlsx"])
        note(connection, AT, None, "was checked", "upload 31", errors=2)
    return desk


def test_a_backup_comes_back_into_either_kind_of_catalogue(
    used: Desk, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    back_up(used, tmp_path / "copy.zip")
    others = ["", request.getfixturevalue("postgres").fresh() if not database else ""]
    for number, other in enumerate(dict.fromkeys(others)):
        home = Home(tmp_path / f"again-{number}")
        restore(tmp_path / "copy.zip", home, other)
        again = open_desk(home.folder, other)
        assert open_published(home.public).current().release.number == 2
        with again.catalogue.begin() as connection:
            assert broken_at(connection) is None
            job = job_of(connection, 1)
            assert (job.created_at, job.asked) == (AT, {"files": ["ä.xlsx"]})
            note(connection, AT, None, "goes on")
            ask(connection, "check", at=AT)
            assert connection.scalar(select(func.count()).select_from(EVENT)) == 2
            assert connection.scalars(select(JOB.c.id).order_by(JOB.c.id)).all() == [1, 2]
        again.catalogue.close()


def test_a_backup_is_for_the_eyes_of_who_made_it_alone(used: Desk, tmp_path: Path) -> None:
    back_up(used, tmp_path / "copy.zip")
    assert (tmp_path / "copy.zip").stat().st_mode & 0o077 == 0


def test_what_can_be_made_again_and_who_is_signed_in_stay_out(used: Desk, tmp_path: Path) -> None:
    back_up(used, tmp_path / "copy.zip")
    names = zipfile.ZipFile(tmp_path / "copy.zip").namelist()
    assert not [name for name in names if "derived" in name or "sqlite" in name or "lock" in name]
    assert b'["session"' not in zipfile.ZipFile(tmp_path / "copy.zip").read("catalogue.jsonl")


def test_nothing_is_restored_over_an_installation(used: Desk, tmp_path: Path) -> None:
    back_up(used, tmp_path / "copy.zip")
    with pytest.raises(NotAnEmptyHome, match="is not empty"):
        restore(tmp_path / "copy.zip", used.home)


def test_nothing_is_restored_into_a_catalogue_with_rows(
    used: Desk, database: str, tmp_path: Path
) -> None:
    if not database:
        pytest.skip("a catalogue in the home is new")
    back_up(used, tmp_path / "copy.zip")
    with pytest.raises(NotEmpty):
        restore(tmp_path / "copy.zip", Home(tmp_path / "again"), database)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.zip", "home"]


@pytest.mark.parametrize("database", [""], ids=["sqlite"])
@pytest.mark.parametrize("damage", ["a flipped byte", "a missing file", "half of it", "a way out"])
def test_a_damaged_backup_restores_nothing(used: Desk, tmp_path: Path, damage: str) -> None:
    whole, copy, home = tmp_path / "copy.zip", tmp_path / "bad.zip", Home(tmp_path / "again")
    back_up(used, whole)
    if damage == "half of it":
        copy.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    else:
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(copy, "w") as target:
            for name in source.namelist():
                content = source.read(name)
                if name.endswith("published.parquet") and damage == "a missing file":
                    continue
                if name.endswith("published.parquet") and damage == "a flipped byte":
                    content = bytes([content[0] ^ 1]) + content[1:]
                if name == "manifest.json" and damage == "a way out":
                    content = content.replace(b'"public/current.json"', b'"../current.json"')
                target.writestr(name, content)
    with pytest.raises(BadBackup):
        restore(copy, home)
    assert not home.folder.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.zip", "copy.zip", "home"]


@pytest.mark.parametrize("database", [""], ids=["sqlite"])
def test_a_backup_taken_while_somebody_publishes_comes_back_working(
    used: Desk, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.builders.publisher", str(used.home.folder), "2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as publisher:
        assert publisher.stdout is not None
        assert publisher.stdout.readline().strip() == "ready"
        assert publisher.stdout.readline().strip() == "3"
        for number in range(2):
            back_up(used, tmp_path / f"{number}.zip")
        assert publisher.stdout.readline().strip() == "4"  # it went on meanwhile
        publisher.kill()
    seen = []
    for number in range(2):
        home = Home(tmp_path / f"again-{number}")
        restore(tmp_path / f"{number}.zip", home)
        seen.append(look(home))
        publish(home, figures(9))
        assert look(home) > seen[-1]
    assert seen[0] >= 3
    assert seen == sorted(seen)
