"""A file follows the choices of its address, or there is none."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import Headway
from tests.builders.board import two_releases


@pytest.fixture(scope="module")
def reader(
    tmp_path_factory: pytest.TempPathFactory, make_app: Callable[[Path], Headway]
) -> Iterator[FlaskClient]:
    home = tmp_path_factory.mktemp("files")
    two_releases(home)
    with make_app(home).server.test_client() as client:
        yield client


def rows(reader: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = reader.get(address)
    assert answer.status_code == 200, address
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))


def test_each_choice_leaves_the_others_out(reader: FlaskClient) -> None:
    found = rows(reader, "/data/readiness.csv?organization=D1&years=3&group=black&compare=white")
    assert {each["organization_code"] for each in found} == {"D1"}
    assert {each["school_year"] for each in found} == {"2014-15", "2015-16", "2016-17"}
    assert {each["student_group_code"] for each in found} == {"black", "white"}


def test_what_is_worked_out_from_all_students_brings_them_along(reader: FlaskClient) -> None:
    found = rows(reader, "/data/readiness.csv?group=black&compare=all_others")
    assert {each["student_group_code"] for each in found} == {"black", "all"}


def test_the_groups_of_one_chart_are_the_groups_of_its_file(reader: FlaskClient) -> None:
    found = rows(reader, "/data/readiness.csv?together=all%2Cblack")
    assert {each["student_group_code"] for each in found} == {"all", "black"}


@pytest.mark.parametrize(
    "choice", ["organization=x", "years=1999-00", "group=nobody", "together=all,x", "grade_band=x"]
)
def test_a_choice_that_there_is_not_has_no_file(reader: FlaskClient, choice: str) -> None:
    assert reader.get(f"/data/readiness.csv?{choice}").status_code == 404


def test_a_file_of_a_gap_has_the_words_of_its_table(reader: FlaskClient) -> None:
    found = rows(reader, "/data/readiness/gap.csv?group=black&compare=white&years=3")
    assert [each["School year"] for each in found] == ["2014-15", "2015-16", "2016-17"]
    assert (found[-1]["Black students"], found[-1]["Gap"]) == ("38.1%", "31.3")


def test_a_gap_that_cannot_be_told_has_no_file(reader: FlaskClient) -> None:
    for address in (
        "/data/readiness/gap.csv?group=nobody",
        "/data/readiness/gap.csv?scale=ratio",
        "/data/literacy/gap.csv",
        "/data/nothing/gap.csv",
    ):
        assert reader.get(address).status_code == 404, address


def test_every_file_that_a_page_offers_is_there(reader: FlaskClient) -> None:

    for page in (
        "/indicator/readiness?view=together&years=3",
        "/indicator/readiness?organization=S1",
        "/indicator/reading?grade_band=high&group=black&compare=all",
    ):
        offered = re.findall(r'href="(/data/[^"]+)"', reader.get(page).text)
        assert len(offered) >= 2
        for address in offered:
            assert reader.get(unescape(address)).status_code == 200, address
