"""What is written is what is read."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

import data
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.plan_files import load_organizations, load_plan, write_plan
from tests.builders.district import VOCABULARY
from tests.builders.plans import QUICK, districts
from tests.etl.plan_files.small_plan import loaded, write

SHIPPED = sorted(path for path in (data.FOLDER / "plans").iterdir() if path.is_dir())


@settings(max_examples=40, deadline=None, phases=QUICK)
@given(districts())
def test_any_plan_is_read_back_as_it_was(district: tuple[Plan, dict[str, Organization]]) -> None:
    plan, organizations = district
    with TemporaryDirectory() as name:
        write_plan(plan, organizations.values(), Path(name))
        assert load_plan(Path(name), VOCABULARY) == plan
        assert load_organizations(Path(name)) == organizations


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_a_shipped_plan_is_read_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    plan, organizations = load_plan(folder, VOCABULARY), load_organizations(folder)
    write_plan(plan, organizations.values(), tmp_path)
    assert load_plan(tmp_path, VOCABULARY) == plan
    assert load_organizations(tmp_path) == organizations


def test_a_text_in_two_languages_stays_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    write_plan(loaded(write(tmp_path / "before")), (), tmp_path / "after")
    written = (tmp_path / "after" / "plan.toml").read_text(encoding="utf-8")
    assert 'text = {en = "Teach well.", es = "Enseñar bien."}' in written.splitlines()


def test_what_goes_without_saying_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    write_plan(loaded(write(tmp_path / "before")), (), tmp_path / "after")
    written = (tmp_path / "after" / "indicators" / "graduation.toml").read_text(encoding="utf-8")
    assert not [key for key in ("smallest_step", "grade_band]]", "owner") if key in written]
