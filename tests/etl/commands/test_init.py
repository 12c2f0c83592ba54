"""headway init, as a person meets it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.commands.init import command
from tests.builders.plan_book import changed_book


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def init(home: Path, *arguments: object) -> Result:
    words = [str(word) for word in arguments]
    return CliRunner().invoke(command, words, env={"HEADWAY_HOME": str(home)})


def test_it_says_whose_plan_it_is_and_what_comes_next(home: Path, tmp_path: Path) -> None:
    done = init(home, changed_book({}, tmp_path / "elm.xlsx"))
    assert done.exit_code == 0
    assert done.stdout.startswith("Elm forward is the plan of ")
    assert "2 indicators, 2 organizations" in done.stdout
    assert "headway template" in done.stderr


def test_findings_are_told_by_cell_and_nothing_is_stored(home: Path, tmp_path: Path) -> None:
    spoilt = [
        {"sheet": "Goals", "cell": "A2", "text": "teaching"},
        {"sheet": "Indicators", "cell": "P2", "text": "procent"},
    ]
    done = init(home, changed_book({"cell": spoilt}, tmp_path / "elm.xlsx"))
    assert done.exit_code == 1
    assert "elm.xlsx, sheet Goals, A2" in done.stdout
    assert "elm.xlsx, sheet Indicators, P2" in done.stdout
    assert "teaching" not in done.output and "procent" not in done.output
    assert done.stderr.endswith("Nothing was stored. Mend the errors above and try again.\n")
    assert not home.exists()


def test_a_second_time_it_asks_for_force(home: Path, tmp_path: Path) -> None:
    book = changed_book({}, tmp_path / "elm.xlsx")
    init(home, book)
    again = init(home, book)
    assert (again.exit_code, again.stdout) == (1, "")
    assert "--force" in again.stderr
    assert init(home, book, "--force").exit_code == 0


def test_warnings_are_told_and_stop_nothing(home: Path, tmp_path: Path) -> None:
    hidden = [{"sheet": "Goals", "row": 2}]
    done = init(home, changed_book({"hide": hidden}, tmp_path / "elm.xlsx"))
    assert done.exit_code == 0
    assert "WARNING HW-209" in done.stdout


def test_without_a_file_it_is_a_question_of_usage(home: Path) -> None:
    assert init(home).exit_code == 2
