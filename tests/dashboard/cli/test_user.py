"""Accounts from the command line: the same rules and the same sentences as on the page."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import headway
from etl.desk.desk import open_desk
from etl.desk.log import events


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Run":
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path))
    monkeypatch.setenv("HEADWAY_DESK_URL", "https://desk.district.example")
    return Run(tmp_path)


class Run:
    def __init__(self, home: Path) -> None:
        self.home = home

    def __call__(self, *words: str) -> Result:
        return CliRunner().invoke(headway, ["user", *words])


def test_the_first_administrator_is_added_by_who_holds_the_machine(run: Run) -> None:
    answer = run("add", "data office", "--role", "administrator")
    assert answer.exit_code == 0
    assert re.search(r"https://desk\.district\.example/welcome\?key=[\w-]{43}\n", answer.output)
    second = run("add", "somebody", "--role", "administrator")
    assert second.exit_code == 1 and "--as NAME" in second.output


def test_an_act_is_somebody_s_and_the_log_says_where(run: Run) -> None:
    run("add", "data office", "--role", "administrator")
    assert run("add", "analyst", "--role", "analyst").exit_code == 1
    assert run("add", "analyst", "--role", "analyst", "--as", "data office").exit_code == 0
    changed = run("role", "analyst", "approver", "--as", "Data Office")
    assert changed.output == "analyst is approver now, and was signed out.\n"
    refused = run("role", "data office", "board", "--as", "analyst")
    assert refused.exit_code == 1 and "may not manage accounts" in refused.output
    with open_desk(run.home).catalogue.read() as connection:
        newest = events(connection)[0]
    assert (newest.who, newest.what) == ("data office (command line)", "changed a role")


def test_a_closed_account_is_listed_as_closed(run: Run) -> None:
    run("add", "data office", "--role", "administrator")
    run("add", "analyst", "--role", "analyst", "--as", "data office")
    assert run("link", "analyst", "--as", "data office").exit_code == 0
    assert run("close", "analyst", "--as", "data office").exit_code == 0
    listed = run("list").output.splitlines()
    assert [line.split()[-1] for line in listed] == ["administrator", "closed"]
    assert run("close", "data office", "--as", "data office").exit_code == 1


def test_a_word_of_the_district_s_sign_in_needs_the_setting(run: Run) -> None:
    run("add", "data office", "--role", "administrator")
    answer = run("add", "a", "--role", "board", "--subject", "x", "--as", "data office")
    assert answer.exit_code == 1 and "HEADWAY_OIDC_ISSUER" in answer.output
