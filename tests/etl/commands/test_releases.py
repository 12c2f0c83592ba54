"""The list of releases, and going back one."""

import json
from pathlib import Path

from click.testing import CliRunner

from etl.commands.publish import command as publish
from etl.commands.releases import command as releases
from etl.commands.undo import command as undo
from etl.commands.withdraw import command as withdraw
from etl.publish.home import Home
from tests.builders.sample import copied


def run(command: object, home: Path, *arguments: str):  # type: ignore[no-untyped-def]
    return CliRunner().invoke(command, list(arguments), env={"HEADWAY_HOME": str(home)})  # type: ignore[arg-type]


def listed(home: Path) -> dict[int, bool]:
    told = json.loads(run(releases, home, "--json").stdout)["releases"]
    return {row["number"]: row["public"] for row in told}


def test_the_sample_is_published_as_two_releases_and_the_second_is_public(sample: Home) -> None:
    assert listed(sample.folder) == {1: False, 2: True}
    text = run(releases, sample.folder).stdout
    assert "2018-09-25" in text and "2018-10-16  public     All figures" in text


def test_undo_goes_back_one_release_and_not_before_the_first(sample: Home, tmp_path: Path) -> None:
    home = copied(sample, tmp_path / "home")
    assert "Release 1 is public again" in run(undo, home.folder).stdout
    assert listed(home.folder) == {1: True, 2: False}
    again = run(undo, home.folder)
    assert (again.exit_code, again.stderr.strip()) == (
        1,
        "There is no earlier release to go back to.",
    )
    assert listed(home.folder) == {1: True, 2: False}


def test_a_new_home_is_told_how_to_make_the_first_release(tmp_path: Path) -> None:
    assert "headway publish FILE" in run(releases, tmp_path).stdout


def test_a_release_is_taken_back_by_two_people_with_a_reason(sample: Home, tmp_path: Path) -> None:
    home = copied(sample, tmp_path / "home")
    why = ("--reason", "A wrong file was loaded.")
    alone = run(withdraw, home.folder, "2", *why, "--by", "approver", "Approver")
    assert alone.exit_code == 1 and "Name two different ones." in alone.stderr
    no_reason = run(withdraw, home.folder, "2", "--reason", " ", "--by", "analyst", "approver")
    assert no_reason.exit_code == 1 and "Give the reason" in no_reason.stderr
    assert listed(home.folder) == {1: False, 2: True}
    done = run(withdraw, home.folder, "2", *why, "--by", "analyst", "approver")
    assert "is withdrawn" in done.stdout and "Release 1 is public." in done.stdout
    assert listed(home.folder) == {1: True, 2: False}
    assert "withdrawn  A wrong file was loaded." in run(releases, home.folder).stdout
    last = run(withdraw, home.folder, "1", *why, "--by", "analyst", "approver")
    assert "Nothing is public now." in last.stdout
    gone = run(withdraw, home.folder, "3", *why, "--by", "analyst", "approver")
    assert gone.stderr.strip() == "There is no release 3 that could be withdrawn."


def test_a_reason_under_a_misspelt_code_is_not_taken_for_every_warning(tmp_path: Path) -> None:
    for slip in ("HW506", "hw 506", "HW_506"):
        refused = run(publish, tmp_path, "a.xlsx", "--reason", f"{slip}=typo")
        assert (refused.exit_code, f"{slip} is no code of a rule." in refused.stderr) == (2, True)
