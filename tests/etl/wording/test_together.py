"""Schools beside the district, and all groups at once."""

import pytest

from etl.model.cell import Coding
from etl.model.figure import Cell, Figure, FigureName, FigureState, Series
from etl.model.school_year import SchoolYear
from etl.model.summary import SummaryName
from tests.builders.published import cells, published, published_row, readiness_rows
from tests.etl.wording.test_social import summary
from tests.etl.wording.told import Told

WORDS = Told(readiness_rows()).words
SCHOOL = Series("readiness", "S1", "all", "all")
YEAR = SchoolYear(2017)


def _cell(value: float, **changes: object) -> Cell:
    row = published_row("all", 2017, value, 120, decimals=0, **changes)  # type: ignore[arg-type]
    return cells(published([row]), "all")[0]


def _figure(name: FigureName, value: float, low: float, high: float, about: str = "") -> Figure:
    return Figure(SCHOOL, YEAR, name, FigureState.REPORTED, value, low, high, about)


FUNNEL = (
    _figure(FigureName.FUNNEL_95, 57.0, 48.0, 66.0),
    _figure(FigureName.FUNNEL_998, 57.0, 43.0, 71.0),
)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (60.0, "60% is within the range"),
        (68.0, "68% is above the range"),
        (45.0, "45% is below the range"),
        (80.0, "80% differs from the district's 57% by more than chance: it is above"),
        (30.0, "30% differs from the district's 57% by more than chance: it is below"),
    ],
)
def test_a_school_is_set_against_the_range_of_its_size(value: float, said: str) -> None:
    assert WORDS.beside_district(_cell(value), FUNNEL).startswith(said)


def test_near_the_edge_chance_is_named() -> None:
    assert "one school in 20 is outside it" in WORDS.beside_district(_cell(68.0), FUNNEL)


def test_a_school_is_set_against_schools_with_a_like_share_and_never_ranked() -> None:
    expected = (_figure(FigureName.EXPECTED, 50.0, 38.0, 62.0, "free-reduced-lunch"),)
    text = WORDS.beside_expected(_cell(70.0), expected)
    assert "have about 50% (38 to 62); 70% is above that range. About one school in 20" in text
    assert not any(word in text for word in ("rank", "best", "worst", "first"))
    assert {cell.indicator for cell in text.cells} == {"readiness", "free-reduced-lunch"}


def test_without_limits_nothing_is_said() -> None:
    assert WORDS.beside_district(_cell(70.0), ()) == ""
    assert WORDS.beside_expected(_cell(70.0), ()) == ""
    assert WORDS.counted_within([(_cell(70.0), ())]) == ""


def test_schools_within_their_ranges_are_counted() -> None:
    pairs = [(_cell(value), FUNNEL) for value in (50.0, 60.0, 80.0)]
    assert WORDS.counted_within(pairs).startswith("In 2016-17, 2 of 3 schools are within")


def test_mix_and_results_add_up_to_the_change() -> None:
    found = (
        summary(SummaryName.RESULTS_CHANGE, 2017, 4.0, dimension="race", since=SchoolYear(2012)),
        summary(SummaryName.MIX_CHANGE, 2017, -0.8, dimension="race", since=SchoolYear(2012)),
    )
    assert WORDS.mix(found) == (
        "The groups that are shown changed by +3.2 points together from 2011-12 to 2016-17: +4.0 "
        "is change within the groups and −0.8 is the changing mix of students "
        "(race and ethnicity)."
    )


def test_a_spread_is_never_told_without_what_chance_gives() -> None:
    name = SummaryName.MEAN_DIFFERENCE
    clear = (summary(name, 2017, 12.3, dimension="race", by_chance=0.4),)
    assert WORDS.mean_difference(clear).endswith("chance alone would give 0.4 points.")
    small = (summary(name, 2017, 1.2, dimension="race", by_chance=1.5),)
    assert "no more than chance alone would give" in WORDS.mean_difference(small)
    assert WORDS.mean_difference((summary(name, 2017, 12.3, dimension="race"),)) == ""


def test_a_potential_is_no_forecast() -> None:
    found = (summary(SummaryName.POTENTIAL, 2017, 9.1, dimension="race"),)
    assert WORDS.potential(found).endswith("That is a potential, not a forecast.")


def test_a_share_of_staff_stands_beside_the_students_served() -> None:
    own = _cell(16.0)
    figures = (
        _figure(FigureName.SERVED, 52.0, 52.0, 52.0, "enrolment-mix"),
        _figure(FigureName.SERVED_GAP, -36.0, -36.0, -36.0, "enrolment-mix"),
    )
    assert WORDS.served(own, figures) == (
        "The share here is 16%; among the students served it is 52.0%: 36.0 points less here."
    )


def test_a_scale_free_gap_names_both_groups() -> None:
    series = Series("readiness", "D1", "all", "black")
    figure = Figure(series, YEAR, FigureName.V_GAP, FigureState.REPORTED, 0.82, comparison="white")
    assert WORDS.scale_free((figure,)) == (
        "At any cut of the test, Black students are 0.82 standard deviations short of White "
        "students."
    )


def test_a_bound_says_that_it_is_one() -> None:
    bound = _cell(5.0, coding=Coding.AT_MOST)
    assert WORDS.coded(bound) == "Shown as a bound: the figure itself is 5% or less."
    assert WORDS.coded(_cell(50.0)) == ""


@pytest.mark.parametrize(
    ("number", "said"), [(0, "No gap stands"), (1, "1 gap stands"), (12, "12 gaps stand")]
)
def test_the_scan_counts_what_stands_out(number: int, said: str) -> None:
    assert WORDS.scan_headline(number).startswith(said)
    assert "one in 20" in WORDS.scan_note()


def test_a_gap_of_the_scan_has_its_range_and_both_names() -> None:
    series = Series("readiness", "S1", "all", "black")
    text = WORDS.scan_gap(series, YEAR, "white", (21.0, 12.0, 30.0))
    assert text == (
        "Readiness: Black students 21.0 points short of White students in 2016-17 (12.0 to 30.0)."
    )
    assert [cell.student_group for cell in text.cells] == ["black", "white"]


def test_similar_schools_are_named_nearest_first() -> None:
    assert WORDS.similar_schools(("S2", "S1")).endswith(": Oak High and Ash High.")
    assert WORDS.similar_schools(()) == ""
