"""Rounding as people are taught it."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.rounding import half_away, half_away_one


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        (0.5, 0, 1),
        (-0.5, 0, -1),
        (2.5, 0, 3),
        (74.35, 1, 74.4),
        (74.34999999999999, 1, 74.4),
        (44.84, 1, 44.8),
        (14.499, 0, 14),
        (-0.04, 1, 0.0),
    ],
)
def test_halves_go_away_from_zero(value: float, decimals: int, rounded: float) -> None:
    assert half_away(value, decimals) == rounded


def test_a_missing_number_stays_missing_and_zero_has_no_sign() -> None:
    assert math.isnan(half_away(math.nan, 1))
    assert not np.signbit(half_away(-0.04, 1))


def test_every_row_may_have_its_own_precision() -> None:
    assert half_away([1.25, 1.25], [1, 0]).tolist() == [1.3, 1.0]


@given(
    st.floats(-1e9, 1e9) | st.integers(-(10**6), 10**6).map(lambda tenth: tenth / 20),
    st.integers(0, 4),
)
def test_one_number_is_rounded_as_a_column_of_them_is(value: float, decimals: int) -> None:
    one, all_of_them = half_away_one(value, decimals), float(half_away(value, decimals))
    assert one == all_of_them
    assert math.copysign(1, one) == math.copysign(1, all_of_them)


def test_one_missing_number_stays_missing() -> None:
    assert math.isnan(half_away_one(math.nan, 1))
