"""A relative target is written as a percent change and kept as a value."""

from hypothesis import given
from hypothesis import strategies as st

from etl.plan_files.relative import percent_of, value_at

BASELINES = st.floats(-1e9, 1e9).filter(lambda number: abs(number) > 1e-6)


def test_ten_percent_above_63_is_69_3_and_leaves_no_trace_of_binary_fractions() -> None:
    assert value_at(63.0, 10.0) == 69.3


def test_a_percent_is_written_with_the_decimals_that_it_was_given_with() -> None:
    assert percent_of(15.9, value_at(15.9, 12.5)) == 12.5


@given(BASELINES, st.floats(-100, 1e4))
def test_the_percent_that_is_written_leads_back_to_the_same_value(
    baseline: float, percent: float
) -> None:
    value = value_at(baseline, percent)
    assert value_at(baseline, percent_of(baseline, value)) == value


def test_a_value_that_no_percent_leads_to_gets_the_nearest() -> None:
    assert abs(percent_of(3.0, 1.2345678901234567) + 58.8477) < 0.001
