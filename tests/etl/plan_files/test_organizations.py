"""organizations.csv: codes decide, names change from year to year."""

from pathlib import Path

import pytest

from etl.model.organization import Kind
from etl.plan_files import PlanProblems, load_organizations

HEADER = "code,kind,level,type,name,names_by_year\n"
SHIPPED = Path(__file__).parents[3] / "data" / "plans" / "vision2020"


def write(folder: Path, text: str) -> Path:
    (folder / "organizations.csv").write_text(text, encoding="utf-8")
    return folder


def test_a_school_has_the_name_of_its_year(tmp_path: Path) -> None:
    row = "011,school,high,A1,North High,2011-12: North School; 2014-15: North High\n"
    school = load_organizations(write(tmp_path, HEADER + row))["011"]
    assert school.kind is Kind.SCHOOL
    assert [school.name_in(year) for year in (2011, 2012, 2014, 2015, 2020)] == [
        "North High",
        "North School",
        "North School",
        "North High",
        "North High",
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",school,,,North,", "code or name is empty"),
        ("1,school,,,,", "code or name is empty"),
        ("1,shool,,,North,", "the kind is not known"),
        ("1,school,,,North,2012: North", "a part without a school year"),
        ("1,school,,,North,2011-12:", "a year without a name"),
        ("1,school,,,North,\n1,school,,,South,", "an earlier row has the same code"),
    ],
)
def test_a_row_that_is_not_usable_is_told_with_its_number(
    tmp_path: Path, row: str, said: str
) -> None:
    with pytest.raises(PlanProblems) as stopped:
        load_organizations(write(tmp_path, HEADER + row + "\n"))
    (found,) = stopped.value.findings
    assert (found.code, found.place.key) == ("HW-626", f"row {2 + row.count(chr(10))}")
    assert said in found.sentence


def test_a_missing_column_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlanProblems, match="the header lacks code"):
        load_organizations(write(tmp_path, "id,kind,level,type,name,names_by_year\n"))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlanProblems) as stopped:
        load_organizations(tmp_path)
    assert [found.code for found in stopped.value.findings] == ["HW-602"]


def test_the_sample_has_the_district_and_21_high_schools() -> None:
    organizations = load_organizations(SHIPPED)
    kinds = [each.kind for each in organizations.values()]
    assert kinds == [Kind.DISTRICT, *[Kind.SCHOOL] * 21]
    assert all(code.startswith("275") for code in organizations)
