"""The worker outlives the death of what it started, and stops when it is told to."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from etl.desk.desk import Desk
from etl.desk.work.jobs import Job, JobState, ask, job_of
from etl.desk.work.worker import AtWork, Work, work
from tests.builders.handlers import lines
from tests.builders.waiting import until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 on Windows")


@contextmanager
def at_work(desk: Desk, database: str) -> Iterator[None]:
    stop, told = (
        Event(),
        Work(desk.home.folder, database, handlers="tests.builders.handlers:FOR_TESTS"),
    )
    thread = Thread(target=work, args=(told, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def ask_all(desk: Desk, *kinds: str) -> list[int]:
    with desk.catalogue.begin() as connection:
        return [ask(connection, kind, at=desk.now(), text=kind) for kind in kinds]


def job(desk: Desk, number: int) -> Job:
    with desk.catalogue.read() as connection:
        return job_of(connection, number)


@pytest.mark.parametrize("database", [""], ids=["sqlite"])
def test_a_lane_that_dies_leaves_the_worker_and_the_other_lanes_alive(
    desk: Desk, database: str
) -> None:
    once, waits, writes = ask_all(desk, "die once", "wait", "write")
    with at_work(desk, database):
        until(lambda: job(desk, once).is_over and job(desk, writes).is_over)
        until(lambda: "wait" in lines(desk))
        with pytest.raises(AtWork, match="Another worker is running"):
            work(Work(desk.home.folder, database), Event())
    assert (job(desk, once).state, job(desk, once).attempts) == (JobState.DONE, 2)
    assert sorted(lines(desk)) == ["die once", "wait", "write"]
    # Told to stop, it left what it was doing to the next worker.
    assert (job(desk, waits).state, job(desk, waits).attempts) == (JobState.WAITING, 0)
