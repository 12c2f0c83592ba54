"""A template prefilled with what is public, handed in again, changes nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from etl.desk.prefill import public_rows
from etl.desk.publication import check, district_for, publish
from etl.publish.home import Home, releases_folder
from etl.publish.records import Records
from etl.publish.store import current_id
from etl.templates import Lists, fill_template, of_goal
from tests.builders.sample import copied, sample_home

DAY = datetime(2018, 11, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return copied(sample_home(), tmp_path_factory.mktemp("prefill") / "home")


@pytest.fixture(scope="module")
def books(home: Home, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A prefilled workbook for each goal that has figures."""
    district = district_for(home)
    lists = Lists(district.plan, district.vocabulary, district.organizations)
    out = tmp_path_factory.mktemp("books")
    written = []
    for area in district.plan.focus_areas:
        for goal in area.goals:
            subject = of_goal(goal, district.plan) if goal.indicators else None
            rows = public_rows(home, subject.indicators) if subject else []
            if subject and rows:
                written.append(out / f"{goal.code}.xlsx")
                fill_template(subject, rows, lists, written[-1])
    return written


def test_hidden_figures_are_prefilled_as_hidden(home: Home) -> None:
    district = district_for(home)
    rows = public_rows(home, [district.plan.indicator("college-career-readiness")])
    hidden = [row for row in rows if row.status == "suppressed"]
    assert hidden
    assert all(row.value is row.students is row.low is row.high is None for row in hidden)


def test_a_prefilled_template_handed_in_again_publishes_the_same(
    home: Home, books: list[Path]
) -> None:
    checked = check(home, books, DAY.date())
    assert not checked.report.blocks
    assert not any(each.new or each.changed for each in checked.changes.by_indicator)
    before = current_id(home.public)
    assert before is not None
    release = publish(home, books, DAY, reasons={"": "The same again."})
    folders = releases_folder(home.public)
    same = [pd.read_parquet(folders / each / "published.parquet") for each in (before, release.id)]
    pd.testing.assert_frame_equal(*same)
    # What is behind the public figures was not rounded on the way round.
    kept = [Records(home).observations_behind(each) for each in (before, release.id)]
    figures = ["indicator", "organization", "school_year", "student_group", "value", "denominator"]
    told = [frame[figures].astype({"indicator": str}).astype(str) for frame in kept]
    assert {*map(tuple, told[0].to_numpy())} == {*map(tuple, told[1].to_numpy())}
