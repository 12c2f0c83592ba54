"""A database that goes away and comes back: a sentence meanwhile, and nothing is lost."""

import os
import resource
import signal
import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from etl.desk.catalogue.database import FILE, open_catalogue
from etl.desk.catalogue.reach import OutOfReach
from etl.desk.catalogue.tables import EVENT
from etl.desk.desk import Desk, open_desk
from etl.desk.log import note
from etl.desk.work.jobs import JobState, ask, job_of
from etl.desk.work.lanes import Lane
from etl.desk.work.running import Runner
from etl.publish.home import Home
from tests.builders.databases import Postgres
from tests.builders.handlers import FOR_TESTS, lines
from tests.builders.waiting import until


def lines_of(desk: Desk) -> int:
    with desk.catalogue.read() as connection:
        return int(connection.scalar(select(func.count()).select_from(EVENT)) or 0)


def add(desk: Desk, told: str = "") -> None:
    with desk.catalogue.begin() as connection:
        note(connection, desk.now(), None, "came", told=told)


def test_postgresql_may_be_restarted_in_the_middle_of_a_job(
    postgres: Postgres, tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "home", postgres.fresh())
    with desk.catalogue.begin() as connection:
        number = ask(connection, "write", at=desk.now(), text="done")
        note(connection, desk.now(), None, "asked")
    runner = Runner(desk, Lane.READ, FOR_TESTS)
    with pytest.raises(OutOfReach, match="does not answer"), desk.catalogue.begin() as connection:
        note(connection, desk.now(), None, "half done")
        postgres.stop()
        note(connection, desk.now(), None, "half done too")
    with pytest.raises(OutOfReach, match="does not answer"):
        runner.next()
    postgres.start()
    runner.take_up()
    assert runner.next() is not None
    assert lines(desk) == ["done"]
    with desk.catalogue.read() as connection:
        assert job_of(connection, number).state is JobState.DONE
    assert lines_of(desk) == 1
    desk.catalogue.close()


def test_a_database_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutOfReach, match="does not answer"):
        open_catalogue(Home(tmp_path), "postgresql://desk:secret@127.0.0.1:1/headway")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_full_disk_is_a_sentence_and_loses_nothing(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    add(desk)
    child = os.fork()
    if not child:
        os._exit(_told_when_full(tmp_path))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert lines_of(desk) >= 1
    before = lines_of(desk)
    add(desk)
    assert lines_of(desk) == before + 1


def _told_when_full(folder: Path) -> int:
    """In a process whose files may grow no further: 0 where it is told so in a sentence."""
    try:
        desk = open_desk(folder)
        size = max(path.stat().st_size for path in (folder / "private").glob(f"{FILE}*"))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))
        for _ in range(100):
            add(desk, "x" * 5_000)
    except OutOfReach as fault:
        return 0 if "Nothing was changed" in str(fault) else 2
    return 1


def test_a_catalogue_that_cannot_be_written_to_is_a_sentence(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    add(desk)
    with desk.catalogue.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        connection.commit()
    with pytest.raises(OutOfReach, match="cannot be written to"):
        add(desk)
    assert lines_of(desk) == 1


def test_who_waits_too_long_for_another_writer_is_told_so(tmp_path: Path) -> None:
    desk, other = open_desk(tmp_path), open_desk(tmp_path)
    with other.catalogue.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
        connection.commit()
    with (
        desk.catalogue.begin(),
        pytest.raises(OutOfReach, match="is busy"),
        other.catalogue.begin(),
    ):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")
def test_a_writer_that_is_killed_leaves_nothing_half_written(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    child = os.fork()
    if not child:
        other = open_desk(tmp_path)
        with other.catalogue.begin() as connection:
            for _ in range(50):
                note(connection, other.now(), None, "half done")
            (tmp_path / "now").touch()
            signal.pause()
    until((tmp_path / "now").is_file)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert lines_of(desk) == 0
    add(desk)
    assert lines_of(desk) == 1
