"""headway check and publish: where findings go, and what a warning wants."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.commands.check import command as check
from etl.commands.publish import command as publish
from etl.commands.releases import command as releases
from etl.publish.home import Home
from tests.builders.workbook import build_upload, write_workbook

GOLDEN = Path(__file__).parents[2] / "golden"
HEADERS = [
    *("Indicator", "Organization code", "School year", "Grade band", "Student group"),
    *("Value", "Number of students"),
]


def run(command: object, home: Path, *words: object) -> Result:
    runner = CliRunner(env={"HEADWAY_HOME": str(home)})
    return runner.invoke(command, [str(word) for word in words])  # type: ignore[arg-type]


def everything_in(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.rglob("*") if path.suffix != ".lock")


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return build_upload(GOLDEN / "percent-over-100", tmp_path)


@pytest.fixture
def jump(tmp_path: Path) -> Path:
    return build_upload(GOLDEN / "jump", tmp_path)


def test_findings_go_into_files_or_onto_the_screen(wrong: Path, tmp_path: Path) -> None:
    told = run(
        *(check, tmp_path / "home", wrong, "--json", tmp_path / "f.json"),
        *("--csv", tmp_path / "f.csv", "--annotated", tmp_path / "marked"),
    )
    assert told.exit_code == 1
    listed = json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))
    assert [each["code"] for each in listed["rules"]] == ["HW-410"]
    assert listed["findings"][0]["field"] == "Value"
    lines = (tmp_path / "f.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2 and lines[1].startswith("HW-410,error,figures.xlsx,Data,F3,Value,275,")
    assert [path.name for path in (tmp_path / "marked").iterdir()] == ["figures-marked.xlsx"]
    assert not (tmp_path / "home").exists()


def test_json_alone_is_printed_and_nothing_beside_it(wrong: Path, tmp_path: Path) -> None:
    told = run(check, tmp_path / "home", wrong, "--json")
    assert json.loads(told.stdout)["findings"]


def test_a_slip_in_the_order_of_words_overwrites_no_workbook(wrong: Path, tmp_path: Path) -> None:
    before = wrong.read_bytes()
    told = run(check, tmp_path / "home", wrong, "--csv", wrong)
    assert told.exit_code == 2 and "must end in .csv" in told.output
    assert wrong.read_bytes() == before


def test_a_warning_without_a_reason_publishes_nothing_and_names_its_rule(
    jump: Path, tmp_path: Path
) -> None:
    refused = run(publish, tmp_path / "home", jump)
    assert refused.exit_code == 1
    assert (
        refused.stderr.strip()
        .splitlines()[-1]
        .startswith("Nothing was published: give a reason for HW-503")
    )
    assert not list((tmp_path / "home").rglob("*.parquet"))
    done = run(publish, tmp_path / "home", jump, "--reason", "HW-503=A new test.")
    assert done.exit_code == 0, done.output
    (kept,) = (tmp_path / "home").rglob("warnings.json")
    assert json.loads(kept.read_text(encoding="utf-8"))[0]["reason"] == "A new test."
    said = run(releases, tmp_path / "home", "--reasons").stdout
    assert "HW-503 (1): A new test." in said
    assert "A new test." not in run(releases, tmp_path / "home", "--json").stdout
    public = [path for path in (tmp_path / "home" / "public").rglob("*") if path.is_file()]
    assert not [path for path in public if b"A new test." in path.read_bytes()]


def test_a_reason_for_a_rule_that_is_not_there_is_a_slip(jump: Path, tmp_path: Path) -> None:
    told = run(publish, tmp_path / "home", jump, "--reason", "HW-999=So it is.")
    assert told.exit_code == 2 and "no rule HW-999" in told.output


@pytest.mark.parametrize("folder", ["student-ids", "single-students"])
def test_of_rows_about_students_no_copy_is_kept(folder: str, tmp_path: Path) -> None:
    upload = build_upload(GOLDEN / folder, tmp_path)
    told = run(publish, tmp_path / "home", upload, "--reason", "We looked.")
    assert told.exit_code == 1
    kept = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert not [path for path in kept if path.read_bytes() == upload.read_bytes()]
    assert not [path for path in kept if b"10001" in path.read_bytes()]
    marked = run(check, tmp_path / "home", upload, "--annotated", tmp_path / "marked")
    assert "never copied" in marked.stderr and not (tmp_path / "marked").exists()


def test_dates_that_were_grade_bands_or_years_are_told_as_such(tmp_path: Path) -> None:
    rows = [
        ["reading", "275", "2014-15", "'6-Aug", "all", "50.1", "9000"],
        ["reading", "275", "'Dec-11", "elementary", "all", "50.1", "9000"],
    ]
    write_workbook(tmp_path / "a.xlsx", {"Data": [HEADERS, *rows]})
    told = run(check, tmp_path / "home", tmp_path / "a.xlsx", "--json")
    found = [(each["code"], each["cell"]) for each in json.loads(told.stdout)["findings"]]
    assert sorted(found) == [("HW-302", "C3"), ("HW-302", "D2")]


def test_a_formula_without_a_result_is_told_once_for_its_cell(tmp_path: Path) -> None:
    rows = [["reading", "275", "2014-15", "elementary", "all", "=1+1", "9000"]]
    write_workbook(tmp_path / "a.xlsx", {"Data": [HEADERS, *rows]})
    told = run(check, tmp_path / "home", tmp_path / "a.xlsx", "--json")
    found = [(each["code"], each["cell"]) for each in json.loads(told.stdout)["findings"]]
    assert found == [("HW-211", "F2")]


def small_and_large(path: Path) -> Path:
    """Nine Asian students, and enough others to hide them among."""
    groups = [("all", "1000"), ("white", "500"), ("black", "400"), ("hispanic", "91")]
    rows = [
        ["reading", "275", "2014-15", "elementary", group, "50.1", students]
        for group, students in [*groups, ("asian", "9")]
    ]
    write_workbook(path, {"Data": [HEADERS, *rows]})
    return path


def test_what_would_be_hidden_is_foretold_with_reasons_and_without_figures(
    tmp_path: Path,
) -> None:
    file, out = small_and_large(tmp_path / "a.xlsx"), tmp_path / "hidden.csv"
    told = run(check, tmp_path / "home", file, "--hidden", out)
    assert "2 of its 5 rows would be hidden" in told.stdout
    assert "too few students 1" in told.stdout and "Asian 1" in told.stdout
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert {row["cell"] for row in rows} == {"F5", "F6"} and out.stat().st_mode & 0o077 == 0
    assert "50.1" not in told.output + out.read_text(encoding="utf-8-sig")
    assert not (tmp_path / "home").exists()


def test_what_was_foretold_in_a_home_need_not_be_audited_again(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.prepare()
    file = small_and_large(tmp_path / "a.xlsx")
    told = run(check, home.folder, file, "--hidden", "-")
    kept = {path: path.stat().st_mtime_ns for path in home.audits.iterdir()}
    again = run(check, home.folder, file, "--hidden", "-")
    assert again.stdout == told.stdout and len(kept) == 1
    assert {path: path.stat().st_mtime_ns for path in home.audits.iterdir()} == kept


def test_a_program_that_reads_the_findings_is_not_told_the_forecast(tmp_path: Path) -> None:
    file = small_and_large(tmp_path / "a.xlsx")
    told = run(check, tmp_path / "home", file, "--json", "-", "--hidden", "-")
    assert json.loads(told.stdout) and "would be hidden" in told.stderr


def test_nothing_is_foretold_of_figures_with_errors(wrong: Path, tmp_path: Path) -> None:
    told = run(check, tmp_path / "home", wrong, "--hidden", tmp_path / "h.csv")
    assert "when the errors are mended" in told.stderr and not (tmp_path / "h.csv").exists()


def test_the_figures_that_were_read_are_listed_with_their_cells(tmp_path: Path) -> None:
    file, out = small_and_large(tmp_path / "a.xlsx"), tmp_path / "read.csv"
    told = run(check, tmp_path / "home", file, "--observations", out)
    assert "It is private" in told.stderr
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    asian = rows[4]
    assert (asian["cell"], asian["value"], asian["denominator"]) == ("F6", "50.1", "9")
    assert (asian["student_group"], asian["school_year"]) == ("asian", "2014-15")


def test_an_upload_is_never_written_over_by_a_list(tmp_path: Path) -> None:
    file = small_and_large(tmp_path / "a.xlsx")
    (tmp_path / "b.csv").write_text("mine", encoding="utf-8")
    for option in ("--hidden", "--observations"):
        told = run(check, tmp_path / "home", file, option, tmp_path / "b.csv")
        assert told.exit_code == 1 and "is there already" in told.stderr
    assert (tmp_path / "b.csv").read_text(encoding="utf-8") == "mine"
