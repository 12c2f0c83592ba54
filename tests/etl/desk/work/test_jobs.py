"""A job is done once for each act that counts, whatever happens to the worker that has it."""

from datetime import timedelta
from typing import Any

import pytest

from etl.desk.desk import Desk
from etl.desk.work import jobs
from etl.desk.work.jobs import JobState, ask, claim, job_of, taken_back
from etl.desk.work.lanes import Lane, is_at_work, taken
from etl.desk.work.running import Runner, finished, run_waiting
from tests.builders.handlers import FOR_TESTS, lines


def asked(desk: Desk, kind: str, **told: Any) -> int:
    with desk.catalogue.begin() as connection:
        return ask(connection, kind, at=desk.now(), **told)


def job(desk: Desk, number: int) -> jobs.Job:
    with desk.catalogue.read() as connection:
        return job_of(connection, number)


def test_a_job_is_done_and_says_so(desk: Desk) -> None:
    number = asked(desk, "write", text="one")
    assert [each.id for each in run_waiting(desk, FOR_TESTS)] == [number]
    done = job(desk, number)
    assert (done.state, done.progress, done.attempts) == (JobState.DONE, "Writing", 1)
    assert done.ended_at is not None
    assert lines(desk) == ["one"]
    assert run_waiting(desk, FOR_TESTS) == []


def test_jobs_are_done_in_the_order_they_were_asked_for(desk: Desk) -> None:
    for text in ("one", "two", "three"):
        asked(desk, "write", text=text)
    run_waiting(desk, FOR_TESTS)
    assert lines(desk) == ["one", "two", "three"]


def test_a_job_of_an_act_that_did_not_count_was_never_asked_for(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError), desk.catalogue.begin() as connection:
        ask(connection, "write", at=desk.now(), text="one")
        raise ZeroDivisionError
    assert run_waiting(desk, FOR_TESTS) == []


def test_two_workers_never_get_the_same_job(desk: Desk) -> None:
    asked(desk, "write", text="one")
    with desk.catalogue.begin() as connection:
        first = claim(connection, ["write"], "first", desk.now())
    with desk.catalogue.begin() as connection:
        second = claim(connection, ["write"], "second", desk.now())
    assert first is not None
    assert second is None


def test_a_job_waits_for_its_hour(desk: Desk) -> None:
    number = asked(desk, "write", text="later", due=desk.now() + timedelta(hours=1))
    assert run_waiting(desk, FOR_TESTS) == []
    later = Desk(desk.home, desk.catalogue, now=lambda: desk.now() + timedelta(hours=2))
    assert [each.id for each in run_waiting(later, FOR_TESTS)] == [number]


def test_a_handler_says_in_a_sentence_why_it_cannot(desk: Desk) -> None:
    number = asked(desk, "refuse")
    failed = finished(desk, number, FOR_TESTS)
    assert (failed.state, failed.fault) == (JobState.FAILED, "The file is not there any more.")
    assert lines(desk) == ["refuse was given up"]


def test_a_fault_is_told_without_its_words(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    number = asked(desk, "break")
    failed = finished(desk, number, FOR_TESTS)
    assert failed.fault == (
        "Headway met a fault of its own (ValueError). Nothing public was changed. "
        f"Its log says where, under job {number}."
    )
    assert "handlers.py" in caplog.text
    assert "hidden cell" not in caplog.text


def test_a_job_that_lost_its_worker_is_taken_up_again(desk: Desk) -> None:
    number = asked(desk, "write", text="one")
    with desk.catalogue.begin() as connection:
        lost = claim(connection, ["write"], "gone", desk.now())
    assert lost is not None
    run_waiting(desk, FOR_TESTS)
    assert lines(desk) == ["one"]
    assert job(desk, number).attempts == 2
    # What the lost worker still has to say counts no more.
    with desk.catalogue.begin() as connection:
        jobs.failed(connection, lost, "too late", desk.now())
    assert job(desk, number).state is JobState.DONE


def test_a_job_that_loses_every_worker_fails_with_a_sentence(desk: Desk) -> None:
    number = asked(desk, "die")
    for _ in range(jobs.MOST_ATTEMPTS):
        with desk.catalogue.begin() as connection:
            assert taken_back(connection, ["die"], desk.now()) == []
            assert claim(connection, ["die"], "gone", desk.now()) is not None
    Runner(desk, Lane.READ, FOR_TESTS).take_up()
    failed = job(desk, number)
    assert failed.state is JobState.FAILED
    assert "begun 3 times" in failed.fault
    run_waiting(desk, FOR_TESTS)
    assert lines(desk) == ["die was given up"]


def test_a_worker_that_stops_leaves_its_job_to_the_next(desk: Desk) -> None:
    number = asked(desk, "write", text="one")
    runner = Runner(desk, Lane.READ, FOR_TESTS)
    with desk.catalogue.begin() as connection:
        claim(connection, ["write"], runner.name, desk.now())
    runner.give_back()
    assert (job(desk, number).state, job(desk, number).attempts) == (JobState.WAITING, 0)


def test_a_lane_that_another_has_is_left_to_it(desk: Desk) -> None:
    number = asked(desk, "write", text="one")
    assert not is_at_work(desk.home)
    with taken(desk.home, Lane.READ) or pytest.fail("nobody has it"):
        assert is_at_work(desk.home)
        assert run_waiting(desk, FOR_TESTS) == []
    assert finished(desk, number, FOR_TESTS).state is JobState.DONE
