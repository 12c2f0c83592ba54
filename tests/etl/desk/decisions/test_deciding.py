"""What an approver decides, on exactly what was seen, and never on an upload of their own."""

from datetime import timedelta

import pytest

from etl.desk.catalogue.tables import LET_OUT, UPLOAD
from etl.desk.decisions import publishing
from etl.desk.decisions.deciding import (
    approve,
    decisions,
    publish_now,
    refuse,
    send_back,
    waiting,
)
from etl.desk.log import events
from etl.desk.people.roles import NotAllowed, Role
from etl.desk.provenance import Place, trace
from etl.desk.uploads.moves import NotNow, Stale, row_of
from etl.desk.uploads.states import State
from etl.desk.work.jobs import jobs_of
from etl.desk.work.running import run_waiting
from etl.model.school_year import SchoolYear
from etl.publish.candidate import NoCandidate, find
from etl.publish.records import Records
from etl.publish.store import all_releases, current_id
from etl.published import open_published
from tests.builders.desk import DeskHere
from tests.builders.sent import sent


def row(here: DeskHere, number: int):
    with here.desk.catalogue.begin() as connection:
        return row_of(connection, number)


def approved(here: DeskHere, number: int, **more) -> None:
    found = row(here, number)
    who = here.accounts[Role.APPROVER]
    told = {"candidate": found.candidate, "version": found.version} | more
    approve(here.desk, who, number, **told)


def done(here: DeskHere) -> list[str]:
    return [job.fault for job in run_waiting(here.desk)]


def test_what_was_approved_is_public_and_the_records_say_who_let_it_out(here: DeskHere) -> None:
    analyst, approver = here.accounts[Role.ANALYST], here.accounts[Role.APPROVER]
    number = sent(here.desk, analyst, 1)
    key = row(here, number).candidate
    files = find(here.desk.home, key).release.id
    approved(here, number)
    assert done(here) == [""]
    found = row(here, number)
    assert (found.state, found.release) == (State.PUBLISHED, 2)
    assert current_id(here.desk.home.public) == files
    assert Records(here.desk.home).candidate_of(files) == key
    with here.desk.catalogue.read() as connection:
        out = connection.execute(LET_OUT.select()).one()
        said = [each.what for each in events(connection, f"upload {number}")]
        assert [each.what for each in events(connection, "release 2")] == ["is public"]
    assert (out.number, out.upload, out.approver) == (2, number, approver.id)
    assert said == ["published", "approved"]
    with pytest.raises(NoCandidate):
        find(here.desk.home, key)


def test_a_number_that_was_let_out_says_who_when_and_by_which_rules(here: DeskHere) -> None:
    analyst = here.accounts[Role.ANALYST]
    number = sent(here.desk, analyst, 1)
    note = find(here.desk.home, row(here, number).candidate).note
    here.clock.passes(timedelta(days=2))
    approved(here, number)
    assert done(here) == [""]
    found = trace(here.desk, analyst, Place("readiness", SchoolYear(2015)))
    (origin,) = found.origins
    came = origin.came
    assert (came.number, came.upload) == (2, number)
    assert (came.uploader, came.approver, came.publisher) == ("analyst", "approver", "approver")
    assert came.published_at == here.clock().date().isoformat()
    assert found.rules and found.rules == note.rules


def test_nobody_decides_on_an_upload_of_their_own(here: DeskHere) -> None:
    approver = here.accounts[Role.APPROVER]
    number = sent(here.desk, approver, 1)
    found = row(here, number)
    with pytest.raises(NotAllowed):
        approved(here, number)
    with pytest.raises(NotAllowed):
        refuse(here.desk, approver, number, "No.", version=found.version)
    assert waiting(here.desk, approver) == []
    assert row(here, number).state == State.AWAITING_APPROVAL


@pytest.mark.parametrize("role", [Role.ANALYST, Role.BOARD, Role.ADMINISTRATOR])
def test_only_approvers_decide(here: DeskHere, role: Role) -> None:
    number = sent(here.desk, here.accounts[Role.APPROVER], 1)
    found, who = row(here, number), here.accounts[role]
    with pytest.raises(NotAllowed):
        approve(here.desk, who, number, candidate=found.candidate, version=found.version)
    with pytest.raises(NotAllowed):
        send_back(here.desk, who, number, "Why?", version=found.version)
    with pytest.raises(NotAllowed):
        waiting(here.desk, who)


def test_only_the_candidate_that_was_seen_is_approved(here: DeskHere) -> None:
    number = sent(here.desk, here.accounts[Role.ANALYST], 1)
    with pytest.raises(Stale):
        approved(here, number, candidate="1-1-r0002-0000000000")
    with pytest.raises(Stale):
        approved(here, number, version=7)
    assert row(here, number).state == State.AWAITING_APPROVAL


def test_of_two_publishers_at_once_one_wins_and_the_other_is_told(here: DeskHere) -> None:
    one = sent(here.desk, here.accounts[Role.ANALYST], 1)
    two = sent(here.desk, here.accounts[Role.ANALYST], 2)
    approved(here, one)
    approved(here, two)
    told = "Release 2 is newer than the one you started from (1)."
    assert done(here) == ["", told]
    assert [row(here, each).state for each in (one, two)] == [State.PUBLISHED, State.RETURNED]
    three = sent(here.desk, here.accounts[Role.ANALYST], 3)
    four = sent(here.desk, here.accounts[Role.ANALYST], 4)
    approved(here, three)
    assert done(here) == [""]
    with pytest.raises(Stale, match="Release 3 is newer than the one you started from"):
        approved(here, four)


def test_a_note_says_why_something_is_returned_or_refused(here: DeskHere) -> None:
    approver = here.accounts[Role.APPROVER]
    number = sent(here.desk, here.accounts[Role.ANALYST], 1)
    found = row(here, number)
    with pytest.raises(NotNow):
        send_back(here.desk, approver, number, "  ", version=found.version)
    send_back(here.desk, approver, number, "Look at row 4.", version=found.version)
    assert row(here, number).state == State.RETURNED
    with here.desk.catalogue.read() as connection:
        assert decisions(connection, number)[0].note == "Look at row 4."
    with pytest.raises(NotNow):
        approved(here, number)
    other = sent(here.desk, here.accounts[Role.ANALYST], 2)
    refuse(here.desk, approver, other, "Not ours.", version=row(here, other).version)
    assert row(here, other).state == State.REFUSED


def test_what_waits_longest_is_decided_first(here: DeskHere) -> None:
    numbers = []
    for step in (1, 2):
        numbers.append(sent(here.desk, here.accounts[Role.ANALYST], step))
        here.clock.passes(timedelta(minutes=1))
    assert [each.id for each in waiting(here.desk, here.accounts[Role.APPROVER])] == numbers


def test_a_public_hour_is_waited_for_and_survives_a_restart(here: DeskHere) -> None:
    number = sent(here.desk, here.accounts[Role.ANALYST], 1)
    hour = here.clock() + timedelta(hours=8)
    approved(here, number, public_at=hour)
    assert done(here) == [] and row(here, number).state == State.APPROVED
    here.clock.passes(timedelta(hours=9))
    again = DeskHere(here.folder, here.clock, here.url)
    assert done(again) == [""]
    assert row(here, number).state == State.PUBLISHED
    again.desk.catalogue.close()


def test_a_public_hour_that_has_passed_is_refused(here: DeskHere) -> None:
    number = sent(here.desk, here.accounts[Role.ANALYST], 1)
    with pytest.raises(NotNow):
        approved(here, number, public_at=here.clock())


def test_an_approver_may_publish_before_the_hour_or_call_it_off(here: DeskHere) -> None:
    approver = here.accounts[Role.APPROVER]
    one = sent(here.desk, here.accounts[Role.ANALYST], 1)
    two = sent(here.desk, here.accounts[Role.ANALYST], 2)
    hour = here.clock() + timedelta(hours=8)
    approved(here, one, public_at=hour)
    approved(here, two, public_at=hour)
    send_back(here.desk, approver, two, "Not yet.", version=row(here, two).version)
    publish_now(here.desk, approver, one, version=row(here, one).version)
    assert done(here) == [""]
    here.clock.passes(timedelta(hours=9))
    assert done(here) == ["", ""]
    assert [row(here, each).state for each in (one, two)] == [State.PUBLISHED, State.RETURNED]
    assert [each.number for each in all_releases(here.desk.home.public)] == [1, 2]


def test_a_job_that_is_done_again_publishes_once(here: DeskHere) -> None:
    number = sent(here.desk, here.accounts[Role.ANALYST], 1)
    approved(here, number)
    assert done(here) == [""]
    with here.desk.catalogue.begin() as connection:
        connection.execute(LET_OUT.delete())
        job = jobs_of(connection, number)[0]
        # As a kill between the switch and the catalogue leaves it.
        connection.execute(UPLOAD.update().values(state=State.APPROVED, release=None))
    publishing.publish(here.desk, job, lambda _: None)
    assert (row(here, number).state, row(here, number).release) == (State.PUBLISHED, 2)
    assert open_published(here.desk.home.public).current().release.number == 2
