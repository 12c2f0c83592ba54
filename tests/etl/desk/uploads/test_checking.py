"""The check of an upload says what is next, and can be done again after a kill."""

import json

from sqlalchemy import select

from etl.desk.catalogue.tables import FOUND, JOB
from etl.desk.desk import Desk
from etl.desk.people.roles import Account
from etl.desk.uploads import checking, uploads
from etl.desk.uploads.found import report_of
from etl.desk.uploads.seen import folder_of, seen_of
from etl.desk.uploads.states import State
from etl.desk.work.jobs import jobs_of
from tests.builders.handed_in import GOOD, STUDENTS, WRONG, check, checked, original, upload


def _candidates(desk: Desk, number: int) -> int:
    with desk.catalogue.read() as connection:
        return sum(job.kind == "candidate" for job in jobs_of(connection, number))


def test_figures_without_errors_become_a_candidate(desk: Desk, analyst: Account) -> None:
    told = checked(desk, analyst, GOOD)
    assert (told.rows, told.errors, told.base) == (1, 0, 0)
    assert told.current[0].layout == "template"
    assert _candidates(desk, told.id) == 1


def test_errors_are_all_kept_by_rule_and_place_and_no_value_is(
    desk: Desk, analyst: Account
) -> None:
    told = checked(desk, analyst, WRONG)
    assert told.state is State.CHECKED and told.errors == 2
    assert _candidates(desk, told.id) == 0
    with desk.catalogue.read() as connection:
        kept = [dict(row._mapping) for row in connection.execute(select(FOUND))]
        found = report_of(connection, told.id, told.rows)
    places = {(each.code, each.place.cell) for each in found.findings}
    assert {("HW-402", "F2"), ("HW-303", "B3")} <= places
    stored = json.dumps(kept, default=str)
    assert "seventy" not in stored and "S9" not in stored


def test_a_file_of_students_is_refused_and_no_copy_is_kept(desk: Desk, analyst: Account) -> None:
    told = checked(desk, analyst, STUDENTS)
    assert told.state is State.REFUSED
    assert not list(desk.home.uploads.iterdir())
    assert not folder_of(desk.home, told.id).exists()
    kept = "".join(path.read_text(errors="ignore") for path in desk.home.private.rglob("*.json*"))
    assert "Pupil 3" not in kept


def test_a_check_that_was_killed_is_done_again(desk: Desk, analyst: Account) -> None:
    number = upload(desk, analyst, GOOD)
    with desk.catalogue.begin() as connection:
        [job] = jobs_of(connection, number)
        checking._begun(connection, desk.now(), number)
    for _ in range(2):  # the second time everything is done already
        checking.check(desk, job, lambda _: None)
        assert uploads.get(desk, analyst, number).rows == 1
    assert _candidates(desk, number) == 1


def test_a_file_that_was_mended_meanwhile_is_checked_by_its_own_job(
    desk: Desk, analyst: Account
) -> None:
    number = upload(desk, analyst, WRONG)
    with desk.catalogue.read() as connection:
        [job] = jobs_of(connection, number)
    mended = [original(desk, GOOD)]

    def mended_while_reading(_: str) -> None:
        if mended:
            uploads.mend(desk, analyst, number, [mended.pop()])

    checking.check(desk, job, mended_while_reading)
    assert uploads.get(desk, analyst, number).state is State.RECEIVED
    check(desk)
    told = uploads.get(desk, analyst, number)
    assert (told.state, told.errors, told.rows) == (State.CHECKED, 0, 1)


def test_a_check_that_fails_for_good_leaves_the_upload_to_be_checked_again(
    desk: Desk, analyst: Account
) -> None:
    number = upload(desk, analyst, GOOD)
    (desk.home.config / "plan" / "plan.toml").write_text("no plan")
    check(desk)
    with desk.catalogue.read() as connection:
        [job] = jobs_of(connection, number)
        assert connection.execute(select(JOB.c.state)).scalar() == "failed"
    assert "own plan or layouts cannot be read" in job.fault
    assert uploads.get(desk, analyst, number).state is State.RECEIVED


def test_labels_that_became_other_words_are_listed_with_their_rows(
    desk: Desk, analyst: Account
) -> None:
    told = checked(desk, analyst, GOOD.replace("all,all", "all,All Students"))
    [file] = seen_of(desk.home, told.id).files
    labels = {(each.label, each.code, each.rows) for each in file.labels}
    assert ("All Students", "all", 1) in labels
