"""Administrators add, change and close accounts; nobody changes their own, and one always stays."""

from pathlib import Path

import pytest

from etl.desk.log import events
from etl.desk.people import accounts
from etl.desk.people.accounts import NoSuchAccount
from etl.desk.people.roles import Role
from tests.builders.desk import DeskHere


@pytest.fixture
def here(tmp_path: Path) -> DeskHere:
    return DeskHere(tmp_path)


def test_a_new_account_gets_a_link_that_is_shown_once(here: DeskHere) -> None:
    office = here.signed_in(Role.ADMINISTRATOR)
    answer = office.post("/accounts", {"name": " data  office ", "role": "analyst"})
    address = answer.text.partition("http://localhost/welcome?key=")[2].partition("<")[0]
    assert answer.status_code == 200 and len(address) == 43
    assert address not in office.get("/accounts").text
    with here.desk.catalogue.read() as connection:
        assert accounts.by_name(connection, "Data Office").role is Role.ANALYST
        newest = events(connection)[0]
    assert (newest.who, newest.what) == ("administrator", "added an account")
    assert address not in str(newest)
    assert "data office" in here.stranger().get(f"/welcome?key={address}").text


@pytest.mark.parametrize("name", ["", "analyst", "Analyst", "a" * 81, "a\u202eb"])
def test_a_name_is_seen_and_is_nobody_else_s(here: DeskHere, name: str) -> None:
    office = here.signed_in(Role.ADMINISTRATOR)
    answer = office.post("/accounts", {"name": name, "role": "board"})
    assert answer.status_code == 400


def test_a_changed_role_counts_at_once_and_signs_out(here: DeskHere) -> None:
    office, analyst = here.signed_in(Role.ADMINISTRATOR), here.signed_in(Role.ANALYST)
    number = here.accounts[Role.ANALYST].id
    assert office.post(f"/accounts/{number}/role", {"role": "board"}).status_code == 303
    assert "analyst is board now" in office.get("/accounts").text
    assert analyst.get("/").location.startswith("/sign-in")
    with here.desk.catalogue.read() as connection:
        assert accounts.by_number(connection, number).role is Role.BOARD


def test_nobody_changes_their_own_role(here: DeskHere) -> None:
    office = here.signed_in(Role.ADMINISTRATOR)
    number = here.accounts[Role.ADMINISTRATOR].id
    answer = office.post(f"/accounts/{number}/role", {"role": "approver"})
    assert answer.status_code == 409 and "their own role" in answer.text


def test_the_last_administrator_stays(here: DeskHere) -> None:
    office = here.signed_in(Role.ADMINISTRATOR)
    number = here.accounts[Role.ADMINISTRATOR].id
    assert office.post(f"/accounts/{number}/close").status_code == 409
    other = here.accounts[Role.BOARD].id
    office.post(f"/accounts/{other}/role", {"role": "administrator"})
    assert office.post(f"/accounts/{number}/close").status_code == 303
    assert office.get("/accounts").status_code == 303  # to the door


def test_a_closed_account_opens_by_no_link(here: DeskHere) -> None:
    office = here.signed_in(Role.ADMINISTRATOR)
    number = here.accounts[Role.ANALYST].id
    page = office.post(f"/accounts/{number}/link").text
    key = page.partition("/welcome?key=")[2].partition("<")[0]
    assert office.post(f"/accounts/{number}/close").status_code == 303
    assert here.stranger().get(f"/welcome?key={key}").status_code == 404
    with here.desk.catalogue.read() as connection, pytest.raises(NoSuchAccount):
        accounts.by_number(connection, number)


def test_a_number_that_no_account_can_have_is_not_here(here: DeskHere) -> None:
    office = here.signed_in(Role.ADMINISTRATOR)
    assert {office.get(f"/accounts/{number}").status_code for number in (9999, 10**30)} == {404}
