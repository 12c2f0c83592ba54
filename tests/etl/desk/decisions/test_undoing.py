"""Undo to any earlier release, and withdrawal by two people."""

from pathlib import Path

import pandas as pd
import pytest

from etl.desk.decisions.undoing import undo_to
from etl.desk.decisions.withdrawing import agree, ask_for, withdrawals
from etl.desk.log import events
from etl.desk.people.roles import NotAllowed, Role
from etl.desk.publication import now_public, publish
from etl.desk.uploads.moves import NotNow, Stale
from etl.desk.work.running import run_waiting
from etl.publish.candidate import adopt, base_now, build
from etl.publish.store import NotThere, Store, all_releases
from tests.builders.desk import AT, DeskHere
from tests.builders.desk_home import desk_home, spending
from tests.builders.sent import made


@pytest.fixture
def three(here: DeskHere) -> DeskHere:
    """With three releases."""
    home = here.desk.home
    for step in (1, 2):
        candidate = build(home, made(step), base_now(home), here.clock(), "")
        with Store(home).locked():
            adopt(home, candidate, here.clock(), "")
    return here


def public(here: DeskHere) -> int:
    found = now_public(here.desk.home)
    return found.number if found else 0


def faults(here: DeskHere) -> list[str]:
    return [job.fault for job in run_waiting(here.desk)]


def test_any_earlier_release_is_public_again_in_one_step(three: DeskHere) -> None:
    approver = three.accounts[Role.APPROVER]
    undo_to(three.desk, approver, 1, seen=3)
    assert public(three) == 3, "it is the worker that does it"
    assert faults(three) == [""] and public(three) == 1
    undo_to(three.desk, approver, 3, seen=1)
    assert faults(three) == [""] and public(three) == 3
    assert [each.number for each in all_releases(three.desk.home.public)] == [1, 2, 3]
    with three.desk.catalogue.read() as connection:
        told = [each.what for each in events(connection, "release 1")]
    assert told == ["is public again", "asked to make it public again"]


def test_undo_is_for_who_saw_what_is_public(three: DeskHere) -> None:
    approver = three.accounts[Role.APPROVER]
    with pytest.raises(Stale):
        undo_to(three.desk, approver, 1, seen=2)
    with pytest.raises(NotNow):
        undo_to(three.desk, approver, 3, seen=3)
    with pytest.raises(NotThere):
        undo_to(three.desk, approver, 9, seen=3)
    with pytest.raises(NotAllowed):
        undo_to(three.desk, three.accounts[Role.ANALYST], 1, seen=3)


def test_of_two_who_undo_at_once_one_is_told(three: DeskHere) -> None:
    approver = three.accounts[Role.APPROVER]
    undo_to(three.desk, approver, 1, seen=3)
    undo_to(three.desk, approver, 2, seen=3)
    assert [bool(each) for each in faults(three)] == [False, True]
    assert public(three) == 1


def test_a_release_is_withdrawn_by_two_people(three: DeskHere) -> None:
    approver, other = three.accounts[Role.APPROVER], three.accounts[Role.ADMINISTRATOR]
    asked = ask_for(three.desk, approver, 2, "It told figures of single students.")
    with pytest.raises(NotNow):
        ask_for(three.desk, other, 2, "Twice.")
    with pytest.raises(NotAllowed):
        agree(three.desk, approver, asked)
    agree(three.desk, other, asked)
    assert faults(three) == [""]
    gone = {each.number: each.withdrawn for each in all_releases(three.desk.home.public)}
    assert gone == {1: "", 2: "It told figures of single students.", 3: ""}
    with pytest.raises(NotThere):
        undo_to(three.desk, approver, 2, seen=3)
    with pytest.raises(NotNow):
        agree(three.desk, other, asked)
    with three.desk.catalogue.read() as connection:
        assert withdrawals(connection)[0].agreed_by == "administrator"


def test_a_withdrawal_has_a_reason_and_a_release(three: DeskHere) -> None:
    approver = three.accounts[Role.APPROVER]
    with pytest.raises(NotNow):
        ask_for(three.desk, approver, 2, " ")
    with pytest.raises(NotThere):
        ask_for(three.desk, approver, 7, "There is none.")
    with pytest.raises(NotAllowed):
        ask_for(three.desk, three.accounts[Role.ANALYST], 2, "Not mine to ask.")


def test_a_release_of_older_rules_is_audited_by_todays_before_it_comes_back(
    tmp_path: Path,
) -> None:
    here = DeskHere(desk_home(tmp_path / "home").folder)
    home, approver = here.desk.home, here.accounts[Role.APPROVER]
    first = all_releases(home.public)[0]
    publish(home, [spending(tmp_path, {2: 40.0})], AT, reasons={"": "Invented figures."})
    mark = home.records / first.id / "audit.txt"
    mark.write_text("an older audit")
    undo_to(here.desk, approver, 1, seen=2)
    assert faults(here) == [""] and public(here) == 1
    undo_to(here.desk, approver, 2, seen=1)
    assert faults(here) == [""] and public(here) == 2
    # What that release shows would be hidden today.
    told = home.records / first.id / "observations.parquet"
    rows = pd.read_parquet(told)
    rows["denominator"] = 4.0
    rows.to_parquet(told)
    undo_to(here.desk, approver, 1, seen=2)
    assert "today's rules hide" in faults(here)[0] and public(here) == 2
    here.desk.catalogue.close()
