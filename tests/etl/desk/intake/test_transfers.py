"""A file that arrives in pieces goes on where it stopped, for the person who sent it alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from etl.desk.desk import Desk
from etl.desk.intake import transfers
from etl.desk.intake.arriving import TooLarge
from etl.desk.intake.originals import kept_at
from etl.desk.intake.recognised import seen_before
from etl.desk.intake.transfers import NoSuchTransfer
from etl.desk.people.roles import Account, NotAllowed, Role
from etl.desk.uploads import uploads
from tests.builders.handed_in import original, small_district, upload


@pytest.fixture
def people(desk: Desk) -> dict[Role, Account]:
    return small_district(desk)


@pytest.fixture
def analyst(people: dict[Role, Account]) -> Account:
    return people[Role.ANALYST]


def test_pieces_make_the_file_and_what_arrived_is_not_sent_again(
    desk: Desk, analyst: Account
) -> None:
    begun = transfers.begin(desk, analyst, "figures.csv", 6)
    assert transfers.add(desk, analyst, begun.key, 0, [b"abc"]).arrived == 3
    # The page was closed; the same file is chosen again.
    again = transfers.begin(desk, analyst, "figures.csv", 6)
    assert (again.key, again.arrived, again.is_whole) == (begun.key, 3, False)
    assert [each.key for each in transfers.waiting(desk, analyst)] == [begun.key]
    done = transfers.add(desk, analyst, begun.key, 3, [b"def"])
    assert done.is_whole
    assert kept_at(desk.home, done.sha256, done.name).read_bytes() == b"abcdef"


def test_a_piece_that_does_not_fit_changes_nothing(desk: Desk, analyst: Account) -> None:
    begun = transfers.begin(desk, analyst, "figures.csv", 6)
    transfers.add(desk, analyst, begun.key, 0, [b"abc"])
    for offset in (0, 2, 5, -1):
        assert transfers.add(desk, analyst, begun.key, offset, [b"zz"]).arrived == 3
    done = transfers.add(desk, analyst, begun.key, 3, [b"def"])
    assert kept_at(desk.home, done.sha256, done.name).read_bytes() == b"abcdef"


def test_what_arrived_before_the_line_broke_counts(desk: Desk, analyst: Account) -> None:
    def breaking() -> Iterator[bytes]:
        yield b"ab"
        raise ConnectionResetError

    begun = transfers.begin(desk, analyst, "figures.csv", 6)
    assert transfers.add(desk, analyst, begun.key, 0, breaking()).arrived == 2


def test_more_bytes_than_were_announced_are_refused(desk: Desk, analyst: Account) -> None:
    begun = transfers.begin(desk, analyst, "figures.csv", 2)
    with pytest.raises(TooLarge):
        transfers.add(desk, analyst, begun.key, 0, [b"abc"])
    with pytest.raises(TooLarge, match="200 MB"):
        transfers.begin(desk, analyst, "figures.csv", 10**12)


def test_bytes_that_a_lost_disk_took_are_asked_for_again(desk: Desk, analyst: Account) -> None:
    begun = transfers.begin(desk, analyst, "figures.csv", 6)
    transfers.add(desk, analyst, begun.key, 0, [b"abc"])
    (desk.home.staging / f"arriving-{begun.key}").unlink()
    assert transfers.add(desk, analyst, begun.key, 3, [b"def"]).arrived == 0


def test_a_transfer_is_its_senders_alone(desk: Desk, people: dict[Role, Account]) -> None:
    begun = transfers.begin(desk, people[Role.ANALYST], "figures.csv", 6)
    with pytest.raises(NoSuchTransfer):
        transfers.add(desk, people[Role.APPROVER], begun.key, 0, [b"abc"])
    with pytest.raises(NoSuchTransfer):
        transfers.drop(desk, people[Role.APPROVER], begun.key)
    with pytest.raises(NotAllowed):
        transfers.begin(desk, people[Role.BOARD], "figures.csv", 6)


def test_an_upload_takes_its_transfers_and_forgotten_ones_go_after_a_week(
    desk: Desk, analyst: Account
) -> None:
    for name, content in (("taken.csv", b"taken"), ("left.csv", b"left!"), ("half.csv", b"ha")):
        begun = transfers.begin(desk, analyst, name, 5)
        transfers.add(desk, analyst, begun.key, 0, [content])
    taken, left, _ = sorted(transfers.waiting(desk, analyst), key=lambda each: -ord(each.name[0]))
    uploads.begin(desk, analyst, [taken.original], transfers=[taken.key])
    assert [each.name for each in transfers.waiting(desk, analyst)] != []
    later = replace(desk, now=lambda: taken.started_at + timedelta(days=8))
    assert transfers.clean_up(later) == 2
    assert transfers.waiting(desk, analyst) == []
    assert kept_at(desk.home, taken.sha256, taken.name).exists()
    assert not kept_at(desk.home, left.sha256, left.name).exists()
    assert not list(desk.home.staging.glob("arriving-*"))


def test_bytes_that_are_in_an_upload_already_are_recognised(desk: Desk, analyst: Account) -> None:
    assert seen_before(desk, original(desk, "a,b").sha256) == ""
    number = upload(desk, analyst, "a,b", "other-name.csv")
    told = seen_before(desk, original(desk, "a,b").sha256)
    assert told == f"The same file is already in upload {number}."
    assert seen_before(desk, original(desk, "a,b").sha256, but=number) == ""
