"""Rounding as people are taught it."""

import math

import numpy as np
import pytest

from etl.rounding import half_away


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
