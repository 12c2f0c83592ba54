import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.measure.scan.exact_test import chance_of_gap, fisher, two_rates


def _binomial(n: int, p: float) -> np.ndarray:
    return np.array([math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)])


@pytest.mark.parametrize(("n1", "n2", "share"), [(10, 40, 0.05), (10, 10, 0.5), (30, 15, 0.9)])
def test_without_a_difference_small_chances_come_no_more_often_than_they_say(
    n1: int, n2: int, share: float
) -> None:
    """By exact sums over every outcome."""
    first, second = np.meshgrid(range(n1 + 1), range(n2 + 1), indexing="ij")
    p = fisher(first, n1, second, n2)
    chance = np.outer(_binomial(n1, share), _binomial(n2, share))
    for level in (0.001, 0.01, 0.05, 0.2):
        assert chance[p <= level].sum() <= level


def test_fishers_tea_lady() -> None:
    """Of four cups with milk first she named three: 17 chances in 70, doubled."""
    assert float(fisher(3, 4, 1, 4)) == pytest.approx(2 * 17 / 70)


def test_counts_that_cannot_be_have_no_chance() -> None:
    assert np.isnan(fisher([-1, 5, math.nan, 0], [10, 4, 10, 0], 1, 10)).all()
    assert np.isnan(two_rates([-1, math.nan, 3], [10, 10, 0], 1, 10)).all()


def test_no_events_anywhere_are_no_difference() -> None:
    assert float(two_rates(0, 10, 0, 500)) == 1
    assert float(fisher(0, 10, 0, 500)) == 1


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 60), st.integers(1, 60))
def test_two_rates_are_told_apart_by_the_binomial_of_all_events(
    x1: int, x2: int, n1: int, n2: int
) -> None:
    chances = _binomial(x1 + x2, n1 / (n1 + n2))
    expected = min(1.0, 2 * min(chances[: x1 + 1].sum(), chances[x1:].sum()))
    assert float(two_rates(x1, n1, x2, n2)) == pytest.approx(expected, rel=1e-6, abs=1e-12)


def test_a_coded_figure_is_no_surer_than_its_range() -> None:
    assert float(chance_of_gap((0, 5), 200, (3, 3), 5000)) == 1
    at_bound = float(chance_of_gap((5, 5), 200, (30, 30), 5000))
    assert float(chance_of_gap((0, 5), 200, (30, 30), 5000)) == at_bound < 1e-6


@given(
    st.floats(0, 100), st.floats(0, 100), st.sampled_from([10, 30, 100, 300]), st.integers(10, 9000)
)
def test_rounding_to_whole_students_never_makes_a_gap_surer(
    one: float, two: float, n1: int, n2: int
) -> None:
    p = float(chance_of_gap((one, one), n1, (two, two), n2))
    x1, x2 = one * n1 / 100, two * n2 / 100
    away = (np.floor(x1), np.ceil(x2)) if one < two else (np.ceil(x1), np.floor(x2))
    assert p >= float(fisher(away[0], n1, away[1], n2)) - 1e-12


def test_a_gap_is_as_sure_seen_from_either_side() -> None:
    for one, two, n1, n2 in product([4.0, 37.5], [5.0, 80.0], [10, 300], [100, 4000]):
        forth = chance_of_gap((one, one), n1, (two, two), n2)
        back = chance_of_gap((two, two), n2, (one, one), n1)
        assert float(forth) == pytest.approx(float(back))


def test_a_hidden_figure_has_no_chance() -> None:
    assert math.isnan(float(chance_of_gap((math.nan, math.nan), 10, (5, 5), 100)))
    assert math.isnan(float(chance_of_gap((5, 5), math.nan, (5, 5), 100)))


def test_suspensions_of_the_district_differ_beyond_chance() -> None:
    p = chance_of_gap((42.2, 42.2), 34_880, (11.8, 11.8), 43_566, of_share=False)
    assert float(p) < 1e-12
