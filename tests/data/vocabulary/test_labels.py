"""The labels, headers and markers that we recognise."""

import csv
from pathlib import Path

import pytest

from etl.model.cell import State
from etl.model.school_year import SchoolYear
from etl.vocabulary_files import load_vocabulary

FOLDER = Path(__file__).parents[3] / "data" / "vocabulary"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("name", "column"),
    [("groups.csv", "alias"), ("headers.csv", "alias"), ("markers.csv", "marker")],
)
def test_a_spelling_means_one_thing_whatever_its_case(name: str, column: str) -> None:
    spellings = [row[column].strip().casefold() for row in rows(name)]
    assert len(spellings) == len(set(spellings))


def test_every_alias_leads_to_a_group_of_the_vocabulary() -> None:
    known = {group.code for group in load_vocabulary(FOLDER).groups}
    assert {row["student_group"] for row in rows("groups.csv")} <= known


def test_codes_of_groups_in_headers_lead_to_groups_and_mean_one_thing_in_a_convention() -> None:
    known = {group.code for group in load_vocabulary(FOLDER).groups}
    told = rows("header_codes.csv")
    assert {row["student_group"] for row in told} <= known
    assert len({(row["convention"], row["code"].upper()) for row in told}) == len(told)


def test_alias_years_are_school_years_in_order() -> None:
    for row in rows("groups.csv"):
        years = [SchoolYear.parse(row[key]) for key in ("from_year", "to_year") if row[key]]
        assert years == sorted(years), row["alias"]


def test_english_learners_with_and_without_monitored_are_never_merged() -> None:
    for row in rows("groups.csv"):
        if "learner" in row["alias"].casefold():
            monitored = "monitored" in row["alias"].casefold()
            assert row["student_group"].endswith("_monitored") == monitored


def test_every_label_of_the_state_is_known() -> None:
    known = {row["alias"].casefold(): row["student_group"] for row in rows("groups.csv")}
    for label, group in {
        "Free/Reduced-Price Meals": "economically_disadvantaged",
        "Limited English Proficiency": "english_learner",
        "Native Hawaiian or Pacific Islan": "pacific_islander",
        "White (Non Hispanic)": "white",
        "Student without Disabilities (IEP)": "no_disability",
        "Consolidated Student Group": "gap_group",
        "GAP": "gap_group",
        "ETO": "two_or_more",
    }.items():
        assert known[label.casefold()] == group


def test_parts_of_a_group_are_not_the_group() -> None:
    known = {row["alias"].casefold() for row in rows("groups.csv")}
    for label in ("Disability-Alternate Only", "Total Events", "Title I", "Other", ""):
        assert label.casefold() not in known


def test_every_marker_means_a_state_without_a_number() -> None:
    states = {row["state"] for row in rows("markers.csv")}
    assert states == {State.SUPPRESSED, State.NOT_REPORTED, State.NOT_APPLICABLE}
