"""Sheets about single students are refused; sheets about groups are not, whatever their headers."""

import pytest

from etl.check import check_personal
from tests.builders.sheets import raw_sheet, workbook

PEOPLE = ["Ann", "Ben", "Cleo", "Dan"]


def found(*columns: list[object], name: str = "Data") -> list[str]:
    rows = [list(row) for row in zip(*columns, strict=True)]
    book = workbook(raw_sheet([["Data"]], name="First"), raw_sheet(rows, name=name))  # type: ignore[arg-type]
    return [each.place.cell for each in check_personal(book)]


@pytest.mark.parametrize(
    "header",
    [
        *("SSID", "State SSID", "Student ID", "studentId", "student_id", "Student Identifier"),
        *("Student Name", "StudentLastName", "Student Email", "Date of Birth", "DOB"),
        *("Birth Date", "birthdate", "Social Security Number", "Pupil name"),
    ],
)
def test_ids_names_and_birth_dates_of_students_are_refused(header: str) -> None:
    assert found([header, *PEOPLE], ["Value", 1, 0, 1, 1]) == ["A1"]


def test_a_first_name_beside_a_last_name_is_a_person() -> None:
    assert found(["First Name", *PEOPLE], ["Last Name", *"wxyz"]) == ["B1"]
    assert found(["Last Name", *PEOPLE], ["Value", 1, 2, 3, 4]) == []


def test_a_title_above_the_header_hides_nothing() -> None:
    assert found(["My class", "SSID", *PEOPLE], [None, "Value", 1, 2, 3, 4]) == ["A2"]


def test_social_security_numbers_are_told_by_their_shape() -> None:
    numbers = ["111-22-3333", "111-22-3334", "111-22-3335", "111-22-3336"]
    assert found(["Key", *numbers], ["Value", 1, 2, 3, 4]) == ["A2"]


def test_long_student_numbers_are_ids_and_short_ones_are_counts() -> None:
    assert found(["Student Number", 1000001, 1000002, 1000003, 1000004]) == ["A1"]
    assert found(["Student Number", 412, 5944, 88, 1020]) == []


@pytest.mark.parametrize(
    "header",
    [
        *("Number of students", "Student group", "Student Group Code", "Students", "Student count"),
        *("State School Id", "School Name", "NCES ID", "School Code", "District Name"),
        *("Total students", "English Learner", "Student demographic name", "Student enrollment"),
        *("Percent of students", "Teacher student ratio", "Students with disabilities (IEP)"),
    ],
)
def test_headers_of_files_about_groups_are_no_persons(header: str) -> None:
    assert found([header, *PEOPLE], ["Value", 1, 2, 3, 4]) == []


def test_what_is_found_says_the_column_and_nothing_of_its_cells() -> None:
    book = workbook(raw_sheet([["SSID", "Value"], *([f"100{n}", n] for n in range(5))]))
    (one,) = check_personal(book)
    assert "ids" in one.sentence and "1003" not in one.sentence + one.fix
