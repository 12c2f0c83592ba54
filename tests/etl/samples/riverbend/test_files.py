"""What is written for an analyst, and that it comes back as it was made."""

from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import data
from etl.district import District, load_district
from etl.model.cell import State
from etl.model.observation import KEY
from etl.pipeline import check_files
from etl.samples import is_made, write_riverbend
from etl.samples.riverbend import observations

SIZE = {"schools": 5, "years": 3, "indicators": 4}
SLUGS = ["college-career-readiness", "free-reduced-lunch", "reading", "suspensions"]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("riverbend")
    assert [path.stem for path in write_riverbend(folder, **SIZE)] == SLUGS
    return folder


@pytest.fixture(scope="module")
def district(out: Path) -> District:
    """As a home has it once the plan that was written is its own."""
    config = out / "config"
    config.mkdir()
    (config / "plan").symlink_to(out / "plan")
    return load_district(data.FOLDER, config)


def in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """Keys and figures as plain columns, sorted by key."""
    columns = [*KEY, "value", "denominator", "state", "note"]
    plain = frame[columns].astype({name: "str" for name in (*KEY, "state", "note")})
    return plain.sort_values(list(KEY)).reset_index(drop=True)


def read(paths: list[Path], district: District) -> pd.DataFrame:
    checked = check_files(paths, district, date(2026, 11, 12), lambda _: None)
    assert not checked.report.blocks, checked.report.as_text()
    return checked.observations


def test_the_plan_is_written_for_the_schools_and_indicators_asked_for(district: District) -> None:
    assert [each.slug for each in district.plan.indicators] == sorted(SLUGS)
    assert len(district.organizations) == 6
    assert district.plan.is_fictional


def test_the_workbooks_hold_the_figures_and_nothing_stops_them(
    out: Path, district: District
) -> None:
    made = in_order(observations(**SIZE))
    pd.testing.assert_frame_equal(in_order(read(sorted(out.glob("*.xlsx")), district)), made)


def test_text_files_hold_the_same_figures(tmp_path: Path, district: District) -> None:
    paths = write_riverbend(tmp_path, **SIZE, as_text=True)
    assert {path.suffix for path in paths} == {".csv"}
    pd.testing.assert_frame_equal(in_order(read(paths, district)), in_order(observations(**SIZE)))


def test_the_bad_workbook_lies_apart_from_those_to_publish(out: Path) -> None:
    assert (out / "to-try" / "riverbend-problems.xlsx").is_file()
    assert sorted(path.stem for path in out.glob("*.xlsx")) == SLUGS


def test_the_first_release_ends_a_year_earlier(tmp_path: Path) -> None:
    write_riverbend(tmp_path, schools=2, years=3, indicators=1, release=1)
    sheet = openpyxl.load_workbook(tmp_path / "college-career-readiness.xlsx")["Data"]
    assert {row[2] for row in sheet.iter_rows(min_row=2, values_only=True)} == {
        "2023-24",
        "2024-25",
    }


def test_only_riverbend_is_made_from_a_seed() -> None:
    plans = data.FOLDER / "plans"
    assert [folder.name for folder in sorted(plans.iterdir()) if is_made(folder)] == ["riverbend"]


def test_a_hidden_figure_is_written_without_its_number(out: Path) -> None:
    sheet = openpyxl.load_workbook(out / "college-career-readiness.xlsx")["Data"]
    hidden = [row for row in sheet.iter_rows(values_only=True) if row[8] == State.SUPPRESSED]
    assert hidden
    assert {(row[5], row[6]) for row in hidden} == {(None, None)}
