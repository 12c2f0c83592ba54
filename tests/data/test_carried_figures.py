"""Every committed value is the state's own, and the published anchors follow from them."""

import csv
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import pytest

from tests.data.committed import COMPILATION, VOCABULARY, Row, district, figures, shown

LEVELS = {"Elementary School": "elementary", "Middle School": "middle", "High School": "high"}
SUBJECTS = {
    "Reading": "reading",
    "Mathematics": "mathematics",
    "Science": "science",
    "Social Studies": "social-studies",
    "Writing": "writing",
}
VALUES = {
    "grad_dist": "grad_rate",
    "grad_sch": "grad_rate",
    "ccr_dist": "ccr_pct",
    "ccr_sch": "ccr_pct",
    "ach_level_dist": "prof_dist_pct",
    "race_dist": "calc_pct",
    "frpl_dist": "frpl_pct",
    "frpl_sch": "frpl_pct",
    "lep_dist": "lep_pct",
    "iep_dist": "iep_pct",
}
STUDENTS = {"ccr_dist": "n_grads", "ach_level_dist": "n_tested", "frpl_dist": "enroll"}
TEACHERS = ("fte_black", "fte_hispanic", "fte_asian", "fte_aian", "fte_hawaiian", "fte_2more")
EVENTS = {
    "white": "white",
    "black": "black",
    "hispanic": "hispanic",
    "asian": "asian",
    "two_or_more": "other",
    "all": "total_unique_event",
}

needs_compilation = pytest.mark.skipif(
    not COMPILATION.is_dir(), reason="The shared JCPS files are not beside this checkout."
)


@cache
def aliases() -> dict[str, str]:
    with (VOCABULARY / "groups.csv").open(encoding="utf-8", newline="") as file:
        return {row["alias"].casefold(): row["student_group"] for row in csv.DictReader(file)}


def table(name: str) -> list[dict[str, str]]:
    with (COMPILATION / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def year_of(told: dict[str, str]) -> str:
    return f"{told['year'][:4]}-{told['year'][7:9]}"


def one_decimal(number: Decimal) -> float:
    return float(round(number, 9).quantize(Decimal("0.1"), ROUND_HALF_UP))


@cache
def compilation(name: str) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows of one table by subject, organization, year, grade band and student group."""
    found = {}
    for told in table(name):
        label = told.get("student_group") or told.get("race") or "All Students"
        if group := aliases().get(label.casefold()):
            subject = SUBJECTS.get(told.get("subject", ""), told.get("subject", ""))
            band = LEVELS.get(told.get("school_level", ""), "all")
            found[subject, told["sch_id"], year_of(told), band, group] = told
    return found


def source(row: Row, name: str) -> dict[str, str]:
    subject = row.slug if name == "ach_level_dist" else ""
    return compilation(name)[
        subject, row.organization, row.school_year, row.grade_band, row.student_group
    ]


@needs_compilation
def test_every_value_is_that_of_the_compilation() -> None:
    compared = 0
    for row in figures():
        if row.source_table in VALUES and row.value is not None:
            told = one_decimal(
                100 * Decimal(source(row, row.source_table)[VALUES[row.source_table]])
            )
            if row.note.endswith("or less."):
                assert told < row.value + 0.5, row.key
            elif row.note.endswith("or more."):
                assert told >= row.value - 0.5, row.key
            else:
                assert told == row.value, row.key
            compared += 1
    assert compared > 1500


@needs_compilation
def test_every_number_of_students_is_that_of_the_compilation() -> None:
    for row in figures():
        if row.source_table in STUDENTS and row.students is not None:
            told = source(row, row.source_table)[STUDENTS[row.source_table]]
            assert row.students == int(float(told)), row.key


@needs_compilation
def test_shares_of_enrolment_are_of_all_students_whose_race_is_recorded() -> None:
    for row in figures("enrolment-mix"):
        counts = [
            float(told["s_count"])
            for key, told in compilation("race_dist").items()
            if key[2] == row.school_year
        ]
        assert row.students == sum(counts) and len(counts) == 7


@needs_compilation
def test_nothing_that_the_state_hides_is_shown_and_no_row_was_lost() -> None:
    for name, column in VALUES.items():
        rows = [row for row in figures() if row.source_table == name]
        told = {id(source(row, name)) for row in rows}
        for row in rows:
            if not source(row, name)[column]:
                assert row.status == "suppressed", row.key
        if name.endswith("_dist") and name != "ach_level_dist":
            assert len(told) == len(compilation(name)), name


@needs_compilation
def test_an_enrolment_class_is_that_of_the_groups_published_enrolment() -> None:
    enrolled = {
        key[2:5:2]: float(told["s_count"]) for key, told in compilation("race_dist").items()
    }
    for told in table("frpl_dist"):
        enrolled[year_of(told), "all"] = float(told["enroll"])
        enrolled[year_of(told), "economically_disadvantaged"] = float(told["frpl_total"])
        enrolled[year_of(told), "gap_group"] = float(told["frpl_total"])
    for name, column, group in (
        ("lep_dist", "lep_total", "english_learner"),
        ("iep_dist", "iep_total", "disability"),
    ):
        for key, told in compilation(name).items():
            if key[4] == "all":
                enrolled[key[2], group] = float(told[column])
    for key, told in compilation("iep_dist").items():
        if key[4] in ("female", "male"):
            enrolled[key[2], key[4]] = float(told["iep_total"]) / float(told["iep_pct"])
    classed = [row for row in figures() if row.size_band.startswith("enrolled")]
    for row in classed:
        number = enrolled[row.school_year, row.student_group]
        assert row.size_band == ("enrolled 1200+" if number >= 1200 else "enrolled 300-1199")
    assert len(classed) > 100


@needs_compilation
def test_a_schools_size_band_is_that_of_its_students() -> None:
    columns = {"ccr_sch": "n_grads", "frpl_sch": "enroll"}
    for row in figures():
        if row.source_table in columns:
            number = float(source(row, row.source_table)[columns[row.source_table]])
            low = {"10-29": 10, "30-99": 30, "100-299": 100, "300+": 300}[row.size_band]
            high = {10: 30, 30: 100, 100: 300, 300: 10**6}[low]
            assert low <= number < high, row.key


def suspension_events() -> dict[tuple[str, str], Decimal]:
    return {
        (year_of(told), told["student_group"]): Decimal(told["n_students"])
        for told in table("discipline_dist")
        if told["category"] == "Out-of-School Suspensions"
    }


@needs_compilation
def test_the_hidden_suspensions_of_a_year_are_ten_or_more() -> None:
    events = suspension_events()
    for row in figures("suspensions"):
        if row.student_group == "all":
            year = row.school_year
            groups = [
                other.student_group
                for other in figures("suspensions")
                if other.school_year == year and other.student_group != "all" and other.value
            ]
            shown_events = sum(events[year, EVENTS[group]] for group in groups)
            assert len(groups) == 5 and events[year, EVENTS["all"]] - shown_events >= 10


@needs_compilation
def test_suspensions_are_events_for_each_hundred_enrolled() -> None:
    events = suspension_events()
    for row in figures("suspensions"):
        if row.value is not None and row.students is not None:
            count = events[row.school_year, EVENTS[row.student_group]]
            assert row.value == one_decimal(100 * count / row.students), row.key


@needs_compilation
def test_teachers_are_a_share_of_full_time_equivalents() -> None:
    told = {year_of(line): line for line in table("teach_dist")}
    for row in figures("teachers-by-race"):
        line = told[row.school_year]
        named = sum((Decimal(line[key]) for key in TEACHERS if line[key]), Decimal(0))
        assert row.value == one_decimal(100 * named / Decimal(line["fte_total"])), row.key


def test_graduation_of_2014_15() -> None:
    values = [shown("graduation-rate", "2014-15", group) for group in ("all", "black", "white")]
    assert values == [79.0, 76.5, 80.1]


def test_readiness_of_2014_15_and_its_gap() -> None:
    black = district("college-career-readiness", "2014-15", "black")
    assert shown("college-career-readiness", "2014-15", "all") == 63.1
    assert (black.value, black.students) == (44.8, 2027)
    gap = shown("college-career-readiness", "2014-15", "white") - 44.8
    assert round(gap, 1) == 29.7
    assert round(2027 * gap / 100) == 602


@pytest.mark.parametrize(
    ("year", "gap", "behind"), [("2011-12", 34.1, 625), ("2016-17", 31.3, 648)]
)
def test_readiness_gaps_of_the_first_and_last_year(year: str, gap: float, behind: int) -> None:
    black = district("college-career-readiness", year, "black")
    points = shown("college-career-readiness", year, "white") - (black.value or 0)
    assert round(points, 1) == gap
    assert round((black.students or 0) * points / 100) == behind


def test_the_elementary_reading_gap_widened_from_28_to_32_6() -> None:
    gaps = [
        shown("reading", year, "white", "elementary")
        - shown("reading", year, "black", "elementary")
        for year in ("2011-12", "2017-18")
    ]
    assert [round(gap, 1) for gap in gaps] == [28.0, 32.6]


def test_the_suspension_ratio_rose_from_2_93_to_3_58() -> None:
    ratios = [
        shown("suspensions", year, "black") / shown("suspensions", year, "white")
        for year in ("2011-12", "2016-17")
    ]
    assert [round(ratio, 2) for ratio in ratios] == [2.93, 3.58]


def test_teachers_stayed_at_15_7_15_8_and_15_9() -> None:
    years = ("2014-15", "2015-16", "2016-17")
    assert [shown("teachers-by-race", year, "all") for year in years] == [15.7, 15.8, 15.9]


def test_the_context_of_2016_17() -> None:
    lunch = district("free-reduced-lunch", "2016-17", "all")
    assert (lunch.students, lunch.value) == (96774, 64.6)
    assert shown("english-learners", "2016-17", "all") == 9.0
    assert shown("disability", "2016-17", "all") == 11.8


def test_the_breaks_of_high_school_reading_and_mathematics_are_in_the_figures() -> None:
    high = [
        (shown(slug, before, "all", "high"), shown(slug, after, "all", "high"))
        for slug, before, after in (
            ("reading", "2016-17", "2017-18"),
            ("mathematics", "2015-16", "2016-17"),
        )
    ]
    assert high == [(50.2, 38.9), (47.6, 36.0)]


def test_poverty_predicts_readiness_of_schools_as_the_state_figures_say() -> None:
    """The unweighted R squared of the 21 high schools, from rounded values: within .01."""
    expected = {
        "2011-12": 0.880,
        "2012-13": 0.853,
        "2013-14": 0.858,
        "2014-15": 0.800,
        "2015-16": 0.786,
        "2016-17": 0.707,
    }
    for year, r2 in expected.items():
        ready = schools("college-career-readiness", year)
        lunch = schools("free-reduced-lunch", year)
        assert set(ready) == set(lunch) and len(ready) == 21
        assert abs(r_squared([(lunch[code], ready[code]) for code in ready]) - r2) < 0.01


def schools(slug: str, year: str) -> dict[str, float]:
    return {
        row.organization: row.value
        for row in figures(slug)
        if row.organization != "275" and row.school_year == year and row.value is not None
    }


def r_squared(pairs: list[tuple[float, float]]) -> float:
    count = len(pairs)
    x, y = (sum(pair[side] for pair in pairs) / count for side in (0, 1))
    xy = sum((a - x) * (b - y) for a, b in pairs)
    return xy**2 / (sum((a - x) ** 2 for a, _ in pairs) * sum((b - y) ** 2 for _, b in pairs))
