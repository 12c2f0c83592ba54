import pytest

from etl.recognise.school_years import slashed_year, year_of, years_in


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("20112012", "2011-12"),
        ("Results 2018-2019", "2018-19"),
        ("suspension-rates__2018-19_race", "2018-19"),
        ("School Year 23-24", "2023-24"),
        ("MAM_RATE_1314", "2013-14"),
        ("State test, Spring 2025, grade 4", "2024-25"),
        ("Fall 2024 enrolment", "2024-25"),
        ("Race by placement (As of October 15, 2023)", "2023-24"),
    ],
)
def test_a_school_year_is_read_where_both_of_its_ends_are_sure(text: str, year: str) -> None:
    found = year_of(text)
    assert found is not None
    assert (str(found.year), found.is_sure) == (year, True)


@pytest.mark.parametrize(
    "text", ["2021 PSSA grades 3 to 8", "SY 2015", "math_2022", "FY 2016 report", "FY24"]
)
def test_a_calendar_year_alone_may_be_either_end(text: str) -> None:
    found = year_of(text)
    assert found is not None
    assert not found.is_sure
    assert len(found.choices) == 2


@pytest.mark.parametrize(
    "text", ["Compiled on 9/16/2021", "Extraction Date: 7/11/2018", "collenroll_rpt_20160914", ""]
)
def test_a_date_of_making_is_no_school_year(text: str) -> None:
    assert years_in(text) == ()


def test_two_years_in_one_text_are_no_single_year() -> None:
    assert year_of("from 2015-16 to 2018-19") is None


@pytest.mark.parametrize(("text", "year"), [("Pct 22/23", 2023), ("Pct 09-10", 0), ("Pct 9/10", 0)])
def test_two_digits_of_each_year_count_where_they_can_be_no_grades(text: str, year: int) -> None:
    found = slashed_year(text)
    assert (found.year.ending if found else 0) == year
