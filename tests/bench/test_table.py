"""The table of benchmarks keeps what was not measured again."""

from pathlib import Path

from tests.bench.table import Row, write


def rows(path: Path) -> list[list[str]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_a_row_measured_again_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "benchmarks.md"
    write(path, [Row("publish", "9 s", "15 s", True), Row("serve", "3 s", "2.5 s", False)], "old")
    write(path, [Row("serve", "2 s", "2.5 s", True), Row("home page", "0.7 MB")], "new")
    assert rows(path) == [
        ["publish", "9 s", "15 s", "yes", "old"],
        ["serve", "2 s", "2.5 s", "yes", "new"],
        ["home page", "0.7 MB", "", "", "new"],
    ]


def test_a_budget_that_was_not_kept_stands_out(tmp_path: Path) -> None:
    write(tmp_path / "table.md", [Row("serve", "3 s", "2.5 s", False)], "here")
    assert rows(tmp_path / "table.md")[0][3] == "**no**"
