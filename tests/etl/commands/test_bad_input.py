"""Bad files are told in one plain finding each; the public release and its pointer stay as they
were, and nothing of the file is kept."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

import data
from etl.commands.check import command as check
from etl.commands.publish import command as publish
from etl.publish.home import Home
from etl.samples import write_sample

SLUG = "college-career-readiness"
DATA = "Data"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The readiness workbook of the sample's first release."""
    out = tmp_path_factory.mktemp("sample")
    files = write_sample(data.FOLDER / "plans" / "vision2020", out, 1)
    return next(path for path in files if path.stem == SLUG)


@pytest.fixture(scope="module")
def home(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with one good release."""
    folder = tmp_path_factory.mktemp("home")
    done = run(publish, folder, [str(sample), "--reason", "As the state gives it."])
    assert done.exit_code == 0, done.output
    return Home(folder)


def run(command: object, home: Path, arguments: list[str]) -> Result:
    return CliRunner().invoke(command, arguments, env={"HEADWAY_HOME": str(home)})  # type: ignore[arg-type]


def everything_in(home: Home) -> dict[str, bytes]:
    return {
        str(path.relative_to(home.folder)): path.read_bytes()
        for path in sorted(home.folder.rglob("*"))
        if path.is_file()
    }


def cell(header: str, row: int, value: object) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        sheet = book[DATA]
        column = next(c.column for c in sheet[1] if c.value == header)
        sheet.cell(row, column).value = value

    return change


def doubled(book: Workbook) -> None:
    sheet = book[DATA]
    for column in range(1, sheet.max_column + 1):
        sheet.cell(sheet.max_row + (column == 1), column).value = sheet.cell(5, column).value


def renamed(book: Workbook) -> None:
    book[DATA].title = "Sheet7"


def emptied(book: Workbook) -> None:
    book[DATA].delete_rows(1, book[DATA].max_row)


def misspelt(book: Workbook) -> None:
    for line in book["_meta"].iter_rows():
        for each in line:
            if each.value == SLUG:
                each.value = "college-carreer-readiness"


BAD = {
    "an unknown group": (cell("Student group", 4, "Martians"), "E4"),
    "a duplicate row": (doubled, ""),
    "text in a number": (cell("Value", 6, "about half"), "F6"),
    "a rate over 100": (cell("Value", 6, 163.1), "F6"),
    "an impossible year": (cell("School year", 3, "2014-19"), "C3"),
    "a bare year": (cell("School year", 3, "2015"), "C3"),
    "an unknown organization": (cell("Organization code", 3, "999999"), "A3"),
    "a wrong sheet": (renamed, ""),
    "an empty sheet": (emptied, ""),
    "a misspelt indicator": (misspelt, ""),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_workbook_is_refused_with_its_place_and_changes_nothing(
    kind: str, sample: Path, home: Home, tmp_path: Path
) -> None:
    change, place = BAD[kind]
    book = load_workbook(sample)
    change(book)
    bad = tmp_path / "bad.xlsx"
    book.save(bad)
    before = everything_in(home)

    checked = run(check, home.folder, [str(bad), "--json"])
    refused = run(publish, home.folder, [str(bad)])

    errors = [f for f in json.loads(checked.stdout)["findings"] if f["severity"] == "error"]
    assert (checked.exit_code, refused.exit_code) == (1, 1)
    assert len(errors) == 1, errors
    assert errors[0]["file"] == "bad.xlsx" and errors[0]["sentence"] and errors[0]["fix"]
    if place:
        assert (errors[0]["sheet"], errors[0]["cell"]) == (DATA, place)
    assert "Nothing was published" in refused.stderr
    assert "Traceback" not in refused.output
    assert everything_in(home) == before


def test_a_missing_file_is_one_finding(home: Home) -> None:
    before = everything_in(home)
    refused = run(publish, home.folder, ["no-such-file.xlsx"])
    assert refused.exit_code == 1
    assert "no-such-file.xlsx" in refused.stdout
    assert everything_in(home) == before


def test_an_empty_file_is_one_finding(home: Home, tmp_path: Path) -> None:
    empty = tmp_path / "empty.xlsx"
    empty.write_bytes(b"")
    before = everything_in(home)
    assert run(publish, home.folder, [str(empty)]).exit_code == 1
    assert everything_in(home) == before


def test_all_problems_are_told_at_once(sample: Path, home: Home, tmp_path: Path) -> None:
    book = load_workbook(sample)
    for header, row, value in [("Value", 6, "x"), ("Student group", 4, "y"), ("Value", 7, 200)]:
        cell(header, row, value)(book)
    bad = tmp_path / "bad.xlsx"
    book.save(bad)
    found = json.loads(run(check, home.folder, [str(bad), "--json"]).stdout)["findings"]
    assert {f["cell"] for f in found if f["severity"] == "error"} == {"F6", "E4", "F7"}


def test_a_plan_with_a_dangling_goal_is_one_finding(
    home: Home, tmp_path: Path, sample: Path
) -> None:
    own = Home(tmp_path / "own")
    own.prepare()
    plan = own.config / "plan"
    plan.mkdir()
    bundled = data.FOLDER / "plans" / "vision2020"
    for path in bundled.rglob("*"):
        if path.is_file() and "figures" not in path.parts:
            target = plan / path.relative_to(bundled)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(path.read_bytes())
    text = (plan / "plan.toml").read_text(encoding="utf-8")
    (plan / "plan.toml").write_text(
        text.replace('"graduation-rate"', '"graduation-rat"'), encoding="utf-8"
    )
    before = everything_in(own)
    refused = run(publish, own.folder, [str(sample)])
    assert refused.exit_code == 1
    assert "plan.toml" in refused.stdout and "graduation-rat" in refused.stdout
    assert everything_in(own) == before
