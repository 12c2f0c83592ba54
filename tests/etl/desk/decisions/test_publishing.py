"""Two publications at once, and a database that goes away in the middle of one."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event, Thread

import pytest

from etl.desk.catalogue.reach import OutOfReach
from etl.desk.decisions.deciding import approve
from etl.desk.decisions.publishing import publish
from etl.desk.desk import Desk
from etl.desk.people.roles import Role
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import get
from etl.desk.work.jobs import Failed, Job, JobState, jobs_of
from etl.desk.work.lanes import Lane
from etl.desk.work.running import Runner
from etl.publish.home import releases_folder
from etl.publish.manifest import verify
from etl.publish.store import all_releases, current_id
from etl.published import open_published
from tests.builders.databases import Postgres
from tests.builders.desk import DeskHere
from tests.builders.sent import sent

WAITS = "Waiting for another publication"
LONGEST = 120.0  # seconds; only a fault takes so long


def approved(here: DeskHere, step: int) -> Job:
    """The job that publishes the figures of this step."""
    number = sent(here.desk, here.accounts[Role.ANALYST], step)
    approver = here.accounts[Role.APPROVER]
    seen = get(here.desk, approver, number)
    approve(here.desk, approver, number, candidate=seen.candidate, version=seen.version)
    return newest_job(here, number)


def newest_job(here: DeskHere, number: int) -> Job:
    with here.desk.catalogue.read() as connection:
        return jobs_of(connection, number)[0]


def state(here: DeskHere, job: Job) -> State:
    return get(here.desk, here.accounts[Role.APPROVER], job.upload or 0).state


def numbers(desk: Desk) -> list[int]:
    """Of the releases, all of which are whole."""
    found = all_releases(desk.home.public)
    for each in found:
        verify(releases_folder(desk.home.public) / each.id)
    return [each.number for each in found]


def test_of_two_publications_at_the_same_moment_one_waits_and_is_told(here: DeskHere) -> None:
    first, second = approved(here, 1), approved(here, 2)
    is_inside, is_waiting, told = Event(), Event(), []

    def say_first(sentence: str) -> None:
        if sentence == "Publishing":  # it has the lock, and keeps it until the other wants it
            is_inside.set()
            assert is_waiting.wait(LONGEST)

    def say_second(sentence: str) -> None:
        if sentence == WAITS:
            is_waiting.set()

    def publish_second() -> None:
        assert is_inside.wait(LONGEST)
        try:
            publish(here.desk, second, say_second)
        except Failed as why:
            told.append(str(why))

    other = Thread(target=publish_second)
    other.start()
    publish(here.desk, first, say_first)
    other.join(LONGEST)
    assert told == ["Release 2 is newer than the one you started from (1)."]
    assert [state(here, each) for each in (first, second)] == [State.PUBLISHED, State.RETURNED]
    assert numbers(here.desk) == [1, 2]


@pytest.fixture
def served(small_home: Path, tmp_path: Path, postgres: Postgres) -> Iterator[DeskHere]:
    """A desk on a PostgreSQL that a test may stop."""
    shutil.copytree(small_home, tmp_path / "home")
    made = DeskHere(tmp_path / "home", url=postgres.fresh())
    yield made
    postgres.start()
    made.desk.catalogue.close()


@pytest.mark.parametrize("is_switched", [False, True], ids=["before the switch", "after it"])
def test_postgresql_may_go_away_while_a_release_is_published(
    served: DeskHere, postgres: Postgres, is_switched: bool
) -> None:
    job = approved(served, 1)
    old, stopped = current_id(served.desk.home.public), Event()

    def now() -> datetime:
        """The job asks for the time on its way: where the switch is still to come, or is done, the
        database goes away."""
        is_begun = (
            not stopped.is_set()
            and newest_job(served, int(job.upload or 0)).state is JobState.RUNNING
        )
        if is_begun and (current_id(served.desk.home.public) != old) == is_switched:
            stopped.set()
            postgres.stop()
        return served.clock()

    runner = Runner(replace(served.desk, now=now), Lane.SWITCH)
    with pytest.raises(OutOfReach, match="does not answer"):
        runner.next()
    assert stopped.is_set()
    numbers(served.desk)
    open_published(served.desk.home.public).current()
    postgres.start()
    assert state(served, job) is State.APPROVED
    runner.take_up()
    again = runner.next()
    assert again is not None
    assert (again.id, again.state, again.attempts) == (job.id, JobState.DONE, 2)
    assert state(served, job) is State.PUBLISHED
    assert numbers(served.desk) == [1, 2]
    assert current_id(served.desk.home.public) != old
