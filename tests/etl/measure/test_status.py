"""The ordered table: the first row that fits decides."""

from dataclasses import replace

import pytest

from etl.model.cell import Coding, State
from etl.model.figure import StatusCode as Code
from etl.model.indicator import Break, Direction
from etl.model.school_year import SchoolYear
from etl.model.target import Baseline, GroupTarget, Target, TargetKind
from etl.model.text import Text
from tests.builders.district import indicator, plan
from tests.builders.published import published_row, readiness_rows
from tests.etl.measure.released import code, measured, status

TO_93 = {
    "baseline": Baseline(SchoolYear(2015), 79.0),
    "target": Target(TargetKind.NUMBER, ((SchoolYear(2020), 93.0),)),
}
TO_25 = {
    "baseline": Baseline(SchoolYear(2015), 15.9),
    "target": Target(TargetKind.NUMBER, ((SchoolYear(2020), 25.0),)),
}
PENDING = Baseline(None, None)


def test_readiness_is_off_track_and_16_8_points_short() -> None:
    found = status(measured(readiness_rows()), "all", 2017)
    assert (found.code, found.rule, found.by_value) == (Code.OFF_TRACK, 9, False)
    assert found.expected == 73.8
    assert found.distance == -16.8
    assert (found.low, found.high) == pytest.approx((-18.1, -15.5), abs=0.05)


def test_graduation_is_off_track_by_value() -> None:
    rows = [published_row("all", 2015, 79.0), published_row("all", 2017, 80.6)]
    found = status(measured(rows, indicator(**TO_93)), "all", 2017)
    assert (found.code, found.rule, found.by_value) == (Code.OFF_TRACK, 9, True)
    assert found.distance == pytest.approx(-4.0)


def test_teachers_who_hardly_moved_are_stagnant() -> None:
    rows = [
        published_row("all", year, value)
        for year, value in ((2015, 15.7), (2016, 15.8), (2017, 15.9))
    ]
    assert code(measured(rows, indicator(**TO_25)), "all", 2017) == (Code.STAGNANT, 8, True)


def test_a_hidden_latest_figure_has_no_status() -> None:
    assert code(measured([published_row("all", 2017)]), "all", 2017)[:2] == (Code.HIDDEN, 0)


def test_a_figure_that_the_source_does_not_give_is_no_data() -> None:
    rows = [published_row("all", 2017, state=State.NOT_REPORTED)]
    assert code(measured(rows), "all", 2017)[:2] == (Code.NO_DATA, 1)


def test_a_plan_without_a_target_judges_nothing() -> None:
    of = indicator(target=Target(TargetKind.NONE), baseline=PENDING)
    assert code(measured(readiness_rows(), of), "all", 2017)[:2] == (Code.NO_TARGET, 2)


def test_context_is_not_judged() -> None:
    of = indicator(direction=Direction.NONE)
    assert code(measured(readiness_rows(), of), "all", 2017)[:2] == (Code.CONTEXT, 2)
    aside = replace(plan(), focus_areas=(), context=("readiness",))
    found = measured(readiness_rows(), in_plan=aside)
    assert code(found, "all", 2017)[:2] == (Code.CONTEXT, 2)


def test_a_blank_baseline_is_pending() -> None:
    of = indicator(target=Target(TargetKind.PENDING), baseline=PENDING)
    assert code(measured(readiness_rows(), of), "all", 2017)[:2] == (Code.BASELINE_PENDING, 3)


def test_past_the_final_target_is_met_even_before_its_year() -> None:
    rows = [published_row("all", 2017, 90.0, 5000)]
    assert code(measured(rows), "all", 2017) == (Code.MET, 5, False)


def test_at_the_path_is_on_track() -> None:
    rows = [published_row("all", 2017, 73.8, 5000)]
    assert code(measured(rows), "all", 2017) == (Code.ON_TRACK, 6, False)


def test_short_of_the_path_by_less_than_chance_cannot_be_told() -> None:
    rows = [published_row("all", 2017, 73.0, 500)]
    assert code(measured(rows), "all", 2017)[:2] == (Code.CLOSE_TO_PATH, 7)


def test_stagnant_takes_two_years() -> None:
    rows = [published_row("all", 2015, 63.0, 900), published_row("all", 2016, 63.0, 900)]
    assert code(measured(rows), "all", 2016)[0] is Code.OFF_TRACK


def test_where_lower_is_better_the_table_is_turned_round() -> None:
    of = indicator(
        direction=Direction.LOWER,
        baseline=Baseline(SchoolYear(2015), 20.0),
        target=Target(TargetKind.NUMBER, ((SchoolYear(2020), 10.0),)),
    )
    rows = [published_row("all", 2015, 20.0, 5000), published_row("all", 2017, 15.0, 5000)]
    assert code(measured(rows, of), "all", 2017)[0] is Code.ON_TRACK
    worse = [rows[0], published_row("all", 2017, 25.0, 5000)]
    found = status(measured(worse, of), "all", 2017)
    assert (found.code, found.distance) == (Code.OFF_TRACK, -9.0)


def test_a_group_walks_from_its_own_baseline_figure_to_the_plans_target() -> None:
    found = status(measured(readiness_rows()), "black", 2017)
    assert found.expected == 62.88


def test_a_group_without_a_baseline_figure_cannot_be_told() -> None:
    rows = [published_row("homeless", 2017, 43.0, 152)]
    assert code(measured(rows), "homeless", 2017)[:2] == (Code.CANNOT_TELL, 6)


def test_a_groups_own_target_is_the_plans_word_for_it() -> None:
    own = GroupTarget(
        "black",
        Baseline(SchoolYear(2015), 40.0),
        Target(TargetKind.NUMBER, ((SchoolYear(2020), 50.0),)),
    )
    found = status(measured(readiness_rows(), indicator(group_targets=(own,))), "black", 2017)
    assert found.expected == 44.0


def test_without_an_observation_of_the_baseline_year_the_plans_baseline_serves_and_is_marked() -> (
    None
):
    rows = [published_row("all", 2017, 63.2, 5000)]
    assert code(measured(rows), "all", 2017) == (Code.STAGNANT, 8, True)


def test_a_coded_figure_compares_at_its_bound() -> None:
    rows = [published_row("all", 2017, 95.0, 60, coding=Coding.AT_LEAST)]
    assert code(measured(rows), "all", 2017) == (Code.MET, 5, True)


def test_the_plans_own_smallest_step_counts() -> None:
    rows = [published_row("all", 2015, 79.0), published_row("all", 2017, 80.6)]
    patient = indicator(**TO_93, smallest_step=2.0)
    assert code(measured(rows, patient), "all", 2017) == (Code.STAGNANT, 8, True)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (TargetKind.INCREASE, 70.0, (Code.ON_TRACK, 6, False)),
        (TargetKind.INCREASE, 63.2, (Code.CANNOT_TELL, 8, False)),
        (TargetKind.INCREASE, 55.0, (Code.OFF_TRACK, 9, False)),
        (TargetKind.DECREASE, 55.0, (Code.ON_TRACK, 6, False)),
    ],
)
def test_a_direction_is_a_target_when_the_change_is_clear(
    kind: TargetKind, value: float, expected: tuple[Code, int, bool]
) -> None:
    of = indicator(target=Target(kind))
    rows = [published_row("all", 2015, 63.0, 5000), published_row("all", 2017, value, 5000)]
    assert code(measured(rows, of), "all", 2017) == expected


def test_a_year_before_the_baseline_has_no_path() -> None:
    found = status(measured(readiness_rows()), "all", 2012)
    assert (found.code, found.expected) == (Code.CANNOT_TELL, None)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (TargetKind.INCREASE, 63.4, (Code.CANNOT_TELL, 8, True)),
        (TargetKind.INCREASE, 63.5, (Code.ON_TRACK, 6, True)),
        (TargetKind.DECREASE, 63.5, (Code.OFF_TRACK, 9, True)),
        (TargetKind.DECREASE, 62.4, (Code.ON_TRACK, 6, True)),
    ],
)
def test_a_direction_without_an_interval_goes_by_value_and_half_a_point_counts(
    kind: TargetKind, value: float, expected: tuple[Code, int, bool]
) -> None:
    rows = [published_row("all", 2015, 63.0), published_row("all", 2017, value)]
    assert code(measured(rows, indicator(target=Target(kind))), "all", 2017) == expected


def test_a_direction_without_a_figure_to_start_from_cannot_be_told() -> None:
    of = indicator(target=Target(TargetKind.INCREASE), baseline=Baseline(SchoolYear(2015), None))
    pending = code(measured([published_row("all", 2017, 63.0, 900)], of), "all", 2017)
    assert pending[:2] == (Code.BASELINE_PENDING, 3)
    group = [published_row("black", 2017, 63.0, 900)]
    named = indicator(target=Target(TargetKind.INCREASE))
    assert code(measured(group, named), "black", 2017)[:2] == (Code.CANNOT_TELL, 6)


def test_a_change_from_a_bound_goes_by_value_and_is_marked() -> None:
    rows = [
        published_row("all", 2015, 95.0, 60, coding=Coding.AT_LEAST),
        published_row("all", 2017, 70.0, 60),
    ]
    of = indicator(
        baseline=Baseline(SchoolYear(2015), 95.0),
        target=Target(TargetKind.NUMBER, ((SchoolYear(2020), 99.0),)),
    )
    assert code(measured(rows, of), "all", 2017) == (Code.OFF_TRACK, 9, True)


def test_after_its_year_the_target_stands() -> None:
    of = indicator(target=Target(TargetKind.NUMBER, ((SchoolYear(2016), 64.0),)))
    rows = [published_row("all", 2015, 63.0, 900), published_row("all", 2017, 40.0, 900)]
    assert status(measured(rows, of), "all", 2017).expected == 64.0


def test_a_hidden_or_broken_series_goes_before_everything_that_could_be_said_of_it() -> None:
    met = [published_row("all", 2015, 95.0, 900), published_row("all", 2017, 95.0, 900)]
    broken = indicator(breaks=(Break("all", SchoolYear(2016), Text("New."), "the state"),))
    assert code(measured(met, broken), "all", 2017)[:2] == (Code.SERIES_BROKEN, 4)
    linked = replace(broken, breaks=(replace(broken.breaks[0], is_linked=True),))
    assert code(measured(met, linked), "all", 2017)[:2] == (Code.MET, 5)
    hidden = [met[0], published_row("all", 2017)]
    assert code(measured(hidden, broken), "all", 2017)[:2] == (Code.HIDDEN, 0)
