"""A clock that is set back: nothing is lost, nothing is public before its hour, and the log and the
releases keep the order in which things were done."""

from datetime import timedelta

from etl.desk.decisions.deciding import approve
from etl.desk.log import broken_at, events
from etl.desk.people.roles import Role
from etl.desk.uploads.states import State
from etl.desk.uploads.uploads import get
from etl.desk.work.jobs import JobState, claim, jobs_of
from etl.desk.work.running import run_waiting
from etl.published import open_published
from tests.builders.desk import DeskHere
from tests.builders.sent import sent

HOUR = timedelta(hours=1)


def approved(here: DeskHere, step: int, after: timedelta | None = None) -> int:
    """An upload that is public in `after`, or at once."""
    approver = here.accounts[Role.APPROVER]
    number = sent(here.desk, here.accounts[Role.ANALYST], step)
    seen = get(here.desk, approver, number)
    hour = here.clock() + after if after else None
    approve(
        here.desk, approver, number, candidate=seen.candidate, version=seen.version, public_at=hour
    )
    return number


def public(here: DeskHere) -> int:
    return open_published(here.desk.home.public).current().release.number


def state(here: DeskHere, number: int) -> State:
    return get(here.desk, here.accounts[Role.APPROVER], number).state


def test_the_public_hour_is_that_of_the_clock_even_after_it_was_set_back(here: DeskHere) -> None:
    number = approved(here, 1, after=8 * HOUR)
    here.clock.passes(7 * HOUR)
    here.clock.passes(-5 * HOUR)
    for _ in range(5):
        assert run_waiting(here.desk) == []
        assert (state(here, number), public(here)) == (State.APPROVED, 1)
        here.clock.passes(HOUR)
    here.clock.passes(HOUR)
    assert [job.fault for job in run_waiting(here.desk)] == [""]
    assert (state(here, number), public(here)) == (State.PUBLISHED, 2)
    here.clock.passes(-8 * HOUR)
    assert run_waiting(here.desk) == []
    assert (state(here, number), public(here)) == (State.PUBLISHED, 2)


def test_work_that_was_asked_for_or_begun_later_than_now_is_done(here: DeskHere) -> None:
    first = approved(here, 1)
    with here.desk.catalogue.begin() as connection:  # by a worker that was ended since
        assert claim(connection, ["publish"], "gone", here.clock()) is not None
    here.clock.passes(-24 * HOUR)
    assert [job.state for job in run_waiting(here.desk)] == [JobState.DONE]
    assert state(here, first) is State.PUBLISHED
    second = approved(here, 2)
    here.clock.passes(-24 * HOUR)
    assert [job.state for job in run_waiting(here.desk)] == [JobState.DONE]
    assert state(here, second) is State.PUBLISHED
    with here.desk.catalogue.read() as connection:
        assert jobs_of(connection, second)[0].ended_at == here.clock()


def test_releases_and_the_log_keep_the_order_of_what_was_done(here: DeskHere) -> None:
    first = approved(here, 1)
    run_waiting(here.desk)
    here.clock.passes(-24 * HOUR)
    second = approved(here, 2)
    run_waiting(here.desk)
    assert public(here) == 3
    assert [each.number for each in open_published(here.desk.home.public).standing()] == [1, 2, 3]
    with here.desk.catalogue.read() as connection:
        assert broken_at(connection) is None
        told = [each.subject for each in events(connection) if each.what == "published"]
    assert told == [f"upload {second}", f"upload {first}"]
