"""The desk by the command line: the same acts and sentences, each by a person's name."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import headway
from etl.desk.people.roles import Role
from etl.publish.codec import to_json
from etl.publish.home import Home
from etl.published import open_published
from tests.builders.comments import comment
from tests.builders.desk import DeskHere
from tests.builders.elm_desk import elm_desk


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> DeskHere:
    here = elm_desk(tmp_path_factory.mktemp("staff"))
    assert here.accounts
    return here


def run(here: DeskHere, *words: str) -> Result:
    return CliRunner().invoke(headway, words, env={"HEADWAY_HOME": str(here.folder)})


def test_the_whole_story_of_an_upload_can_be_typed(here: DeskHere, tmp_path: Path) -> None:
    path = tmp_path / "commentary.json"
    path.write_bytes(to_json((comment(2017, "The minorities" + " office opened two centers."),)))
    sent = run(here, "upload", str(path), "--kind", "commentary", "--as", "analyst")
    assert sent.exit_code == 0, sent.output
    assert "Upload 1 (commentary): needs reasons (1 row, 0 errors, 1 warning)." in sent.stdout
    found = run(here, "findings", "1", "--json", "--as", "analyst")
    assert json.loads(found.stdout)["findings"][0]["code"] == "HW-710"
    accepted = run(here, "accept", "1", "HW-710=The office's own name.", "--as", "analyst")
    assert "checked" in accepted.stdout, accepted.output
    assert run(here, "diff", "1", "--as", "analyst").stdout.startswith("Beside release 1:")
    waits = run(here, "send", "1", "--to", "approver", "--as", "analyst")
    assert "awaiting approval" in waits.stdout, waits.output
    returned = run(here, "return", "1", "--note", "Name the year.", "--as", "approver")
    assert returned.stdout == "Upload 1 is returned.\n", returned.output
    again = run(here, "send", "1", "--as", "analyst")
    assert again.exit_code == 0, again.output
    own = run(here, "approve", "1", "--as", "analyst")
    assert own.exit_code == 1 and "may not approve" in own.stderr
    out = run(here, "approve", "1", "--as", "approver")
    assert "published, in release 2" in out.stdout, out.output
    said = open_published(Home(here.folder).public).current().commentary("readiness")
    assert [each.signed for each in said] == ["Office of Planning"]
    traced = run(here, "trace", "readiness", "2016-17", "--as", "analyst")
    assert "by the command line" in traced.stdout, traced.output
    undone = run(here, "undo", "--as", "approver")
    assert undone.stdout.startswith("Release 1 is public again"), undone.output
    assert open_published(Home(here.folder).public).current().commentary() == ()
    asked = run(here, "withdraw", "2", "--reason", "A wrong text.", "--as", "approver")
    assert "A second person agrees" in asked.stdout, asked.output
    assert run(here, "withdraw", "2", "--as", "approver").exit_code == 1
    agreed = run(here, "withdraw", "2", "--as", "administrator")
    assert agreed.stdout == "Release 2 is withdrawn.\n", agreed.output


def test_files_are_not_published_past_the_desk(here: DeskHere, tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    path.write_bytes(b"anything")
    result = run(here, "publish", str(path), "--as", "approver")
    assert result.exit_code == 1 and "not published past its desk" in result.stderr


@pytest.mark.parametrize("words", [("undo",), ("publish", "1"), ("withdraw", "1"), ("map", "1")])
def test_a_home_with_accounts_wants_to_know_who_does_it(
    here: DeskHere, words: tuple[str, ...]
) -> None:
    result = run(here, *words)
    assert result.exit_code == 2 and "--as NAME" in result.stderr


def test_a_name_without_an_account_is_told(here: DeskHere) -> None:
    result = run(here, "findings", "1", "--as", "nobody")
    assert result.exit_code == 1 and result.stderr == "Nobody has an account named nobody.\n"


def test_an_upload_of_somebody_else_is_not_there(here: DeskHere, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(to_json((comment(2016),)))
    made = run(here, "upload", str(path), "--kind", "commentary", "--as", "approver")
    number = made.stdout.split()[1]
    result = run(here, "diff", number, "--as", "analyst")
    assert result.exit_code == 1 and "There is no upload" in result.stderr
    assert run(here, "map", number, "--as", "approver").exit_code == 0


def test_errors_end_with_exit_code_one(here: DeskHere, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(b"[]nonsense")
    result = run(here, "upload", str(path), "--kind", "commentary", "--as", "analyst")
    assert result.exit_code == 1 and "1 error" in result.stdout
    assert run(here, "findings", result.stdout.split()[1], "--as", "analyst").exit_code == 1


def test_what_is_owed_is_listed_without_an_account(here: DeskHere, tmp_path: Path) -> None:
    listed = run(here, "due", "--ics", str(tmp_path / "due.ics"))
    assert "2018-11-15" in listed.stdout and (tmp_path / "due.ics").is_file()
    told = json.loads(run(here, "due", "--json").stdout)["owed"]
    assert told[0]["indicator"] == "readiness"
    mailed = run(here, "due", "--mail")
    assert mailed.exit_code == 1 and "Mail is off" in mailed.stderr


@pytest.mark.parametrize("role", [Role.BOARD, Role.ADMINISTRATOR])
def test_roles_that_may_not_upload_may_not_by_the_command_line(
    here: DeskHere, role: Role, tmp_path: Path
) -> None:
    path = tmp_path / "commentary.json"
    path.write_bytes(to_json((comment(),)))
    result = run(here, "upload", str(path), "--kind", "commentary", "--as", str(role))
    assert result.exit_code == 1 and "may not upload" in result.stderr
