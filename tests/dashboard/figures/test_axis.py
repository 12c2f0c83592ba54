"""Value axes: round, honest, and said in words when they are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.axis import axis_for, from_zero
from etl.model.indicator import Unit


def test_a_percent_axis_has_round_ticks_and_its_unit_at_the_top() -> None:
    axis = axis_for((45.2, 90.0), Unit.PERCENT)
    assert axis.ticks == (40, 50, 60, 70, 80, 90)
    assert axis.labels == ("40", "50", "60", "70", "80", "90%")


def test_a_cut_axis_is_said_in_words_and_a_whole_one_is_not() -> None:
    assert axis_for((45.2, 90.0), Unit.PERCENT).words == ("The vertical axis runs from 40% to 90%.")
    assert axis_for((0.0, 90.0), Unit.PERCENT).words == ""


def test_percents_that_hardly_moved_are_not_drawn_as_a_cliff() -> None:
    axis = axis_for((80.0, 80.4), Unit.PERCENT)
    assert axis.high - axis.low >= 20


def test_a_percent_axis_stays_within_0_and_100_unless_it_may_exceed() -> None:
    axis = axis_for((2.0, 99.0), Unit.PERCENT)
    assert (axis.low, axis.high) == (0, 100)
    assert axis_for((90.0, 118.0), Unit.PERCENT, may_exceed=True).high >= 118


def test_dollars_are_written_with_their_sign_and_thousands() -> None:
    assert axis_for((8000.0, 12500.0), Unit.DOLLARS).labels[-1].startswith("$1")


def test_panels_share_an_axis_from_zero() -> None:
    assert from_zero(100.0, Unit.PERCENT).labels == ("0", "50", "100")


@given(
    st.lists(st.floats(0, 100), min_size=1, max_size=12),
    st.sampled_from([Unit.PERCENT, Unit.PER_100, Unit.MEAN]),
)
def test_every_value_has_a_place_on_an_axis_of_four_to_nine_ticks(
    values: list[float], unit: Unit
) -> None:
    axis = axis_for(tuple(values), unit)
    assert all(-1e-6 <= axis.share(value) <= 1 + 1e-6 for value in values)
    assert 3 <= len(axis.ticks) <= 9
    assert len(set(axis.labels)) == len(axis.labels)


@pytest.mark.parametrize("values", [(), (5.0,), (0.0, 0.0), (-12.0, 4.0)])
def test_few_or_equal_values_still_have_an_axis(values: tuple[float, ...]) -> None:
    axis = axis_for(values, Unit.MEAN)
    assert axis.high > axis.low
