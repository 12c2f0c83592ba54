"""The figures of a release, on the public readiness figures of Jefferson County."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from etl.measure import measure
from etl.model.cell import Coding
from etl.model.figure import FigureName as Name
from etl.model.figure import FigureState, StatusCode
from etl.model.indicator import Break, Caution, Comparison, Direction, Unit
from etl.model.school_year import SchoolYear
from etl.model.text import Text
from tests.builders.district import ORGANIZATIONS, VOCABULARY, indicator, plan
from tests.builders.published import (
    READINESS,
    published,
    published_row,
    readiness_rows,
    school_row,
)
from tests.etl.measure.released import figure, measured, names, status

# Measuring a release takes some milliseconds, so failing examples are not made smaller.
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
BROKEN = Break("all", SchoolYear(2015), Text("A new test."), "the state")


def test_the_readiness_gap_to_white_students_is_29_7_points_and_602_students() -> None:
    found = measured(readiness_rows())
    gap = figure(found, Name.GAP, "black", 2015)
    assert (gap.value, gap.comparison) == (29.7, "white")
    assert figure(found, Name.STUDENTS_BEHIND, "black", 2015).value == 602


def test_the_readiness_gap_of_every_year_and_its_slope() -> None:
    found = measured(readiness_rows())
    gaps = [figure(found, Name.GAP, "black", year).value for year in range(2012, 2018)]
    behind = [figure(found, Name.STUDENTS_BEHIND, "black", y).value for y in (2012, 2015, 2017)]
    assert gaps == [34.1, 29.9, 32.0, 29.7, 30.8, 31.3]
    assert behind == [625, 602, 648]
    slope = figure(found, Name.GAP_SLOPE, "black", 2017)
    assert slope.value == pytest.approx(-0.39, abs=0.005)
    assert (slope.low, slope.high) == pytest.approx((-1.5, 0.7), abs=0.05)
    assert slope.since == SchoolYear(2012)


def test_a_gap_that_is_not_closing_has_no_years_to_close() -> None:
    found = measured(readiness_rows())
    assert figure(found, Name.YEARS_TO_CLOSE, "black", 2017).state is FigureState.NOT_AVAILABLE


def test_the_reading_gap_grew_from_28_0_to_32_6_points() -> None:
    rows = [
        published_row("black", 2012, 25.8, 8108),
        published_row("white", 2012, 53.8, 11114),
        published_row("black", 2018, 28.3, 8204),
        published_row("white", 2018, 60.9, 9550),
    ]
    change = figure(measured(rows), Name.GAP_CHANGE_SINCE_FIRST, "black", 2018)
    assert (change.value, change.since) == (4.6, SchoolYear(2012))
    assert (change.low, change.high) == pytest.approx((2.7, 6.5), abs=0.05)


def test_pace_needed_seen_and_best() -> None:
    found = measured(readiness_rows())
    assert figure(found, Name.PACE_NEEDED, "all", 2017).value == 11.0
    assert figure(found, Name.PACE_OBSERVED, "all", 2017).value == -3.05
    best = figure(found, Name.PACE_BEST, "all", 2017)
    assert (best.value, best.since) == (9.3, SchoolYear(2013))


def test_all_students_and_the_compared_group_have_no_gap() -> None:
    found = measured(readiness_rows())
    for group in ("all", "white"):
        assert not names(found, group) & {Name.GAP, Name.RATIO, Name.STUDENTS_BEHIND}


def test_where_the_plan_names_no_pair_the_others_are_all_other_students() -> None:
    rows = [
        published_row("all", 2017, 57.0, 5879),
        published_row("english_learner", 2017, 3.0, 206),
    ]
    gap = figure(measured(rows), Name.GAP, "english_learner", 2017)
    assert gap.comparison == "all_others"
    assert gap.value == pytest.approx(56.0, abs=0.05)
    assert gap.interval is not None


def test_a_rate_alone_is_compared_with_all_students_and_has_no_range() -> None:
    rows = [published_row("all", 2017, 80.6), published_row("disability", 2017, 63.3)]
    gap = figure(measured(rows), Name.GAP, "disability", 2017)
    assert (gap.comparison, gap.value, gap.interval) == ("all", 17.3, None)
    behind = figure(measured(rows), Name.STUDENTS_BEHIND, "disability", 2017)
    assert behind.state is FigureState.NOT_AVAILABLE


def test_the_comparison_of_a_series_is_the_same_in_every_year() -> None:
    rows = [
        published_row("all", 2016, 60.0),
        published_row("disability", 2016, 20.0),
        published_row("all", 2017, 57.0, 5879),
        published_row("disability", 2017, 17.5, 445),
    ]
    found = measured(rows)
    used = {figure(found, Name.GAP, "disability", y).comparison for y in (2016, 2017)}
    assert used == {"all"}


def test_an_indicators_own_pair_goes_before_the_plans() -> None:
    own = indicator(comparisons=(Comparison("race", "asian"),))
    rows = [*readiness_rows(), published_row("asian", 2017, 66.0, 233)]
    found = measured(rows, own)
    assert figure(found, Name.GAP, "black", 2017).comparison == "asian"
    assert figure(found, Name.GAP, "white", 2017).value == pytest.approx(-3.4)


def test_at_a_school_a_group_is_compared_with_all_students_and_three_things_are_left_out() -> None:
    rows = [
        school_row("all", 2017, 60.0, 100),
        school_row("black", 2017, 50.0, 30),
        school_row("white", 2017, 70.0, 30),
    ]
    found = measured(rows)
    gap = figure(found, Name.GAP, "black", 2017, organization="S1")
    assert (gap.comparison, gap.value) == ("all", 10.0)
    assert gap.interval is not None
    for name in (Name.STUDENTS_BEHIND, Name.RATIO, Name.TREND):
        left_out = figure(found, name, "black", 2017, organization="S1")
        assert (left_out.state, left_out.value) == (FigureState.NOT_COMPUTED, None)
    assert Name.GAP_SLOPE not in names(found, "black", organization="S1")


def test_hidden_in_hidden_out() -> None:
    rows = [
        published_row("black", 2016, 44.7, 2119),
        published_row("white", 2016),
        published_row("black", 2017, 38.1, 2070),
        published_row("white", 2017, 69.4, 3030),
    ]
    found = measured(rows)
    for name in (Name.GAP, Name.RATIO, Name.STUDENTS_BEHIND):
        assert figure(found, name, "black", 2016).state is FigureState.SUPPRESSED
    assert figure(found, Name.GAP_CHANGE, "black", 2017).state is FigureState.SUPPRESSED
    assert figure(found, Name.CHANGE, "white", 2017).state is FigureState.SUPPRESSED


def test_a_figure_without_its_other_side_is_not_available() -> None:
    found = measured([published_row("black", 2017, 38.1, 2070)])
    assert figure(found, Name.GAP, "black", 2017).state is FigureState.NOT_AVAILABLE


def test_a_coded_value_enters_at_its_bound_and_has_no_range() -> None:
    rows = [
        published_row("black", 2017, 5.0, 59, coding=Coding.AT_MOST),
        published_row("white", 2017, 58.9, 3002),
    ]
    found = measured(rows)
    gap = figure(found, Name.GAP, "black", 2017)
    assert (gap.value, gap.interval) == (53.9, None)
    interval = found.figures[
        (found.figures["figure"] == Name.INTERVAL) & (found.figures["student_group"] == "black")
    ]
    assert interval["state"].tolist() == [FigureState.NOT_AVAILABLE]


def test_no_change_gap_change_trend_or_slope_crosses_a_break() -> None:
    found = measured(readiness_rows(), indicator(breaks=(BROKEN,)))
    for name in (Name.CHANGE, Name.GAP_CHANGE):
        assert figure(found, name, "black", 2015).state is FigureState.SERIES_BROKEN
    assert figure(found, Name.TREND, "all", 2017).state is FigureState.SERIES_BROKEN
    assert figure(found, Name.CHANGE_SINCE_FIRST, "all", 2017).since == SchoolYear(2015)
    assert figure(found, Name.GAP_SLOPE, "black", 2017).state is FigureState.NOT_AVAILABLE
    assert figure(found, Name.PACE_BEST, "all", 2017).value == pytest.approx(0.3)


def test_a_caution_stops_nothing() -> None:
    careful = indicator(cautions=(Caution("all", SchoolYear(2015), Text("Read with care.")),))
    with_caution, without = measured(readiness_rows(), careful), measured(readiness_rows())
    pd.testing.assert_frame_equal(with_caution.figures, without.figures)
    pd.testing.assert_frame_equal(with_caution.statuses, without.statuses)


def test_students_behind_are_counted_for_percents_only() -> None:
    found = measured(readiness_rows(), indicator(unit=Unit.PER_100))
    behind = figure(found, Name.STUDENTS_BEHIND, "black", 2017)
    assert behind.state is FigureState.NOT_COMPUTED


def test_context_has_no_gap() -> None:
    found = measured(readiness_rows(), indicator(direction=Direction.NONE))
    names = set(found.figures["figure"].astype(str))
    assert names.isdisjoint({Name.GAP, Name.RATIO, Name.STUDENTS_BEHIND, Name.GAP_CHANGE})
    assert Name.CHANGE in names


def test_a_group_ahead_of_its_comparison_has_nobody_behind() -> None:
    rows = [published_row("asian", 2017, 75.0, 400), published_row("white", 2017, 69.4, 3030)]
    found = measured(rows)
    assert figure(found, Name.GAP, "asian", 2017).value == pytest.approx(-5.6)
    assert figure(found, Name.STUDENTS_BEHIND, "asian", 2017).value is None


def test_the_suspension_ratio_of_black_to_white_students_rose_from_2_93_to_3_58() -> None:
    of = indicator(unit=Unit.PER_100, direction=Direction.LOWER)
    rows = [
        published_row("black", 2012, 27.8, 35_000),
        published_row("white", 2012, 9.5, 49_000),
        published_row("black", 2017, 42.2, 34_880),
        published_row("white", 2017, 11.8, 43_566),
    ]
    found = measured(rows, of)
    ratios = [figure(found, Name.RATIO, "black", year) for year in (2012, 2017)]
    assert [round(r.value or 0, 2) for r in ratios] == [2.93, 3.58]
    assert all(r.interval is not None for r in ratios)
    assert figure(found, Name.GAP, "black", 2017).value == 30.4


def test_the_trend_of_five_years_in_a_row() -> None:
    found = measured(readiness_rows())
    assert figure(found, Name.TREND, "all", 2016).value == 1
    assert figure(found, Name.TREND, "all", 2017).value == 0
    assert figure(found, Name.TREND, "all", 2015).state is FigureState.NOT_AVAILABLE


def test_a_missing_year_stops_change_and_trend() -> None:
    rows = [row for row in readiness_rows() if row["school_year"] != 2015]
    found = measured(rows)
    assert figure(found, Name.CHANGE, "all", 2016).state is FigureState.NOT_AVAILABLE
    assert figure(found, Name.TREND, "all", 2017).state is FigureState.NOT_AVAILABLE


def test_grade_bands_are_measured_apart() -> None:
    rows = [
        published_row("black", 2017, 30.0, 500, grade_band="elementary"),
        published_row("white", 2017, 60.0, 500, grade_band="middle"),
    ]
    gap = figure(measured(rows), Name.GAP, "black", 2017)
    assert gap.state is FigureState.NOT_AVAILABLE


def test_an_empty_release_has_no_figures() -> None:
    found = measure(published([]), plan(), VOCABULARY, ORGANIZATIONS)
    assert len(found.figures) == 0
    assert len(found.statuses) == 0


def test_a_group_outside_the_vocabulary_is_refused() -> None:
    frame = published(readiness_rows())
    frame["student_group"] = frame["student_group"].cat.rename_categories({"black": "blue"})
    with pytest.raises(KeyError):
        measure(frame, plan(), VOCABULARY, ORGANIZATIONS)


def test_every_published_row_has_one_status() -> None:
    found = measured(readiness_rows())
    assert len(found.statuses) == sum(len(years) for years in READINESS.values())


groups = st.sampled_from(["all", "black", "white", "asian", "english_learner", "disability"])
places = st.tuples(groups, st.integers(2012, 2018))
numbers = st.one_of(
    st.none(), st.tuples(st.integers(0, 100), st.one_of(st.none(), st.integers(10, 4000)))
)
releases = st.dictionaries(places, numbers, min_size=1, max_size=30).map(
    lambda cells: [
        published_row(group, year, *(map(float, filter_none(number)) if number else ()))
        for (group, year), number in cells.items()
    ]
)


def filter_none(number: tuple[int, int | None]) -> list[int]:
    return [part for part in number if part is not None]


def _reported(frame: pd.DataFrame, column: str, kept: str) -> pd.DataFrame:
    """Rows of `frame` that say something, in an order that does not depend on the input's."""
    said = frame[~frame[column].isin([kept, "not_available"])].astype(str)
    return said.sort_values(list(said.columns)).reset_index(drop=True)


@settings(max_examples=15, deadline=None, phases=QUICK)
@given(releases)
def test_taking_hidden_cells_out_of_the_input_changes_no_figure(rows: list[dict]) -> None:
    shown = [row for row in rows if row["state"] == "reported"]
    with_hidden, without = measured(rows), measured(shown)
    pd.testing.assert_frame_equal(
        _reported(with_hidden.figures, "state", "suppressed"),
        _reported(without.figures, "state", "suppressed"),
    )
    pd.testing.assert_frame_equal(
        _reported(with_hidden.statuses, "status", StatusCode.HIDDEN),
        _reported(without.statuses, "status", StatusCode.HIDDEN),
    )


@settings(max_examples=15, deadline=None, phases=QUICK)
@given(releases, st.integers(2013, 2018))
def test_no_figure_crosses_a_break(rows: list[dict], year: int) -> None:
    """What is published after a break says the same whatever stood before it."""
    broken = indicator(breaks=(replace(BROKEN, school_year=SchoolYear(year)),))
    upset = [
        {**row, "value": 100 - row["value"]} if row["school_year"] < year else row for row in rows
    ]
    one, two = measured(rows, broken), measured(upset, broken)
    since = [one.figures["school_year"] >= year, two.figures["school_year"] >= year]
    pd.testing.assert_frame_equal(one.figures[since[0]], two.figures[since[1]])


def test_a_status_across_a_break_cannot_be_told() -> None:
    broken = indicator(breaks=(replace(BROKEN, school_year=SchoolYear(2016)),))
    found = status(measured(readiness_rows(), broken), "all", 2017)
    assert (found.code, found.rule) == (StatusCode.SERIES_BROKEN, 4)
