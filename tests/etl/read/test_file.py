import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

import data
from etl.read import RawSheet, Unreadable, load_limits, read_file
from tests.builders.workbook import write_workbook

LIMITS = load_limits(data.FOLDER / "limits.toml")


def sheet_of(path: Path, rows: list[list[str]], **recipe: object) -> RawSheet:
    write_workbook(path, {"Data": rows}, recipe)
    (sheet,) = read_file(path, LIMITS).sheets
    return sheet


def texts(sheet: RawSheet) -> dict[tuple[int, int], tuple[str, str]]:
    return {
        (cell["row"], cell["column"]): (cell["kind"], cell["text"])
        for cell in sheet.cells.to_pylist()
    }


def test_text_stays_text_whatever_it_looks_like(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", [["'001", "'NA", "'None", "'2015", "' x "]])
    assert texts(sheet) == {
        (1, 1): ("text", "001"),
        (1, 2): ("text", "NA"),
        (1, 3): ("text", "None"),
        (1, 4): ("text", "2015"),
        (1, 5): ("text", " x "),
    }


def test_a_number_says_its_digits_and_keeps_its_format(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", [["275", "79.3", "0.793|0.0%", "TRUE", "@2012-11-01"]])
    cells = sheet.cells.to_pylist()
    assert [(cell["kind"], cell["text"], cell["number"]) for cell in cells] == [
        ("number", "275", 275.0),
        ("number", "79.3", 79.3),
        ("number", "0.793", 0.793),
        ("boolean", "TRUE", None),
        ("date", "2012-11-01", None),
    ]
    assert [cell["number_format"] for cell in cells[:3]] == ["General", "General", "0.0%"]


def test_an_error_cell_is_an_error_and_never_a_blank(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", [["1", "#REF!"], ["#DIV/0!", ""], ["", "#N/A"]])
    assert texts(sheet) == {
        (1, 1): ("number", "1"),
        (1, 2): ("error", "#REF!"),
        (2, 1): ("error", "#DIV/0!"),
        (3, 2): ("error", "#N/A"),
    }


def test_a_formula_without_its_result_is_named(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", [["1", "=A1+1"], ["=A1", "x"]])
    assert sheet.unsaved_formulas == ("B1", "A2")
    assert set(texts(sheet)) == {(1, 1), (2, 2)}


def test_what_is_merged_or_hidden_is_told(tmp_path: Path) -> None:
    rows = [["a", "b", "c"], ["d", "", "f"], ["g", "h", "i"]]
    sheet = sheet_of(
        tmp_path / "a.xlsx", rows, merged=["A2:B2"], hidden_rows=[3], hidden_columns=["C"]
    )
    assert (sheet.merged, sheet.hidden_rows, sheet.hidden_columns) == (("A2:B2",), (3,), (3,))


def test_a_hidden_sheet_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, {"Data": [["a"]], "_meta": [["key"]]}, {"hidden": ["_meta"]})
    assert [(s.name, s.state) for s in read_file(path, LIMITS).sheets] == [
        ("Data", "visible"),
        ("_meta", "hidden"),
    ]


def test_the_same_bytes_have_the_same_sha256(tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    for path in (one, two):
        path.write_text("a,b\n1,2\n")
    assert read_file(one, LIMITS).sha256 == read_file(two, LIMITS).sha256


def test_a_file_that_takes_too_long_is_given_up_and_its_process_ended(tmp_path: Path) -> None:
    path = tmp_path / "slow.csv"
    path.write_text("a,b\n" + "1,2\n" * 1_900_000)
    with pytest.raises(Unreadable) as refusal:
        read_file(path, replace(LIMITS, wall_seconds=0.4))
    assert refusal.value.finding.code == "HW-116"
    assert not children_reading()


def test_a_file_that_needs_too_much_processor_time_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "busy.csv"
    path.write_text("a,b\n" + "1,2\n" * 1_900_000)
    with pytest.raises(Unreadable) as refusal:
        read_file(path, replace(LIMITS, cpu_seconds=1))
    assert refusal.value.finding.code == "HW-116"


def test_a_file_that_needs_too_much_memory_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "wide.xlsx"
    write_workbook(path, {"Data": [["1"], *[[]] * 90_000, [""] * 199 + ["1"]]})
    with pytest.raises(Unreadable) as refusal:
        read_file(path, replace(LIMITS, memory_bytes=350_000_000))
    assert refusal.value.finding.code == "HW-116"


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    path = tmp_path / "small.csv"
    path.write_text("a,b\n1,2\n")
    read_file(path, LIMITS)
    assert not list((tmp_path / "scratch").iterdir())


def test_the_child_process_is_told_no_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from etl.read.file import _bare_environment

    monkeypatch.setenv("HEADWAY_SECRET_KEY", "secret")
    assert not [name for name in _bare_environment() if name.startswith("HEADWAY")]


def children_reading() -> list[str]:
    """Child processes of this one that still read a file (a browser may be another child)."""
    own = Path(f"/proc/self/task/{os.getpid()}/children")
    children = own.read_text().split() if own.is_file() else []
    return [child for child in children if "etl.read" in _command(child)]


def _command(process: str) -> str:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_text()
    return ""
