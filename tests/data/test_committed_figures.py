"""The committed figures are a publication: they pass the rules of our own protection."""

import csv
import re
from collections import defaultdict
from itertools import pairwise

import pytest

from etl.model.indicator import Unit
from etl.model.plan import Plan
from etl.model.school_year import SchoolYear
from etl.model.student_group import Vocabulary
from etl.plan_files import load_organizations, load_plan
from etl.protect import protect
from etl.protect.rules import load_rules
from etl.rounding import half_away
from etl.samples.figures import read_figures
from etl.templates import DataRow
from etl.vocabulary_files import load_vocabulary
from tests.builders.observations import observations
from tests.data.committed import PLAN, VOCABULARY, Row, figures

FIGURES = sorted((PLAN / "figures").glob("*.csv"))
FEW = range(1, 10)
CLASSES = ("enrolled 1200+", "enrolled 300-1199")
BANDS = ("10-29", "30-99", "100-299", "300+")
LINES = {
    "race": (
        "american_indian",
        "asian",
        "black",
        "hispanic",
        "pacific_islander",
        "two_or_more",
        "white",
    ),
    "sex": ("female", "male"),
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(VOCABULARY)


@pytest.fixture(scope="module")
def plan(vocabulary: Vocabulary) -> Plan:
    return load_plan(PLAN, vocabulary)


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return figures()


def cells(rows: list[Row]) -> list[dict[str, Row]]:
    """Rows by student group, one table an indicator, organization, year and grade band."""
    found: dict[tuple[str, ...], dict[str, Row]] = defaultdict(dict)
    for row in rows:
        found[row.key[:4]][row.student_group] = row
    return list(found.values())


def counted(rows: list[Row]) -> list[tuple[Row, list[Row]]]:
    """All students and the parts of every line whose numbers of students are published."""
    return [
        (table["all"], [table[group] for group in groups if group in table])
        for table in cells(rows)
        for groups in LINES.values()
        if "all" in table and table["all"].students is not None and groups[0] in table
    ]


def test_the_columns_hold_no_numerator() -> None:
    for path in (PLAN / "figures").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [
                "organization",
                "school_year",
                "grade_band",
                "student_group",
                "value",
                "students",
                "size_band",
                "status",
                "source_table",
                "note",
                "release",
            ]


def test_no_count_of_one_to_nine_is_written(rows: list[Row]) -> None:
    assert not [row.key for row in rows if row.students is not None and row.students < 10]


def test_a_hidden_row_tells_nothing(rows: list[Row]) -> None:
    hidden = [row for row in rows if row.status == "suppressed"]
    assert hidden
    for row in hidden:
        assert (row.value, row.students, row.size_band, row.note) == (None, None, "", ""), row.key


def test_a_row_that_is_not_hidden_has_a_value_with_one_decimal(rows: list[Row]) -> None:
    for row in rows:
        if row.status != "suppressed":
            assert row.status == "reported"
            assert re.fullmatch(r"\d{1,3}\.\d", row.written), row.key
            assert row.value is not None and 0 <= row.value <= 100, row.key


def test_a_school_shows_all_students_alone_and_never_their_number(rows: list[Row]) -> None:
    schools = [row for row in rows if row.organization != "275"]
    assert {row.slug for row in schools} == {
        "graduation-rate",
        "college-career-readiness",
        "free-reduced-lunch",
    }
    for row in schools:
        assert (row.student_group, row.students) == ("all", None), row.key
        assert (row.size_band == "") == (row.slug == "graduation-rate"), row.key
        assert row.size_band in ("", *BANDS), row.key


def test_a_district_row_has_a_number_of_students_or_the_class_of_its_enrolment(
    rows: list[Row],
) -> None:
    for row in rows:
        if row.organization == "275" and row.status == "reported":
            assert (row.students is None) == (row.size_band in CLASSES), row.key


def test_what_a_race_or_sex_line_leaves_over_is_never_one_to_nine_students(
    rows: list[Row],
) -> None:
    lines = counted(rows)
    assert len(lines) > 200
    for total, parts in lines:
        assert total.students is not None
        shown = [part.students for part in parts if part.students is not None]
        assert not shown or total.students - sum(shown) not in FEW, total.key


def test_a_line_never_hides_one_group_alone(rows: list[Row]) -> None:
    for table in cells(rows):
        for groups in LINES.values():
            hidden = [g for g in groups if g in table and table[g].status == "suppressed"]
            assert len(hidden) != 1, (next(iter(table.values())).key, hidden)


def test_no_line_proves_that_all_or_none_of_the_hidden_met_the_standard(
    rows: list[Row], plan: Plan
) -> None:
    """From rounded percents: the hidden students' share of those who met it stays open."""
    for total, parts in counted(rows):
        shown = [part for part in parts if part.status == "reported"]
        hidden = len(parts) - len(shown)
        if not hidden or plan.indicator(total.slug).unit is not Unit.PERCENT:
            continue
        low, high = _met(total)
        for part in shown:
            least, most = _met(part)
            low, high = low - most, high - least
        students = (total.students or 0) - sum(part.students or 0 for part in shown)
        assert high > 0 and low < students, total.key


def _met(row: Row) -> tuple[float, float]:
    assert row.value is not None and row.students is not None
    return (row.value - 0.05) * row.students / 100, (row.value + 0.05) * row.students / 100


def test_a_percent_near_0_or_100_is_given_as_its_bound_and_says_so(
    rows: list[Row], plan: Plan
) -> None:
    bands = load_rules(VOCABULARY.parent / "privacy.toml").bands
    bounds = 0
    for row in rows:
        assert row.value not in (0.0, 100.0), row.key
        if row.value is None or plan.indicator(row.slug).unit is not Unit.PERCENT:
            continue
        if row.students is not None:
            band = [each for each in bands if each.from_students <= (row.students or 0)][-1]
            value = half_away(row.value, band.decimals)
            assert band.code_below <= value <= band.code_above, row.key
            at_bound = value in (band.code_below, band.code_above)
            assert at_bound == row.note.startswith("Given as a bound"), row.key
            bounds += at_bound
    assert bounds


def test_no_group_leaves_one_to_nine_students_over(rows: list[Row]) -> None:
    for table in cells(rows):
        whole = table["all"].students if "all" in table else None
        for row in table.values():
            if whole is not None and row.students is not None:
                assert whole - row.students not in FEW, row.key


def test_no_rate_of_events_stands_for_one_to_nine(rows: list[Row], plan: Plan) -> None:
    events = [row for row in rows if plan.indicator(row.slug).unit is Unit.PER_100]
    assert events
    for table in cells(events):
        numbers = {
            group: round(row.value * row.students / 100)
            for group, row in table.items()
            if row.value is not None and row.students is not None
        }
        assert not [group for group, number in numbers.items() if number in FEW]


def test_every_row_names_what_the_plan_knows(
    rows: list[Row], plan: Plan, vocabulary: Vocabulary
) -> None:
    organizations = load_organizations(PLAN)
    groups = {group.code for group in vocabulary.groups}
    for row in rows:
        assert row.organization in organizations and row.student_group in groups
        plan.indicator(row.slug).grade_band(row.grade_band)


def test_no_row_is_there_twice_and_the_order_is_fixed(
    rows: list[Row], vocabulary: Vocabulary
) -> None:
    bands = ["all", "elementary", "middle", "high"]
    order = [group.code for group in vocabulary.groups]
    keys = [
        (slug, code, bands.index(band), year, order.index(group))
        for slug, code, year, band, group in (row.key for row in rows)
    ]
    assert all(first < second for first, second in pairwise(keys))


def test_the_first_release_holds_the_figures_to_2016_17(rows: list[Row]) -> None:
    for row in rows:
        early = SchoolYear.parse(row.school_year) <= SchoolYear(2017)
        assert row.release == ("1" if early else "2"), row.key
    assert {row.release for row in rows} == {"1", "2"}


def test_the_sources_name_every_indicator_and_table(rows: list[Row]) -> None:
    told = (PLAN / "SOURCES.md").read_text(encoding="utf-8")
    for row in rows:
        assert row.slug in told
        assert all(table in told for table in row.source_table.split(" and "))


def test_the_audit_of_a_release_hides_nothing_that_is_committed(
    plan: Plan, vocabulary: Vocabulary
) -> None:
    """A reader with a solver gets no further with the files than with a release made of them."""
    rows = [_observation(path.stem, told) for path in FIGURES for told in read_figures(path, None)]
    frame = observations(rows, vocabulary)
    organizations = load_organizations(PLAN)
    rules = load_rules(VOCABULARY.parent / "privacy.toml")
    reasons = protect(frame, plan, vocabulary, organizations, rules).reasons
    assert set(reasons["reason"]) == {"hidden_by_source"}


def _observation(slug: str, told: DataRow) -> dict:
    return {
        "indicator": slug,
        "organization": told.organization,
        "school_year": told.school_year.ending,
        "grade_band": told.grade_band,
        "student_group": told.student_group,
        "denominator": float("nan") if told.students is None else told.students,
        "value": float("nan") if told.value is None else told.value,
        "size": told.size_band,
        "state": told.status,
        "maturity": "final",
    }
