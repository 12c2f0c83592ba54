"""`headway audit` tells what is hidden and why, and never the number."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from etl.commands.audit import command
from etl.publish.home import Home
from tests.builders.observations import row
from tests.builders.planted import Secret, publish_planted
from tests.builders.release import publish

ROWS = [
    row("all", 1000, 60.0),
    row("white", 600, 70.0),
    row("asian", 9, 55.6),
    row("hispanic", 391, 55.0),
]


def asked(home: Home, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, env={"HEADWAY_HOME": str(home.folder)})


def test_every_hidden_group_is_named_with_the_range_that_readers_can_prove(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    result = asked(home, "--year", "2014-15")
    assert result.exit_code == 0, result.output
    assert "readiness, 2014-15, D1, all, asian: " in result.output
    assert "1 to 399 students" in result.output
    assert "Release 1: 2 cells are hidden." in result.output
    assert " 9 " not in result.output and "391" not in result.output


def test_what_was_proved_once_is_read_the_next_time_unless_it_is_asked_afresh(
    tmp_path: Path,
) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    first = asked(home)
    assert first.exit_code == 0, first.output
    (kept,) = home.audits.rglob("*.json")
    told = json.loads(kept.read_text(encoding="utf-8"))
    told["ranges"][0][:2] = [2.0, 77.0]
    kept.write_text(json.dumps(told), encoding="utf-8")
    assert "2 to 77 students" in asked(home).output
    assert asked(home, "--fresh").output == first.output == asked(home).output


def test_what_an_earlier_release_told_counts_as_known(tmp_path: Path) -> None:
    """The number of the larger of two hidden groups was public before."""
    home = Home(tmp_path)
    publish(home, [ROWS[0], ROWS[1], row("hispanic", 400, 55.0)])
    publish(home, ROWS)
    said = asked(home, "--release", "2").output
    assert "hispanic: " in said
    assert "; 1 to 399 students" not in said


def test_what_is_lost_beside_hiding_small_groups_alone_is_told(tmp_path: Path) -> None:
    home = publish_planted(tmp_path, Secret(people=7, counted=4, pupils=6, ready=2))
    said = asked(home, "--indicator", "readiness", "--year", "2016-17").output
    assert "Release 2: 6 cells are hidden.\n3 of them are small groups;" in said
    assert "That is 2.0 times what hiding small groups alone would hide." in said


def test_a_release_that_is_not_there_is_said(tmp_path: Path) -> None:
    home = Home(tmp_path)
    publish(home, ROWS)
    assert asked(home, "--release", "7").stderr.strip() == "There is no release 7."


def test_tables_of_a_file_get_their_verdict(tmp_path: Path) -> None:
    path = tmp_path / "tables.json"
    problem = {
        "published": {"All": 20, "Black": 14},
        "suppressed": ["Asian"],
        "equations": [{"coef": {"Black": 1, "Asian": 1, "All": -1}, "rhs": 0}],
    }
    path.write_text(json.dumps({"tables": [{"id": "T1", "problem": problem}]}), encoding="utf-8")
    result = asked(Home(tmp_path), "--tables", str(path))
    assert result.exit_code == 1
    assert result.stdout.splitlines() == ["T1, Asian: exact", "T1: leak"]


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tables.json"
    path.write_text("{}", encoding="utf-8")
    result = asked(Home(tmp_path), "--tables", str(path))
    assert result.exit_code == 1 and "no list of tables" in result.stderr
