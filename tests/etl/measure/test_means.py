import math

import numpy as np
import pytest

from etl.measure.means import Sample, mean_interval, sample, welch


def test_missing_values_are_left_out() -> None:
    found = sample([1.0, math.nan, 3.0])
    assert (float(found.mean), float(found.sd), float(found.n)) == (2, pytest.approx(2**0.5), 2)


@pytest.mark.parametrize("values", [[5.0], [], [math.nan]])
def test_one_value_has_no_range(values: list[float]) -> None:
    assert np.isnan(mean_interval(sample(values))).all()


def test_a_published_mean_needs_its_standard_deviation() -> None:
    low, high = mean_interval(Sample(np.array(70.0), np.array(12.0), np.array(30.0)))
    assert (float(low), float(high)) == (
        pytest.approx(65.52, abs=0.01),
        pytest.approx(74.48, abs=0.01),
    )
    unknown = Sample(np.array(70.0), np.array(math.nan), np.array(30.0))
    assert np.isnan(mean_interval(unknown)).all()


def test_means_that_do_not_vary_cannot_be_told_apart_by_chance() -> None:
    found = welch(sample([5.0, 5.0]), sample([4.0, 4.0]))
    assert float(found.value) == 1
    assert np.isnan([found.low, found.t, found.p]).all()


def test_exchanging_the_means_turns_the_difference_round() -> None:
    one, two = sample([1.0, 4.0, 5.0]), sample([2.0, 2.5, 9.0, 1.0])
    forth, back = welch(one, two), welch(two, one)
    assert float(forth.low) == pytest.approx(-float(back.high))
    assert float(forth.p) == pytest.approx(float(back.p))


def test_the_range_holds_the_true_mean_as_often_as_it_says() -> None:
    rng = np.random.default_rng(6)
    low, high = mean_interval(sample(rng.normal(50, 10, (20_000, 8))))
    assert np.mean((low <= 50) & (high >= 50)) == pytest.approx(0.95, abs=0.006)
