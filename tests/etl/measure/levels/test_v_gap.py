import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.levels.probit_gap import probit_gap, probit_gap_interval
from etl.measure.levels.v_gap import v_gap

CUTS = (-0.9, 0.1, 1.2)


def _levels(mean: float, sd: float, cuts: tuple[float, ...] = CUTS) -> np.ndarray:
    below = [NormalDist(mean, sd).cdf(cut) for cut in cuts]
    return np.diff([0.0, *below, 1.0])


@given(st.floats(-1, 1), st.floats(0.7, 1.5), st.floats(-1, 1), st.floats(0.7, 1.5))
def test_two_normals_of_any_spread_give_their_gap_back(
    mean_a: float, sd_a: float, mean_b: float, sd_b: float
) -> None:
    found = v_gap(_levels(mean_a, sd_a), _levels(mean_b, sd_b))
    expected = (mean_a - mean_b) / math.sqrt((sd_a**2 + sd_b**2) / 2)
    assert float(found.value) == pytest.approx(expected, abs=1e-6)


def test_the_gap_does_not_hang_on_where_the_cuts_lie_as_the_percent_does() -> None:
    gaps, points = [], []
    for cuts in ((-1.5, -1.0), (-0.2, 0.3), (1.0, 1.5)):
        a, b = _levels(0.4, 1.0, cuts), _levels(-0.4, 1.0, cuts)
        gaps.append(float(v_gap(a, b).value))
        points.append(100 * (a[-1] - b[-1]))
    assert gaps == pytest.approx([0.8] * 3)
    assert max(points) > 2 * min(points)


shares = st.lists(st.integers(1, 60), min_size=4, max_size=4)


@given(shares, shares)
def test_exchanging_the_groups_turns_the_sign_alone(a: list[int], b: list[int]) -> None:
    one, two = np.array(a) / sum(a), np.array(b) / sum(b)
    forth, back = v_gap(one, two, 100, 200), v_gap(two, one, 200, 100)
    if np.isfinite(forth.value):
        assert float(forth.value) == pytest.approx(-float(back.value), abs=1e-9)
        assert float(forth.low) == pytest.approx(-float(back.high), abs=1e-4)


def test_published_percents_that_do_not_quite_make_100_are_taken() -> None:
    found = v_gap([18.4, 23.7, 30.5, 27.5], [46.0, 26.6, 19.3, 8.1])
    assert float(found.value) == pytest.approx(0.8, abs=0.01)


@pytest.mark.parametrize(
    "levels",
    [
        [0.5, 0.5],
        [0.0, 0.6, 0.4],
        [0.6, 0.4, 0.0],
        [0.2, math.nan, 0.4, 0.4],
        [0.2, 0.2, 0.2, 0.2],
        [-0.1, 0.5, 0.6],
    ],
)
def test_there_is_no_gap_without_two_cuts_that_part_both_groups(levels: list[float]) -> None:
    other = np.full(len(levels), 1 / len(levels))
    assert math.isnan(float(v_gap(levels, other).value))


def test_groups_with_different_levels_are_refused() -> None:
    with pytest.raises(ValueError, match="same levels"):
        v_gap([0.2, 0.3, 0.5], [0.2, 0.3, 0.3, 0.2])


def test_its_limits_hold_the_true_gap_as_often_as_they_say() -> None:
    rng = np.random.default_rng(30)
    a = rng.multinomial(300, _levels(0.3, 1.1), 4000) / 300
    b = rng.multinomial(200, _levels(-0.2, 0.9), 4000) / 200
    found = v_gap(a, b, 300, 200)
    true = 0.5 / math.sqrt((1.1**2 + 0.9**2) / 2)
    held = (found.low <= true) & (true <= found.high)
    assert held.mean() == pytest.approx(0.95, abs=0.015)


def test_one_cut_has_a_probit_gap_that_breaks_at_nobody_and_everybody() -> None:
    assert float(probit_gap(0.6915, 0.5)) == pytest.approx(0.5, abs=1e-3)
    assert np.isnan(probit_gap([0.0, 1.0, math.nan, 1.2], 0.5)).all()


def test_a_probit_gap_holds_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(31)
    a, b = rng.binomial(300, 0.6, 20_000) / 300, rng.binomial(200, 0.45, 20_000) / 200
    low, high = probit_gap_interval(a, 300, b, 200)
    true = float(probit_gap(0.6, 0.45))
    assert np.mean((low <= true) & (true <= high)) == pytest.approx(0.95, abs=0.01)
    assert np.isnan(probit_gap_interval(0.6, math.nan, 0.4, 50)).all()
