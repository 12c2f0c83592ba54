"""The filled Example of every template passes our own checks with nothing found."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from etl.check import check
from etl.map import load_aliases, map_workbook
from etl.model.indicator import Unit
from etl.model.plan import Plan
from etl.plan_files import load_organizations, load_plan
from etl.read import load_limits, read_file
from etl.samples import write_sample
from etl.templates import Lists, example_rows, fill_template
from etl.vocabulary_files import load_vocabulary

DATA = Path(__file__).parents[3] / "data"
PLAN = DATA / "plans" / "vision2020"
VOCABULARY = load_vocabulary(DATA / "vocabulary")
ORGANIZATIONS = load_organizations(PLAN)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan(PLAN, VOCABULARY)


def problems(path: Path, plan: Plan) -> tuple[int, list[str]]:
    """How many rows were read, and what was found, as code and place."""
    book = read_file(path, load_limits(DATA / "limits.toml"))
    aliases = load_aliases(DATA / "vocabulary")
    frame, found = map_workbook(book, plan, VOCABULARY, ORGANIZATIONS, aliases)
    found = [*found, *check(frame, plan, VOCABULARY, ORGANIZATIONS, date(2018, 11, 1))]
    return len(frame), [f"{each.code} {each.severity} {each.place}" for each in found]


@pytest.mark.parametrize("unit", Unit)
def test_the_example_has_nothing_to_correct(tmp_path: Path, plan: Plan, unit: Unit) -> None:
    indicator = replace(plan.indicator("reading"), unit=unit)
    changed = replace(
        plan,
        indicators=tuple(indicator if i.slug == "reading" else i for i in plan.indicators),
    )
    rows = example_rows(indicator, changed)
    path = tmp_path / "reading.xlsx"
    fill_template(indicator, rows, Lists(changed, VOCABULARY, ORGANIZATIONS), path)
    assert problems(path, changed) == (len(rows), [])


def test_the_sample_workbooks_hold_no_error(tmp_path: Path, plan: Plan) -> None:
    for path in write_sample(PLAN, tmp_path):
        rows, found = problems(path, plan)
        assert rows and not [each for each in found if " error " in each], path.stem
