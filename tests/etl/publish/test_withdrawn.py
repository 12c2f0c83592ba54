"""A release that is taken back leaves the public folder; what was known stays known."""

import json
from pathlib import Path

import pytest

from etl.desk.publication import OnePerson, withdraw
from etl.publish.home import Home, derived_folder, releases_folder
from etl.publish.records import Records
from etl.publish.store import NothingToUndo, NotThere, Store, all_releases, current_id
from etl.publish.withdrawn import note_withdrawn
from tests.builders.observations import row
from tests.builders.release import AT, publish

PEOPLE = ("analyst", "approver")
ROWS = [row("all", 1000, 60.0), row("white", 994, 60.0), row("black", 6, 50.0)]
LATER = [row("all", 1000, 61.0), row("white", 600, 70.0), row("black", 400, 47.5)]
WRONG = "A wrong file was loaded."


def taken_back(home: Home, number: int) -> None:
    withdraw(home, number, WRONG, PEOPLE, AT)


def test_its_files_leave_the_public_folder(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    second = publish(home, LATER)
    taken_back(home, 2)
    names = [path.name for path in home.public.rglob("*") if second.id in path.name]
    assert names == [f"{second.id}.json"]
    assert not list(derived_folder(home.public).glob(f"{second.id}*"))


def test_the_one_before_it_is_public_again(tmp_path: Path) -> None:
    home = Home(tmp_path)
    first = publish(home, ROWS)
    publish(home, LATER)
    taken_back(home, 2)
    assert current_id(home.public) == first.id


def test_with_no_release_before_it_nothing_is_public(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    taken_back(home, 1)
    assert current_id(home.public) is None
    assert [each.withdrawn for each in all_releases(home.public)] == [WRONG]


def test_undo_skips_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    publish(home, LATER)
    taken_back(home, 1)
    with pytest.raises(NothingToUndo):
        Store(home).undo()


def test_its_number_is_not_given_again(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    publish(home, LATER)
    taken_back(home, 2)
    assert publish(home, LATER).number == 3


def test_what_it_hid_stays_hidden(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    before = Records(home).hidden_before()
    taken_back(home, 1)
    assert len(before)
    assert Records(home).hidden_before().equals(before)


def test_two_people_take_a_release_back(tmp_path: Path) -> None:
    home = Home(tmp_path)
    release = publish(home, ROWS)
    for alone in [("analyst", "analyst"), ("analyst", " Analyst "), ("analyst", "")]:
        with pytest.raises(OnePerson, match="two different"):
            withdraw(home, 1, WRONG, alone, AT)
    assert current_id(home.public) == release.id
    taken_back(home, 1)
    kept = json.loads((home.records / release.id / "withdrawal.json").read_text("utf-8"))
    assert kept["by"] == list(PEOPLE)
    public = b"".join(path.read_bytes() for path in home.public.rglob("*") if path.is_file())
    assert b"approver" not in public


@pytest.mark.parametrize("number", [0, 2])
def test_only_a_release_that_is_there_can_be_withdrawn(tmp_path: Path, number: int) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    with pytest.raises(NotThere, match=f"no release {number}"):
        taken_back(home, number)


def test_it_is_withdrawn_once(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    taken_back(home, 1)
    with pytest.raises(NotThere):
        taken_back(home, 1)


def test_a_withdrawal_that_was_killed_half_way_is_finished_by_the_next_publication(
    tmp_path: Path,
) -> None:
    home = Home(tmp_path)
    first = publish(home, ROWS)
    publish(home, LATER)
    note_withdrawn(home.public, first, WRONG)  # and here the machine stops
    assert [bool(each.withdrawn) for each in all_releases(home.public)] == [True, False]
    Store(home).clean_up()
    assert not (releases_folder(home.public) / first.id).exists()
    assert len(Records(home).hidden_before())
