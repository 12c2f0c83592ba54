"""The sample's workbooks hold the committed figures, and nothing more."""

import csv
from pathlib import Path

import openpyxl
import pytest

from etl.model.school_year import SchoolYear
from etl.samples import write_sample

PLAN = Path(__file__).parents[3] / "data" / "plans" / "vision2020"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_sample(PLAN, tmp_path_factory.mktemp("sample"))


def committed(slug: str) -> list[dict[str, str]]:
    with (PLAN / "figures" / f"{slug}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows(path: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(path, read_only=True)["Data"]
    return list(sheet.iter_rows(min_row=2, values_only=True))


def test_every_indicator_with_figures_has_a_workbook(written: list[Path]) -> None:
    assert [path.stem for path in written] == sorted(
        path.stem for path in (PLAN / "figures").glob("*.csv")
    )
    assert len(written) == 13


@pytest.mark.parametrize("slug", ["college-career-readiness", "graduation-rate", "reading"])
def test_a_workbook_gives_back_the_committed_rows(written: list[Path], slug: str) -> None:
    path = next(path for path in written if path.stem == slug)
    read = [
        (code, year, band, group, value, students, size or "", status, note or "")
        for code, _, year, band, group, value, students, size, status, note in (
            (*row, *[None] * (10 - len(row))) for row in rows(path)
        )
    ]
    assert read == [
        (
            told["organization"],
            told["school_year"],
            told["grade_band"],
            told["student_group"],
            float(told["value"]) if told["value"] else None,
            int(told["students"]) if told["students"] else None,
            told["size_band"],
            told["status"],
            told["note"],
        )
        for told in committed(slug)
    ]


def test_a_school_bears_the_name_it_had_that_year(written: list[Path]) -> None:
    path = next(path for path in written if path.stem == "college-career-readiness")
    names = {row[2]: row[1] for row in rows(path) if row[0] == "275155"}
    assert names["2011-12"] == "Moore Traditional School"
    assert names["2016-17"] == "Marion C. Moore School"


def test_the_first_release_stops_at_2016_17(tmp_path: Path) -> None:
    early = write_sample(PLAN, tmp_path, 1)
    years = {row[2] for path in early for row in rows(path)}
    assert max(SchoolYear.parse(str(year)) for year in years) == SchoolYear(2017)


def test_the_second_release_is_complete(tmp_path: Path) -> None:
    late = write_sample(PLAN, tmp_path, 2)
    assert sum(len(rows(path)) for path in late) == sum(len(committed(path.stem)) for path in late)
