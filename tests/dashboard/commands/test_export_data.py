"""`headway export data`: whole or not at all, and never over somebody's own files."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import headway
from dashboard.new_folder import MARK
from dashboard.open_data.package import names


def run(home: Path, *words: str) -> Result:
    runner = CliRunner(env={"HEADWAY_HOME": str(home)})
    return runner.invoke(headway, ["export", "data", *words])


def version(folder: Path) -> str:
    told = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return str(told["version"])


def test_the_release_that_is_asked_for_is_written_whole(board_home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "figures"
    first = run(board_home, str(folder), "--release", "1")
    assert first.exit_code == 0, first.output
    assert {path.name for path in folder.iterdir()} == {MARK, *names()}
    assert version(folder) == "1.0.0"
    assert run(board_home, str(folder)).exit_code == 0
    assert version(folder) == "2.0.0"
    assert [path.name for path in tmp_path.iterdir()] == ["figures"]


def test_a_folder_with_other_files_is_left_alone(board_home: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    refused = run(board_home, str(tmp_path))
    assert refused.exit_code == 1
    assert "nothing was changed" in refused.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(("number", "said"), [("9", "There is no release 9"), ("x", "integer")])
def test_a_release_that_is_not_there_is_said_so(
    board_home: Path, tmp_path: Path, number: str, said: str
) -> None:
    refused = run(board_home, str(tmp_path / "figures"), "--release", number)
    assert refused.exit_code > 0
    assert said in refused.output
    assert not (tmp_path / "figures").exists()
