"""The bad workbook to try: each mistake breaks the one rule that it was made to break."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import data
from etl.district import District, load_district
from etl.findings import Report
from etl.pipeline import check_files
from etl.samples.riverbend import observations
from etl.samples.riverbend.problems import OTHERS, SLIPS, write_problems
from etl.templates import Lists


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    district = load_district(data.FOLDER, Path(), "riverbend")
    path = tmp_path_factory.mktemp("bad") / "riverbend-problems.xlsx"
    write_problems(observations(years=3, indicators=1), lists(district), path)
    return check_files([path], district, date(2026, 11, 12), lambda _: None).report


def lists(district: District) -> Lists:
    return Lists(district.plan, district.vocabulary, district.organizations)


def test_every_mistake_is_found(report: Report) -> None:
    found = Counter(finding.code for finding in report.findings)
    assert set(found) == {slip.code for slip in SLIPS} | set(OTHERS)


def test_a_slip_in_one_cell_is_one_finding_with_its_cell(report: Report) -> None:
    for slip in SLIPS:
        (found,) = [each for each in report.findings if each.code == slip.code]
        assert found.place.sheet == "Data" and found.place.cell, slip.code


def test_the_workbook_cannot_be_published(report: Report) -> None:
    assert report.blocks
