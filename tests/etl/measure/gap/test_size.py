import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.gap.size import gap, gap_change_interval, gap_interval
from etl.measure.interval import wilson
from etl.model.indicator import Direction

percent = st.floats(0, 100)


def test_a_gap_is_positive_when_the_group_is_worse_off_whichever_way_is_better() -> None:
    assert float(gap(44.8, 74.5, Direction.HIGHER)) == pytest.approx(29.7)
    assert float(gap(42.2, 11.8, Direction.LOWER)) == pytest.approx(30.4)


def test_a_measure_that_is_not_judged_takes_the_reference_less_the_group() -> None:
    assert float(gap(40.0, 50.0, Direction.NONE)) == 10.0


@given(percent, percent)
def test_the_gap_turns_round_with_the_direction(group: float, reference: float) -> None:
    higher, lower = (gap(group, reference, d) for d in (Direction.HIGHER, Direction.LOWER))
    assert float(higher) == -float(lower)


@given(percent, percent, st.integers(10, 5000), st.integers(10, 5000))
def test_the_range_of_a_gap_holds_the_gap(one: float, two: float, n: int, m: int) -> None:
    sides = (one, *wilson(one, n)), (two, *wilson(two, m))
    for direction in Direction:
        low, high = gap_interval(*sides, direction)
        found = float(gap(one, two, direction))
        assert float(low) - 1e-9 <= found <= float(high) + 1e-9


def test_a_gap_without_ranges_has_none() -> None:
    low, high = gap_interval((1.0, math.nan, math.nan), (2.0, 1.0, 3.0), Direction.HIGHER)
    assert math.isnan(float(low))
    assert math.isnan(float(high))


def test_the_readiness_gap_changed_by_less_than_chance() -> None:
    figures = [(38.1, 2070), (69.4, 3030), (24.8, 1833), (58.9, 3002)]
    errors = [math.sqrt(p * (100 - p) / n) for p, n in figures]
    _, low, high = gap_change_interval(31.3 - 34.1, errors)
    assert (round(float(low), 1), round(float(high), 1)) == (-6.6, 1.0)
