import math

import numpy as np
import pytest

from etl.measure.scan.shrinkage import shrink


def test_the_fewer_the_students_the_nearer_to_the_typical_gap() -> None:
    found = shrink([10.0, 12, 8, 40, 40, 9, 11], [2.0, 2, 2, 2, 12, 2, 2])
    assert found.value[3] > 30
    assert found.value[4] < found.value[3]
    assert found.typical[0] < found.value[4]


def test_where_chance_explains_all_every_gap_becomes_the_typical_one() -> None:
    found = shrink([10.0, 11, 9, 10], [5.0, 5, 5, 5])
    assert found.spread[0] == 0
    assert found.value == pytest.approx([10.0] * 4)


def test_pools_are_shrunk_apart() -> None:
    gaps, errors = [10.0, 30, 12, 28, 8, 32], [3.0] * 6
    found = shrink(gaps, errors, [0, 1, 0, 1, 0, 1])
    alone = shrink(gaps[::2], errors[::2])
    assert found.value[::2] == pytest.approx(alone.value)


def test_two_gaps_have_nothing_usual() -> None:
    assert np.isnan(shrink([1.0, 2.0], [1.0, 1.0]).value).all()


def test_a_gap_without_an_error_is_left_out() -> None:
    found = shrink([1.0, 5, 9, 4, math.nan], [1.0, 1, 1, math.nan, 1])
    assert np.isnan(found.value[[3, 4]]).all()
    assert found.value[:3] == pytest.approx(shrink([1.0, 5, 9], [1.0, 1, 1]).value)


def test_the_limits_hold_the_true_gap_as_often_as_they_say() -> None:
    rng = np.random.default_rng(3)
    true = rng.normal(8, 6, (200, 60))
    errors = rng.uniform(2, 10, true.shape)
    pool = np.broadcast_to(np.arange(200)[:, None], true.shape)
    found = shrink(rng.normal(true, errors), errors, pool)
    held = (found.low <= true) & (true <= found.high)
    assert held.mean() == pytest.approx(0.95, abs=0.015)
    raw = np.mean((rng.normal(true, errors) - true) ** 2)
    assert np.mean((found.value - true) ** 2) < raw
