"""An upload belongs to who made it; mended files replace the first; nobody clobbers another."""

import pytest

from etl.desk.desk import Desk
from etl.desk.log import events
from etl.desk.people.roles import Account, NotAllowed, Role
from etl.desk.uploads import uploads
from etl.desk.uploads.moves import NoSuchUpload, NotNow, Stale, move
from etl.desk.uploads.states import State
from tests.builders.handed_in import GOOD, WRONG, original, upload


def test_an_upload_is_its_uploaders_until_it_is_sent(
    desk: Desk, people: dict[Role, Account]
) -> None:
    number = upload(desk, people[Role.ANALYST], GOOD)
    for role in (Role.APPROVER, Role.ADMINISTRATOR, Role.BOARD):
        with pytest.raises(NoSuchUpload):
            uploads.get(desk, people[role], number)
        assert uploads.listed(desk, people[role]) == []
    with desk.catalogue.begin() as connection:
        for state in (State.READING, State.CHECKED, State.AWAITING_APPROVAL):
            move(connection, desk.now(), None, number, state, "moved")
    assert uploads.get(desk, people[Role.APPROVER], number).state is State.AWAITING_APPROVAL
    with pytest.raises(NoSuchUpload):
        uploads.get(desk, people[Role.BOARD], number)
    with pytest.raises(NotAllowed):
        uploads.take_back(desk, people[Role.APPROVER], number)


def test_board_and_administrator_may_not_upload(desk: Desk, people: dict[Role, Account]) -> None:
    for role in (Role.BOARD, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            upload(desk, people[role], GOOD)


def test_a_mended_file_takes_the_place_of_the_one_of_its_name(desk: Desk, analyst: Account) -> None:
    number = upload(desk, analyst, WRONG, "Figures.csv")
    uploads.mend(desk, analyst, number, [original(desk, GOOD, "figures.CSV")])
    uploads.mend(desk, analyst, number, [original(desk, GOOD, "more.csv")])
    told = uploads.get(desk, analyst, number)
    assert [file.name for file in told.current] == ["figures.CSV", "more.csv"]
    assert [file.name for file in told.files] == ["Figures.csv", "figures.CSV", "more.csv"]


def test_who_looked_at_an_older_state_is_told_to_look_again(desk: Desk, analyst: Account) -> None:
    number = upload(desk, analyst, GOOD)
    seen = uploads.get(desk, analyst, number).version
    uploads.mend(desk, analyst, number, [original(desk, WRONG)], version=seen)
    for act in (uploads.take_back, uploads.recheck):
        with pytest.raises(Stale, match="look at it again"):
            act(desk, analyst, number, version=seen)
    assert uploads.get(desk, analyst, number).state is State.RECEIVED


def test_two_uploads_of_one_name_never_clobber_each_other(desk: Desk, analyst: Account) -> None:
    first, second = upload(desk, analyst, GOOD), upload(desk, analyst, WRONG)
    told = [uploads.get(desk, analyst, number).current[0].sha256 for number in (first, second)]
    assert told[0] != told[1]
    assert len([*desk.home.uploads.iterdir()]) == 2


def test_what_was_taken_back_is_over(desk: Desk, analyst: Account) -> None:
    number = upload(desk, analyst, GOOD)
    uploads.take_back(desk, analyst, number)
    with pytest.raises(NotNow):
        uploads.mend(desk, analyst, number, [original(desk, GOOD)])
    with pytest.raises(NotNow):
        uploads.begin(desk, analyst, [])


def test_the_log_tells_every_act(desk: Desk, analyst: Account) -> None:
    number = upload(desk, analyst, GOOD)
    uploads.mend(desk, analyst, number, [original(desk, WRONG)])
    uploads.take_back(desk, analyst, number)
    with desk.catalogue.read() as connection:
        lines = events(connection, f"upload {number}")
    assert [line.what for line in lines] == ["took it back", "mended", "uploaded"]
    assert {line.who for line in lines} == {"analyst"}
