"""Published figures as a file: all that is published, nothing that is hidden, no formulas."""

import csv
import io

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.csv_table import COLUMNS, csv_text, safe
from etl.published import PublishedRelease


def rows(board: PublishedRelease, slug: str) -> list[dict[str, str]]:
    text = csv_text(board, slug).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text)))


def test_every_published_cell_is_one_row(board: PublishedRelease) -> None:
    cells = [cell for series in board.series("readiness") for cell in board.cells(series)]
    found = rows(board, "readiness")
    assert len(found) == len(cells)
    assert tuple(found[0]) == COLUMNS


def test_a_row_has_the_digits_that_the_page_shows(board: PublishedRelease) -> None:
    latest = next(
        each
        for each in rows(board, "readiness")
        if (each["student_group_code"], each["school_year"]) == ("black", "2016-17")
    )
    assert (latest["value"], latest["meaning"], latest["number_of_students"]) == (
        "38.1",
        "exact",
        "2070",
    )
    assert (latest["range_low"], latest["range_high"]) == ("36.0", "40.2")


def test_a_hidden_cell_is_a_row_without_a_number(board: PublishedRelease) -> None:
    hidden = [each for each in rows(board, "readiness") if each["state"] == "suppressed"]
    assert hidden
    for each in hidden:
        assert not any(each[name] for name in ("value", "meaning", "range_low", "range_high"))
        assert not each["number_of_students"]


def test_a_bound_is_said_to_be_one(board: PublishedRelease) -> None:
    bounds = {
        each["meaning"]
        for each in rows(board, "readiness")
        if each["student_group_code"] == "disability"
    }
    assert bounds == {"at_most"}


def test_a_measure_without_data_is_a_file_of_headers(board: PublishedRelease) -> None:
    assert rows(board, "literacy") == []


def test_a_measure_that_the_plan_does_not_have_has_no_file(board: PublishedRelease) -> None:
    with pytest.raises(KeyError):
        csv_text(board, "nothing")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_text_is_run_by_a_spreadsheet(text: str) -> None:
    assert safe(text) == f"'{text}"


@given(st.text(max_size=20))
def test_a_text_is_kept_but_for_the_apostrophe_in_front(text: str) -> None:
    assert safe(text).removeprefix("'") == text.removeprefix("'")


def test_the_file_is_served_for_download_and_an_unknown_one_is_not_found(
    client: FlaskClient,
) -> None:
    answer = client.get("/data/readiness.csv")
    assert answer.status_code == 200
    assert answer.mimetype == "text/csv"
    assert "readiness-release-1.csv" in answer.headers["Content-Disposition"]
    assert client.get("/data/nothing.csv").status_code == 404
