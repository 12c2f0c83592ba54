"""How often intervals hold the truth, by exact sums over every outcome (methods 8)."""

import numpy as np
import pytest
from scipy.stats import binom, poisson

from etl.measure.gap.difference import newcombe
from etl.measure.interval import clopper_pearson, exact_count, rate, wilson
from etl.measure.numbers import Numbers

SHARES = np.linspace(0.05, 0.95, 181)


def _held(low: Numbers, high: Numbers, n: int) -> Numbers:
    """For each share, the chance that the limits of the outcomes 0 to n hold it."""
    chances = binom.pmf(np.arange(n + 1)[:, None], n, SHARES)
    inside = (low[:, None] <= SHARES) & (high[:, None] >= SHARES)
    return (chances * inside).sum(axis=0)


def _wilson_holds(n: int) -> Numbers:
    return _held(*wilson(np.arange(n + 1) / n, n, whole=1), n)


@pytest.mark.parametrize("n", [10, 15, 30, 60, 100, 300, 1000])
def test_wilson_holds_94_to_96_5_percent_on_average_and_never_under_84(n: int) -> None:
    held = _wilson_holds(n)
    assert 0.94 <= held.mean() <= 0.965
    assert held.min() >= 0.84


@pytest.mark.parametrize("n", [300, 500, 1000])
def test_wilson_holds_93_to_97_percent_everywhere_from_300_students(n: int) -> None:
    held = _wilson_holds(n)
    assert held.min() >= 0.93
    assert held.max() <= 0.97


@pytest.mark.parametrize("n", [1, 10, 15, 30, 60, 100, 300])
def test_clopper_pearson_never_holds_under_95_percent(n: int) -> None:
    assert _held(*clopper_pearson(np.arange(n + 1), n), n).min() >= 0.95


def _newcombe_holds(n1: int, n2: int, shares: Numbers) -> Numbers:
    """For each pair of shares, the chance that the limits hold their difference."""
    one, two = np.arange(n1 + 1) / n1, np.arange(n2 + 1) / n2
    first = [part[:, None] for part in (one, *wilson(one, n1, 1))]
    second = [part[None, :] for part in (two, *wilson(two, n2, 1))]
    low, high = newcombe((first[0], first[1], first[2]), (second[0], second[1], second[2]))
    p1, p2 = (
        binom.pmf(np.arange(n1 + 1), n1, shares[:, None]),
        binom.pmf(np.arange(n2 + 1), n2, shares[:, None]),
    )
    held = np.empty((len(shares), len(shares)))
    for i, a in enumerate(shares):
        for j, b in enumerate(shares):
            inside = (low <= a - b) & (a - b <= high)
            held[i, j] = p1[i] @ inside @ p2[j]
    return held


@pytest.mark.parametrize(("n1", "n2"), [(10, 10), (10, 40), (30, 30), (30, 100), (100, 100)])
def test_newcombe_holds_94_to_96_5_percent_on_average(n1: int, n2: int) -> None:
    held = _newcombe_holds(n1, n2, np.linspace(0.05, 0.95, 19))
    assert 0.94 <= held.mean() <= 0.965


def test_newcombe_holds_93_to_97_percent_everywhere_from_300_students() -> None:
    held = _newcombe_holds(300, 300, np.linspace(0.05, 0.95, 10))
    assert held.min() >= 0.93
    assert held.max() <= 0.97


@pytest.mark.soak
@pytest.mark.parametrize(("n1", "n2"), [(300, 300), (300, 1000), (1000, 1000)])
def test_newcombe_holds_93_to_97_percent_everywhere_in_large_groups(n1: int, n2: int) -> None:
    held = _newcombe_holds(n1, n2, np.linspace(0.05, 0.95, 37))
    assert 0.94 <= held.mean() <= 0.965
    assert held.min() >= 0.93
    assert held.max() <= 0.97


@pytest.mark.soak
def test_wilson_holds_as_it_should_for_every_number_of_students() -> None:
    for n in range(10, 1001):
        held = _wilson_holds(n)
        assert 0.94 <= held.mean() <= 0.965, n
        assert held.min() >= 0.84, n


def test_exact_poisson_never_holds_under_95_percent() -> None:
    events = np.arange(200)
    low, high = exact_count(events)
    for expected in np.linspace(0.05, 60, 800):
        inside = (low <= expected) & (expected <= high)
        assert poisson.pmf(events, expected)[inside].sum() >= 0.95


@pytest.mark.parametrize("expected", [2.0, 9.5, 15.0, 40.0, 90.0])
def test_rates_that_change_from_exact_to_byars_limits_hold_as_they_should(expected: float) -> None:
    events = np.arange(300)
    low, high = rate(events / 5.0, 500)
    inside = (low <= expected / 5) & (expected / 5 <= high)
    assert poisson.pmf(events, expected)[inside].sum() >= 0.94
