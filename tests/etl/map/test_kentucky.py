"""The Kentucky school report card, historical and 2020 to 2025: sheets of both kinds, with the
figures of a district that does not exist (777)."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

import data
from etl.layouts import Layout, load_layouts
from etl.map.foreign import read_by_layout
from etl.map.group_names import GroupNames
from etl.read import Workbook
from tests.builders.sheets import Entry, raw_sheet, workbook
from tests.etl.map.foreign.county import ALIASES, VOCABULARY

LAYOUTS = {layout.name: layout for layout in load_layouts([data.FOLDER / "layouts"])}
UNTIL_2023 = (
    "SCHOOL YEAR",
    "DISTRICT NAME",
    "SCHOOL NAME",
    "SCHOOL CODE",
    "DEMOGRAPHIC",
    "SUPPRESSED",
)
FROM_2024 = (
    "School Year",
    "District Name",
    "School Name",
    "School Code",
    "Demographic",
    "Suppressed",
)
NAMES = ("Elm County", "---District Total---", "777")


def table(name: str, *rows: Sequence[Entry]) -> list[dict[str, Any]]:
    book: Workbook = workbook(raw_sheet(rows))
    layout: Layout = LAYOUTS[name]
    foreign = read_by_layout(book, layout, ALIASES, VOCABULARY)
    assert not [found for found in foreign.findings if found.is_error]
    assert (foreign.frame["wrong_column"] == "").all()
    return [
        {key: None if pd.isna(each) else each for key, each in record.items()}
        for record in foreign.frame.to_dict("records")
    ]


def figures(records: list[dict[str, Any]], *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(record[key] for key in keys) for record in records]


def test_chronic_absence_is_one_series_over_both_spellings_of_its_columns() -> None:
    older = table(
        "ky-src-chronic-absence",
        (
            *UNTIL_2023,
            "CHRONIC ABSENTEE COUNT",
            "ENROLLMENT COUNT OF STUDENTS WITH 10+ ENROLLED DAYS",
            "PERCENT CHRONICALLY ABSENT",
        ),
        ("20222023", *NAMES, "African American", "N", "1,250", "4,000", "31.3"),
        ("20222023", *NAMES, "Asian", "Y", "*", "*", "*"),
    )
    newer = table(
        "ky-src-chronic-absence",
        (
            *FROM_2024,
            "Chronically Absent Students",
            "Students Enrolled 10 or More Days",
            "Chronic Absenteeism Rate",
        ),
        (
            "20232024",
            "Elm County",
            "All Schools",
            "777",
            "African American",
            "No",
            "1,200",
            "4,000",
            "30",
        ),
    )
    keys = (
        "measure",
        "organization",
        "student_group",
        "school_year",
        "numerator",
        "value",
        "state",
    )
    assert figures([*older, *newer], *keys) == [
        ("Chronic absence", "777", "black", 2023, 1250.0, 31.3, "reported"),
        ("Chronic absence", "777", "asian", 2023, None, None, "suppressed"),
        ("Chronic absence", "777", "black", 2024, 1200.0, 30.0, "reported"),
    ]


def test_graduation_has_its_own_column_of_suppression_for_each_cohort() -> None:
    records = table(
        "ky-src-graduation",
        (
            *UNTIL_2023[:-1],
            "SUPPRESSED 4 YEAR",
            "4-YEAR GRADUATION RATE",
            "NUMBER OF GRADS IN 4-YEAR COHORT",
            "NUMBER OF STUDENTS IN 4-YEAR COHORT",
            "SUPPRESSED 5 YEAR",
            "5-YEAR GRADUATION RATE",
            "NUMBER OF GRADS IN 5-YEAR COHORT",
            "NUMBER OF STUDENTS IN 5-YEAR COHORT",
        ),
        ("20212022", *NAMES, "All Students", "N", "90.5", "905", "1,000", "Y", "", "", ""),
    )
    assert figures(records, "measure", "value", "denominator", "state") == [
        ("4-year cohort graduation rate", 90.5, 1000.0, "reported"),
        ("5-year cohort graduation rate", None, None, "suppressed"),
    ]


def test_districts_schools_and_the_state_are_told_by_code() -> None:
    codes = ["777", "777000", "777018", "999000"]
    rows = [("2024", "Elm County", "", code, "All Students", "No", "80") for code in codes]
    records = table("ky-src-postsecondary", (*FROM_2024, "Postsecondary Rate"), *rows)
    assert figures(records, "organization") == [("777",), ("777",), ("777018",), ("999",)]


def test_a_rate_with_bonus_may_exceed_100() -> None:
    records = table(
        "ky-src-postsecondary",
        (*FROM_2024, "Postsecondary Rate", "Postsecondary Rate With Bonus"),
        ("20232024", *NAMES, "All Students", "No", "96.4", "120.8"),
    )
    assert figures(records, "measure", "unit", "value") == [
        ("Postsecondary readiness", "percent", 96.4),
        ("Postsecondary readiness, with bonus", "index", 120.8),
    ]


def test_the_summative_assessment_is_read_by_level_and_by_subject() -> None:
    records = table(
        "ky-src-assessment",
        (*FROM_2024, "Level", "Subject", "Novice", "Proficient / Distinguished", "Content Index"),
        ("20232024", *NAMES, "All Students", "No", "MS", "Mathematics", "29", "38", "61.2"),
    )
    assert figures(records, "measure", "grade_band", "unit", "value") == [
        ("KSA Mathematics: proficient or distinguished", "middle", "percent", 38.0),
        ("KSA Mathematics: novice", "middle", "percent", 29.0),
        ("KSA Mathematics: content index", "middle", "index", 61.2),
    ]


def test_whole_numbers_of_the_kindergarten_screen_are_percents() -> None:
    records = table(
        "ky-src-kindergarten",
        (*FROM_2024, "Prior Setting", "Ready", "Total Ready"),
        ("20232024", *NAMES, "All Students", "No", "All Students", "36", "48"),
    )
    assert figures(records, "unit", "value") == [("percent", 36.0), ("percent", 48.0)]


def test_suspensions_are_told_apart_by_disability_and_events_are_no_group() -> None:
    records = table(
        "ky-src-suspensions",
        (
            *FROM_2024,
            "Single Out-of-School With Disabilities",
            "Single Out-of-School Without Disabilities",
            "In-School Removal INSR",
        ),
        ("20232024", *NAMES, "Total Events", "No", "12", "1,034", "56"),
    )
    assert figures(records, "measure", "student_group", "value") == [
        ("Single Out-of-School", "disability", 12.0),
        ("Single Out-of-School", "no_disability", 1034.0),
        ("In-School Removal INSR", "", 56.0),
    ]


def test_goals_and_actual_figures_of_interim_progress_stand_in_columns_of_years() -> None:
    records = table(
        "ky-src-interim-progress",
        (*FROM_2024, "Level", "Subject", "2024 Goal", "2024 Actual", "2025 Goal"),
        ("20232024", *NAMES, "Homeless", "No", "ES", "Reading", "40.1", "38.2", "43.0"),
    )
    assert figures(records, "measure", "school_year", "student_group", "value") == [
        ("Interim progress Reading: goal", 2024, "homeless", 40.1),
        ("Interim progress Reading: goal", 2025, "homeless", 43.0),
        ("Interim progress Reading: actual", 2024, "homeless", 38.2),
    ]


def test_historical_levels_tell_why_a_percent_is_blank() -> None:
    records = table(
        "ky-kprep-level",
        (
            *("SCH_YEAR", "SCH_CD", "SCH_NAME", "CONTENT_LEVEL", "CONTENT_TYPE", "DISAGG_LABEL"),
            *("NBR_TESTED", "PCT_PROFICIENT_DISTINGUISHED"),
        ),
        *(
            (20132014, "777018", "Oak", "Elementary School", "Reading", "Migrant", count, rate)
            for count, rate in (("55", "41.8"), ("---", "50.0"), ("***", ""), ("", ""))
        ),
    )
    assert figures(records, "grade_band", "value", "denominator", "state") == [
        ("elementary", 41.8, 55.0, "reported"),
        ("elementary", 50.0, None, "reported"),
        ("elementary", None, None, "suppressed"),
        ("elementary", None, None, "not_applicable"),
    ]


def test_delivery_targets_become_a_record_for_each_year() -> None:
    records = table(
        "ky-delivery-targets",
        ("SCH_CD", "SCH_NAME", "DISAGG_LABEL", "TARGET_TYPE", "YR_2014", "YR_2015"),
        ("777", "District", "GAP", "Actual Score", "72.5", ""),
        ("777", "District", "GAP", "Target", "74.0", "76.1"),
        ("777", "District", "GAP", "Numerator", "1,450", ""),
        ("777", "District", "GAP", "Denominator", "2,000", ""),
        ("777", "District", "GAP", "Met Target", "No", ""),
    )
    found = figures(records, "measure", "school_year", "value", "numerator", "denominator")
    assert found == [
        ("Delivery targets: score", 2014, 72.5, 1450.0, 2000.0),
        ("Delivery targets: score", 2015, None, None, None),
        ("Delivery targets: target", 2014, 74.0, None, None),
        ("Delivery targets: target", 2015, 76.1, None, None),
    ]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("African American", "black"),
        ("American Indian or Alaska Nativ", "american_indian"),
        ("Native Hawaiian or Pacific Islan", "pacific_islander"),
        ("White (Not Hispanic)", "white"),
        ("Non Economically Disadvantaged", "not_economically_disadvantaged"),
        ("English Learner including Monitored", "english_learner_or_monitored"),
        ("Non-English Learner or monitored", "not_english_learner_or_monitored"),
        ("Non English Learner", "not_english_learner"),
        ("Students with Disabilities (IEP)", "disability"),
        ("Student without Disabilities (IEP)", "no_disability"),
        ("Non-Foster", "not_foster"),
        ("Non-Military Dependent", "not_military"),
        ("Consolidated Student Group", "gap_group"),
        ("Alternate Assessment", ""),
        ("Students with Disabilities/IEP Regular Assessment", ""),
        ("Students with Disabilities/IEP with Accommodations", ""),
        ("Total Events", ""),
    ],
)
def test_labels_of_the_report_card_give_one_code_each(label: str, code: str) -> None:
    assert GroupNames(VOCABULARY, ALIASES).code(label, "2023-24") == code
