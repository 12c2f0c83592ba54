import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.rounding import half_away, half_away_all, without_noise


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        (0.5, 0, 1.0),
        (-0.5, 0, -1.0),
        (2.5, 0, 3.0),
        (29 / 200 * 100, 0, 15.0),
        (57.25, 1, 57.3),
        (-3.05, 1, -3.1),
        (-0.04, 1, 0.0),
    ],
)
def test_a_tie_goes_away_from_zero(value: float, decimals: int, rounded: float) -> None:
    assert half_away(value, decimals) == rounded


@given(st.floats(-1e6, 1e6), st.integers(0, 3))
def test_one_number_and_a_whole_column_round_alike(value: float, decimals: int) -> None:
    assert half_away_all([value, value], decimals).tolist() == [half_away(value, decimals)] * 2


def test_each_row_of_a_column_may_have_its_own_precision() -> None:
    assert half_away_all([57.25, 57.25], [1, 0]).tolist() == [57.3, 57.0]


def test_a_missing_number_stays_missing() -> None:
    assert math.isnan(half_away(math.nan))
    assert math.isnan(half_away_all([math.nan])[0])


def test_nothing_rounds_to_minus_zero() -> None:
    assert math.copysign(1, half_away(-0.01, 0)) == 1
    assert math.copysign(1, half_away_all([-0.01])[0]) == 1


def test_float_noise_goes_and_the_number_stays() -> None:
    assert without_noise([74.5 - 44.8]).tolist() == [29.7]
