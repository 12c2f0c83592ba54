import pytest

from tests.builders.sheets import Entry
from tests.etl.map.mapped import mapped, row


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("black", "black"),
        ("African American", "black"),
        ("  african   AMERICAN ", "black"),
        ("African\u00a0American", "black"),
        ("Black students", "black"),
        ("English Learner including Monitored", "english_learner_or_monitored"),
        ("Non-English Learner or monitored", "not_english_learner_or_monitored"),
        ("Male", "male"),
    ],
)
def test_a_student_group_is_known_by_code_label_and_alias(name: str, code: str) -> None:
    frame, findings = mapped(row(group=name))
    assert not findings
    assert list(frame["student_group"]) == [code]


def test_an_alias_counts_in_its_own_school_years_only() -> None:
    frame, findings = mapped(row(group="LUP", year="2017-18"), row(group="LUP", year="2014-15"))
    assert list(frame["student_group"]) == ["economically_disadvantaged"]
    assert findings == [("HW-305", "E3")]


@pytest.mark.parametrize(
    "year", ["2014-15", "2014-2015", "2014/15", "20142015", 20142015, " SY2014-15 "]
)
def test_a_school_year_of_two_years_is_read(year: Entry) -> None:
    frame, findings = mapped(row(year=year))
    assert not findings
    assert list(frame["school_year"]) == [2015]


@pytest.mark.parametrize(
    ("year", "code"),
    [
        (2015, "HW-306"),
        ("2015", "HW-306"),
        ("@2014-11-01", "HW-302"),
        ("2014-16", "HW-307"),
        ("1890-91", "HW-307"),
        (None, "HW-301"),
        ("  ", "HW-301"),
        ("#REF!", "HW-401"),
    ],
)
def test_a_school_year_that_could_be_another_is_asked_about(year: Entry, code: str) -> None:
    frame, findings = mapped(row(year=year))
    assert findings == [(code, "C2")]
    assert frame.empty


def test_an_organization_is_known_by_its_code_alone() -> None:
    frame, findings = mapped(row(organization="D1"), row(organization="Elm County"))
    assert list(frame["organization"]) == ["D1"]
    assert findings == [("HW-303", "B3")]


def test_a_grade_band_must_be_one_of_the_indicator() -> None:
    _, findings = mapped(row(band="All Grades"), row(band="high"), row(band="@2014-11-12"))
    assert sorted(findings) == [("HW-302", "D4"), ("HW-308", "D3")]


def test_all_that_is_wrong_with_a_row_is_told_at_once() -> None:
    _, findings = mapped(row("about", group="Blak", organization="D9", year=2015, band="none"))
    assert sorted(findings) == [
        ("HW-303", "B2"),
        ("HW-304", "E2"),
        ("HW-306", "C2"),
        ("HW-308", "D2"),
        ("HW-402", "F2"),
    ]


def test_a_blank_group_is_never_taken_for_all_students() -> None:
    frame, findings = mapped(row(group=None))
    assert findings == [("HW-301", "E2")]
    assert frame.empty
