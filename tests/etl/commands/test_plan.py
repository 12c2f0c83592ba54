"""headway plan export, check, template."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.commands.plan import command
from tests.builders.plan_book import changed_book
from tests.builders.plan_folder import BASE


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Plan":
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    return Plan()


class Plan:
    """Runs `headway plan WORDS`."""

    def __call__(self, *words: object) -> Result:
        return CliRunner().invoke(command, [str(word) for word in words])


def test_an_exported_plan_checks_clean(plan: Plan, tmp_path: Path) -> None:
    out = tmp_path / "books" / "plan.xlsx"
    exported = plan("export", out, "--plan", "vision2020")
    assert (exported.exit_code, exported.stdout) == (0, f"{out}\n")
    checked = plan("check", out)
    assert checked.exit_code == 0
    assert checked.stdout.startswith("Checked Vision 2020: Excellence With Equity, 19 indicators")


def test_a_plan_that_nobody_ships_is_named_with_those_that_are(plan: Plan, tmp_path: Path) -> None:
    done = plan("export", tmp_path / "plan.xlsx", "--plan", "vision2050")
    assert done.exit_code == 1
    assert "There are: " in done.stderr and "vision2020" in done.stderr
    assert not (tmp_path / "plan.xlsx").exists()


@pytest.mark.parametrize("verb", ["export", "template"])
def test_a_file_that_is_there_is_not_overwritten_unless_asked(
    plan: Plan, tmp_path: Path, verb: str
) -> None:
    out = tmp_path / "plan.xlsx"
    out.write_text("a day's work", encoding="utf-8")
    assert plan(verb, out).exit_code == 1
    assert out.read_text(encoding="utf-8") == "a day's work"
    assert plan(verb, out, "--force").exit_code == 0
    assert out.read_bytes().startswith(b"PK")


def test_check_reads_a_folder_of_plan_files_as_well(plan: Plan) -> None:
    assert plan("check", BASE).exit_code == 0


def test_check_tells_every_problem_as_json_with_sheet_and_cell(plan: Plan, tmp_path: Path) -> None:
    spoilt = [{"sheet": "Goals", "cell": "A2", "text": "teaching"}]
    done = plan("check", changed_book({"cell": spoilt}, tmp_path / "elm.xlsx"), "--json")
    (found,) = json.loads(done.stdout)["findings"]
    assert done.exit_code == 1
    assert (found["code"], found["sheet"], found["cell"]) == ("HW-664", "Goals", "A2")


def test_a_template_needs_no_plan_and_no_home(plan: Plan, tmp_path: Path) -> None:
    assert plan("template", tmp_path / "plan.xlsx").exit_code == 0
    assert not (tmp_path / "home").exists()
    assert plan("check", tmp_path / "plan.xlsx").exit_code == 1
