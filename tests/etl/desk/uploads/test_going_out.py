"""What was approved is public in the end, or says why not; and nothing changes it on its way."""

import pytest
from sqlalchemy import select

from etl.desk.catalogue.tables import UPLOAD
from etl.desk.decisions.deciding import approve, publish_now, send_back
from etl.desk.desk import Desk
from etl.desk.log import events
from etl.desk.people.roles import Account, Role
from etl.desk.uploads import uploads
from etl.desk.uploads.going_out import lost
from etl.desk.uploads.moves import NotNow
from etl.desk.uploads.states import State
from etl.desk.work.jobs import MOST_ATTEMPTS, claim
from etl.desk.work.lanes import Lane
from etl.desk.work.running import Runner, run_waiting
from etl.publish.candidate import adopt, find
from etl.publish.store import all_releases
from tests.builders.handed_in import small_district
from tests.builders.sent import first_release, sent

People = dict[Role, Account]


@pytest.fixture
def people(desk: Desk) -> People:
    found = small_district(desk)
    first_release(desk.home)
    return found


def approved(desk: Desk, people: People) -> int:
    number, approver = sent(desk, people[Role.ANALYST], 1), people[Role.APPROVER]
    seen = uploads.get(desk, approver, number)
    approve(desk, approver, number, candidate=seen.candidate, version=seen.version)
    return number


def begun_and_ended_from_outside(desk: Desk) -> None:
    """Its worker takes the job, and is gone before it does a thing."""
    runner = Runner(desk, Lane.SWITCH)
    runner.take_up()
    with desk.catalogue.begin() as connection:
        assert claim(connection, runner.kinds, runner.name, desk.now()) is not None


def test_a_publication_that_was_lost_three_times_says_so_and_is_asked_for_again(
    desk: Desk, people: People
) -> None:
    number = approved(desk, people)
    for _ in range(MOST_ATTEMPTS):
        begun_and_ended_from_outside(desk)
    assert run_waiting(desk) == []
    seen = uploads.get(desk, people[Role.APPROVER], number)
    assert seen.state is State.APPROVED
    with desk.catalogue.read() as connection:
        assert "ended from outside" in lost(connection, number)
        assert events(connection, f"upload {number}")[0].what == "was not published"
    publish_now(desk, people[Role.APPROVER], number, version=seen.version)
    with desk.catalogue.read() as connection:
        assert lost(connection, number) == ""
        assert events(connection, f"upload {number}")[0].what == "asked again to publish it"
    run_waiting(desk)
    assert uploads.get(desk, people[Role.APPROVER], number).state is State.PUBLISHED
    assert [each.number for each in all_releases(desk.home.public)] == [1, 2]


def test_what_is_being_published_is_neither_returned_nor_read_again(
    desk: Desk, people: People
) -> None:
    number = approved(desk, people)
    begun_and_ended_from_outside(desk)
    seen = uploads.get(desk, people[Role.APPROVER], number)
    with pytest.raises(NotNow, match="being published at this moment"):
        send_back(desk, people[Role.APPROVER], number, "Wait.", version=seen.version)
    with pytest.raises(NotNow, match="being published at this moment"):
        uploads.recheck(desk, people[Role.ANALYST], number)
    run_waiting(desk)
    assert uploads.get(desk, people[Role.APPROVER], number).state is State.PUBLISHED


def test_what_is_public_but_for_the_last_line_is_not_returned(desk: Desk, people: People) -> None:
    number = approved(desk, people)
    for _ in range(MOST_ATTEMPTS):
        begun_and_ended_from_outside(desk)
    Runner(desk, Lane.SWITCH).take_up()
    _let_out_but_for_the_last_line(desk, number)
    seen = uploads.get(desk, people[Role.APPROVER], number)
    with pytest.raises(NotNow, match="being published"):
        send_back(desk, people[Role.APPROVER], number, "Wait.", version=seen.version)
    publish_now(desk, people[Role.APPROVER], number, version=seen.version)
    run_waiting(desk)
    seen = uploads.get(desk, people[Role.APPROVER], number)
    assert (seen.state, seen.release) == (State.PUBLISHED, 2)


def test_what_is_approved_for_later_is_still_returned(desk: Desk, people: People) -> None:
    number = approved(desk, people)
    seen = uploads.get(desk, people[Role.APPROVER], number)
    send_back(desk, people[Role.APPROVER], number, "Not yet.", version=seen.version)
    assert uploads.get(desk, people[Role.ANALYST], number).state is State.RETURNED


def _let_out_but_for_the_last_line(desk: Desk, number: int) -> None:
    """As a kill between the switch and the catalogue leaves it."""
    with desk.catalogue.read() as connection:
        key = connection.execute(select(UPLOAD.c.candidate).where(UPLOAD.c.id == number)).scalar()
    adopt(desk.home, find(desk.home, str(key)), desk.now(), "", [])
