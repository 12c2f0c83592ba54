import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.interval import byar_count, exact_count, rate, standard_error, wilson


def test_readiness_of_2016_17_could_be_55_7_to_58_3_by_chance() -> None:
    low, high = wilson(57.0, 5879)
    assert (round(float(low), 1), round(float(high), 1)) == (55.7, 58.3)


@given(st.floats(0, 100), st.integers(1, 100_000))
def test_a_range_holds_its_value_and_stays_between_0_and_100(value: float, n: int) -> None:
    low, high = (float(end) for end in wilson(value, n))
    assert 0 <= low <= value + 1e-9
    assert value - 1e-9 <= high <= 100


def test_nobody_and_everybody_have_a_range_too() -> None:
    low, high = wilson([0.0, 100.0], [20, 20])
    assert low[0] == 0
    assert high[0] > 10
    assert low[1] < 90
    assert high[1] == 100


def test_there_is_no_range_without_a_number_of_students() -> None:
    low, high = wilson([50.0, 50.0], [math.nan, 0])
    assert np.isnan(low).all()
    assert np.isnan(high).all()


def test_few_events_get_exact_limits_and_many_get_byars() -> None:
    few, many = rate(9.0, 100), rate(10.0, 100)
    assert [float(end) for end in few] == pytest.approx([float(e) for e in exact_count(9.0)])
    assert [float(end) for end in many] == pytest.approx([float(e) for e in byar_count(10.0)])


def test_events_may_outnumber_students() -> None:
    low, high = rate(113.6, 220)
    assert float(low) < 113.6 < float(high)


def test_a_standard_error_needs_a_range() -> None:
    assert math.isnan(float(standard_error(50.0, math.nan, math.nan, 100, of_share=True)))


def test_a_standard_error_comes_from_the_students_else_from_the_range() -> None:
    low, high = wilson(38.1, 2070)
    counted = float(standard_error(38.1, low, high, 2070, of_share=True))
    banded = float(standard_error(38.1, low, high, math.nan, of_share=True))
    assert counted == pytest.approx(math.sqrt(38.1 * 61.9 / 2070))
    assert banded == pytest.approx(counted, rel=0.01)
