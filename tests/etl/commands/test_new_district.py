"""A new district, from an empty plan workbook and one workbook of figures to a published release,
with nothing but the commands of the guide."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from dashboard.cli import headway
from tests.builders.plan_examples import fill_from_examples

FIGURES = {
    ("2024-25", "all"): (81.0, 1200),
    ("2024-25", "black"): (74.5, 400),
    ("2024-25", "white"): (86.2, 600),
    ("2025-26", "all"): (82.5, 1210),
    ("2025-26", "black"): (77.0, 410),
    ("2025-26", "white"): (86.9, 610),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    return tmp_path


def run(line: str) -> str:
    """What a command says; it must end well."""
    done = CliRunner().invoke(headway, line.split()[1:])
    assert done.exit_code == 0, f"{line}\n{done.output}"
    return done.stdout


def type_figures(path: Path) -> None:
    book = load_workbook(path)
    sheet = book["Data"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row, ((year, group), (value, students)) in enumerate(FIGURES.items(), start=2):
        typed = {
            "Organization code": "900",
            "School year": year,
            "Grade band": "all",
            "Student group": group,
            "Value": value,
            "Number of students": students,
        }
        for header, word in typed.items():
            sheet.cell(row, columns[header]).value = word
    book.save(path)


def test_a_new_district_goes_from_a_plan_workbook_to_a_release(folder: Path) -> None:
    run("headway plan template district.xlsx")
    fill_from_examples(folder / "district.xlsx")
    run("headway plan check district.xlsx")
    run("headway init district.xlsx")
    run("headway template graduation-rate --out graduation-rate.xlsx")
    type_figures(folder / "graduation-rate.xlsx")
    run("headway check graduation-rate.xlsx")
    run("headway publish graduation-rate.xlsx --note First")
    shown = json.loads(run("headway show graduation-rate --year 2025-26 --json"))
    values = {row["student_group"]["code"]: row["value"] for row in shown["rows"]}
    assert values == {"all": 82.5, "black": 77.0, "white": 86.9}
    (everybody,) = [row for row in shown["rows"] if row["student_group"]["code"] == "all"]
    assert everybody["figures"]["status"]["expected"] == 82.0
    black = next(row for row in shown["rows"] if row["student_group"]["code"] == "black")
    assert black["figures"]["gap"]["comparison"] == "all_others"


def test_the_plan_may_be_changed_and_brought_again(folder: Path) -> None:
    run("headway plan template district.xlsx")
    fill_from_examples(folder / "district.xlsx")
    run("headway init district.xlsx")
    run("headway plan export again.xlsx")
    book = load_workbook(folder / "again.xlsx")
    book["Plan"]["B3"].value = "Forward 2030, revised"
    book.save(folder / "again.xlsx")
    assert run("headway init again.xlsx --force").startswith("Forward 2030, revised is the plan")
